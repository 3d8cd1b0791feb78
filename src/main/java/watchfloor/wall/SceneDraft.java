package watchfloor.wall;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A scene of a layout that is being made, as its file says it. Immutable.
 *
 * @param title   empty for the screen's
 * @param seconds how long its turn is
 * @param brand   for those of its tiles that name none; may be empty
 */
public record SceneDraft(String name, Said title, int seconds, Mood mood, String brand, List<TileDraft> tiles) {
  public SceneDraft {
    name = name.strip();
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(mood, "mood");
    brand = brand.strip();
    tiles = List.copyOf(tiles);
  }

  public static SceneDraft named(String name, List<TileDraft> tiles) {
    return new SceneDraft(name, Said.NOTHING, (int) ScenePlan.TURN.toSeconds(), Mood.CALM, "", tiles);
  }

  public SceneDraft with(List<TileDraft> others) {
    return new SceneDraft(name, title, seconds, mood, brand, others);
  }

  /** @param outer the screen's brand */
  List<TilePlan> plans(String outer, boolean visitors, String language) {
    return tiles.stream().map(tile -> tile.plan(brand.isEmpty() ? outer : brand, visitors, language)).toList();
  }

  /** @throws IllegalArgumentException it has no or too many tiles, or lasts too short or too long */
  ScenePlan plan(String outer, boolean visitors, String language) {
    return new ScenePlan(name, title.in(language), Duration.ofSeconds(seconds), mood, plans(outer, visitors, language));
  }
}
