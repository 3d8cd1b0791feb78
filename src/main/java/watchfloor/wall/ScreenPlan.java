package watchfloor.wall;

import java.util.List;
import java.util.Objects;

/**
 * What one screen of a wall shows.
 *
 * @param role     stable name of the screen in its layout, such as {@code pulse}
 * @param title    the question it answers, in its header
 * @param subtitle quiet words beside the title; may be empty
 */
public record ScreenPlan(String role, String title, String subtitle, List<TilePlan> tiles) {
  public ScreenPlan {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(title, "title");
    subtitle = subtitle == null ? "" : subtitle;
    tiles = tiles == null ? List.of() : List.copyOf(tiles);
    if (tiles.isEmpty()) {
      throw new IllegalArgumentException("screen '" + role + "' has no tiles");
    }
  }
}
