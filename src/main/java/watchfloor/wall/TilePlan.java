package watchfloor.wall;

import java.util.Map;
import java.util.Objects;

/**
 * One tile of a screen, as data.
 *
 * @param kind    which tile; the names are those of {@code screen.wall.TileCatalog}
 * @param title   shown at its upper left; empty for the tile's own title
 * @param x       left edge as a fraction of the area below the header, 0 to 1; so {@code y}, {@code w}, {@code h}
 * @param options what the kind understands beyond that; unknown ones are left alone
 */
public record TilePlan(String kind, String title, double x, double y, double w, double h, Map<String, String> options) {
  private static final double ROUNDING = 1e-6;

  public TilePlan {
    Objects.requireNonNull(kind, "kind");
    title = title == null ? "" : title;
    options = options == null ? Map.of() : Map.copyOf(options);
    if (!(x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= 1 + ROUNDING && y + h <= 1 + ROUNDING)) {
      throw new IllegalArgumentException(
          "tile '" + kind + "' reaches outside its screen: x " + x + ", y " + y + ", w " + w + ", h " + h + " (fractions, 0 to 1)");
    }
  }

  /** Whose figures it shows, by the name of a lens; empty for those that the room looks at. */
  public String brand() {
    return options.getOrDefault("brand", "");
  }

  /** Whether people from outside read along: yes, as a tile reads it, or true, as YAML does. */
  boolean visitor() {
    String value = options.getOrDefault("visitor", "").strip();
    return value.equalsIgnoreCase("yes") || value.equalsIgnoreCase("true");
  }
}
