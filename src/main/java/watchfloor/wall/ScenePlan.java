package watchfloor.wall;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a screen shows at one time: a page of it.
 *
 * @param name    stable, unlike that of the screen's other scenes
 * @param title   in the header; empty for the screen's
 * @param lasting how long its turn is, 5 s to 24 h; of a scene for alarms it does not matter
 */
public record ScenePlan(String name, String title, Duration lasting, Mood mood, List<TilePlan> tiles) {
  /** How long a turn is where the layout says nothing. */
  public static final Duration TURN = Duration.ofSeconds(30);
  public static final Duration SHORTEST = Duration.ofSeconds(5);
  public static final Duration LONGEST = Duration.ofHours(24);
  /** Tiles on one scene. */
  public static final int MOST_TILES = 40;

  public ScenePlan {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(mood, "mood");
    title = title == null ? "" : title;
    tiles = tiles == null ? List.of() : List.copyOf(tiles);
    if (tiles.isEmpty() || tiles.size() > MOST_TILES) {
      throw new IllegalArgumentException("scene '" + name + "' has " + (tiles.isEmpty() ? "no" : tiles.size()) + " tiles: give it 1 to " + MOST_TILES);
    }
    if (lasting.compareTo(SHORTEST) < 0 || lasting.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("scene '" + name + "' lasts " + lasting.toSeconds() + " seconds: give it 5 to 86400");
    }
  }

  boolean calm() {
    return mood == Mood.CALM;
  }

  /** Whether people from outside read along, for all that its tiles say: then nothing around them names anybody either. */
  public boolean visitors() {
    return tiles.stream().allMatch(TilePlan::visitor);
  }

  boolean has(String kind) {
    return tiles.stream().anyMatch(tile -> tile.kind().equals(kind));
  }
}
