package watchfloor.screen.wall;

import watchfloor.screen.Texts;

/**
 * Decides the state of a tile that shows what the day is made of. Free of the toolkit.
 *
 * <p>It is that of the stream of mentions, and degraded as long as the past is still being counted after a start.
 */
final class DayFreshness {
  private DayFreshness() {}

  /**
   * @param nothing  whether the tile has nothing to show
   * @param sentence what it says then, when nothing is wrong
   */
  static TileState of(RoomSnapshot room, Texts texts, boolean nothing, String sentence) {
    TileState state = PulseFreshness.of(room, nothing, texts);
    if (room.pulse().day().counted().isEmpty()) {
      return state instanceof TileState.Empty && !room.pulse().sources().isEmpty() ? new TileState.Empty(sentence) : state;
    }
    int counted = room.pulse().day().counted().getAsInt();
    if (state instanceof TileState.Live) {
      return new TileState.Degraded(texts.of("tile.day.counting", texts.number(counted)));
    }
    if (state instanceof TileState.Degraded degraded) {
      return new TileState.Degraded(texts.of("tile.day.counting", texts.number(counted)) + " · " + degraded.what());
    }
    return state instanceof TileState.Empty && !room.pulse().sources().isEmpty()
        ? new TileState.Empty(texts.of("tile.day.counting.nothing", texts.number(counted)))
        : state;
  }
}
