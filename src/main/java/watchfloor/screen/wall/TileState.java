package watchfloor.screen.wall;

import watchfloor.screen.Texts;

/** How much a tile can be trusted now, and the words that say so. Free of the toolkit. */
public sealed interface TileState {
  /** @param freshness how old what it shows is, or what it stands on, in a few words */
  record Live(String freshness) implements TileState {}

  /** Nothing to show, and nothing wrong. */
  record Empty(String sentence) implements TileState {}

  /** The figures are old. @param asOf the time of day they are of */
  record Stale(String asOf) implements TileState {}

  /** True, but not the whole. @param what it leaves out, in a few words */
  record Degraded(String what) implements TileState {}

  /** Nothing can be shown. @param sentence what happened, and what happens next */
  record Failed(String sentence) implements TileState {}

  /** The words at the tile's upper right. */
  default String freshness(Texts texts) {
    if (this instanceof Live live) {
      return live.freshness();
    }
    if (this instanceof Stale stale) {
      return texts.of("tile.as-of", stale.asOf());
    }
    return this instanceof Degraded degraded ? degraded.what() : "";
  }

  /** The name that style sheets know it by. */
  default String styleName() {
    return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }
}
