package watchfloor.people;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Remembers which sessions were signed out, for as long as their tokens could still be shown: {@link Sessions#LASTS} for most, for good
 * for a wall's. For one thread.
 */
final class EndedSessions {
  /** So many walls' are remembered; nobody has that many walls. */
  static final int MOST_OF_WALLS = 50_000;

  /** Beyond a session's own time, for clocks that were set back a little. */
  static final Duration SPARE = Duration.ofHours(12);

  private static final int LOOK_EVERY = 100;

  private final Map<String, Instant> ended = new HashMap<>();
  private final Set<String> ofWalls = new LinkedHashSet<>();
  private int sinceLook;

  void add(String session, boolean wall, Instant at) {
    if (wall) {
      ofWalls.add(session);
      if (ofWalls.size() > MOST_OF_WALLS) {
        ofWalls.remove(ofWalls.iterator().next());
      }
      return;
    }
    ended.put(session, at);
    sinceLook++;
    if (sinceLook >= LOOK_EVERY) {
      sinceLook = 0;
      Instant over = at.minus(Sessions.LASTS).minus(SPARE);
      ended.values().removeIf(before -> before.isBefore(over));
    }
  }

  boolean holds(String session) {
    return ended.containsKey(session) || ofWalls.contains(session);
  }

  int size() {
    return ended.size() + ofWalls.size();
  }
}
