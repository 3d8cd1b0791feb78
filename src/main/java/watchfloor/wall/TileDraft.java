package watchfloor.wall;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A tile of a layout that is being made: as its file says it, nothing added from the screen or the layout around it. Immutable.
 *
 * @param x       left edge as a fraction of the area below the header, 0 to 1; so {@code y}, {@code w}, {@code h}
 * @param options what the kind understands beyond that, each without blanks around it
 */
public record TileDraft(String kind, Said title, double x, double y, double w, double h, Map<String, String> options) {
  private static final String BRAND = "brand";
  private static final String VISITOR = "visitor";

  /** @throws IllegalArgumentException it reaches outside its screen */
  public TileDraft {
    kind = kind.strip();
    Objects.requireNonNull(title, "title");
    Map<String, String> stripped = new TreeMap<>();
    options.forEach((name, value) -> stripped.put(name, value.strip()));
    options = Map.copyOf(stripped);
    Objects.requireNonNull(new TilePlan(kind, "", x, y, w, h, options));
  }

  public TileDraft at(double left, double top, double width, double height) {
    return new TileDraft(kind, title, left, top, width, height, options);
  }

  public TileDraft titled(Said words) {
    return new TileDraft(kind, words, x, y, w, h, options);
  }

  /** @param value blank to take the option away */
  public TileDraft with(String option, String value) {
    Map<String, String> others = new TreeMap<>(options);
    if (value.isBlank()) {
      others.remove(option);
    } else {
      others.put(option, value);
    }
    return new TileDraft(kind, title, x, y, w, h, others);
  }

  /** As a wall shows it. @param brand of the scene or screen around it. @param visitors whether the layout is for people from outside */
  TilePlan plan(String brand, boolean visitors, String language) {
    Map<String, String> all = new TreeMap<>(options);
    if (!brand.isEmpty()) {
      all.putIfAbsent(BRAND, brand);
    }
    if (visitors) {
      all.put(VISITOR, "yes");
    }
    return new TilePlan(kind, title.in(language), x, y, w, h, all);
  }
}
