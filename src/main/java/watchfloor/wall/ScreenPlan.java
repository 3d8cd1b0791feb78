package watchfloor.wall;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What one screen of a wall shows.
 *
 * @param role     stable name of the screen in its layout, such as {@code pulse}
 * @param title    the question it answers, in its header
 * @param subtitle quiet words beside the title; may be empty
 * @param scenes   its pages: those for calm times take turns, in this order; at least one of them is there
 */
public record ScreenPlan(String role, String title, List<ScenePlan> scenes, String subtitle) {
  /** Scenes of one screen. */
  public static final int MOST_SCENES = 24;

  public ScreenPlan {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(title, "title");
    subtitle = subtitle == null ? "" : subtitle;
    scenes = List.copyOf(scenes);
    if (scenes.stream().noneMatch(ScenePlan::calm) || scenes.size() > MOST_SCENES) {
      throw new IllegalArgumentException("screen '" + role + "' needs 1 to " + MOST_SCENES + " scenes, one of them for calm times");
    }
    Set<String> names = new HashSet<>();
    for (ScenePlan scene : scenes) {
      if (!names.add(scene.name())) {
        throw new IllegalArgumentException("screen '" + role + "' has two scenes called '" + scene.name() + "'");
      }
    }
  }

  /** A screen that always shows the same. */
  public ScreenPlan(String role, String title, String subtitle, List<TilePlan> tiles) {
    this(role, title, List.of(only(role, tiles)), subtitle);
  }

  private static ScenePlan only(String role, List<TilePlan> tiles) {
    if (tiles == null || tiles.isEmpty()) {
      throw new IllegalArgumentException("screen '" + role + "' has no tiles");
    }
    return new ScenePlan(role, "", ScenePlan.TURN, Mood.CALM, tiles);
  }

  /** The tiles of all its scenes, in order. */
  public List<TilePlan> tiles() {
    return scenes.stream().flatMap(scene -> scene.tiles().stream()).toList();
  }
}
