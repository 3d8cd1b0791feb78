package watchfloor.screen.wall;

import java.util.Set;

/** What kinds of tiles do while the wall looks at a slice. A kind that can show neither says so, rather than showing something else. */
enum Following {
  /** It shows the slice. */
  SLICE,
  /** Its figures are of now or of whole days, and of no part of them: it says so in its place. */
  CANNOT,
  /** It shows the room and its work, whatever is looked at, and says that. */
  ROOM,
  /** It has no figures. */
  NOTHING;

  private static final Set<String> SLICES = Set.of(
      "sentiment", "volume", "issues", "heat-channel", "heat-place", "map", "top-issues", "share-of-voice", "channels", "languages", "mentions",
      "topics-universe", "voices");
  private static final Set<String> OF_NOW = Set.of("mentions-per-minute", "rising", "days");
  private static final Set<String> WITHOUT_FIGURES = Set.of("clocks", "text", "picture", "countdown");

  /** @param kind of a tile, as layouts name it */
  static Following of(String kind) {
    return SLICES.contains(kind) ? SLICE : OF_NOW.contains(kind) ? CANNOT : WITHOUT_FIGURES.contains(kind) ? NOTHING : ROOM;
  }
}
