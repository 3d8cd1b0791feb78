package watchfloor.pulse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import watchfloor.mention.JudgedMention;

/** The newest mentions by the time their authors wrote them, whatever order they came in; at most 200. Single writer. */
final class RecentMentions {
  static final int MOST = 200;

  private final List<JudgedMention> oldestFirst = new ArrayList<>(MOST + 1);

  void add(JudgedMention judged) {
    Instant at = judged.mention().writtenAt();
    if (oldestFirst.size() == MOST && at.isBefore(oldestFirst.get(0).mention().writtenAt())) {
      return;
    }
    int place = oldestFirst.size();
    while (place > 0 && oldestFirst.get(place - 1).mention().writtenAt().isAfter(at)) {
      place--;
    }
    oldestFirst.add(place, judged);
    if (oldestFirst.size() > MOST) {
      oldestFirst.remove(0);
    }
  }

  /** Whether any of those were there. */
  boolean remove(Predicate<JudgedMention> which) {
    return oldestFirst.removeIf(which);
  }

  List<JudgedMention> newestFirst() {
    List<JudgedMention> copy = new ArrayList<>(oldestFirst);
    Collections.reverse(copy);
    return copy;
  }
}
