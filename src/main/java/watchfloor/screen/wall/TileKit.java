package watchfloor.screen.wall;

import java.util.Objects;
import watchfloor.screen.Palette;
import watchfloor.screen.PictureShelf;
import watchfloor.screen.Texts;
import watchfloor.wall.TilePlan;

/**
 * What a tile is made from.
 *
 * @param plan     its place in the layout and its options
 * @param palette  the colours for what it draws itself
 * @param texts    the words that people read
 * @param pictures those of the center's layouts
 */
record TileKit(TilePlan plan, Palette palette, Texts texts, PictureShelf pictures) {
  TileKit {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(palette, "palette");
    Objects.requireNonNull(texts, "texts");
    Objects.requireNonNull(pictures, "pictures");
  }

  /** Of a room without pictures. */
  TileKit(TilePlan plan, Palette palette, Texts texts) {
    this(plan, palette, texts, PictureShelf.empty());
  }

  /** The layout's title, or the tile's own where the layout has none; with the brand where the layout names one. */
  String title(String own) {
    String title = plan.title().isEmpty() ? own : plan.title();
    return plan.brand().isEmpty() ? title : plan.brand() + " · " + title;
  }

  String option(String name, String otherwise) {
    return plan.options().getOrDefault(name, otherwise);
  }

  /** The options, read as what they mean. */
  TileOptions options() {
    return new TileOptions(plan.kind(), plan.options(), texts);
  }

  /** Whether people from outside read along: then no words, names or faces of anybody are shown. */
  boolean visitor() {
    return options().flag("visitor").orElse(false);
  }
}
