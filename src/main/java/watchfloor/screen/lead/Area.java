package watchfloor.screen.lead;

import watchfloor.wall.TileDraft;

/** The place of a tile by its edges, in fractions of the screen below its header, 0 to 1. Pure. */
record Area(double left, double top, double right, double bottom) {
  /** Edges are written to the millionth: finer than what counts as an overlap, and exactly where a hand-written neighbour stands. */
  private static final double FINE = 1_000_000;

  static Area of(TileDraft tile) {
    return new Area(tile.x(), tile.y(), tile.x() + tile.w(), tile.y() + tile.h());
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  /** Whether it is a place on a screen at all. */
  boolean inside() {
    return left >= 0 && top >= 0 && width() >= 1 / FINE && height() >= 1 / FINE && right <= 1 + 1 / FINE && bottom <= 1 + 1 / FINE;
  }

  /** The tile in this place; the same tile where it is there already. */
  TileDraft place(TileDraft tile) {
    if (of(tile).equals(this)) {
      return tile;
    }
    double x = fine(left);
    double y = fine(top);
    return tile.at(x, y, fine(Math.min(1, fine(right)) - x), fine(Math.min(1, fine(bottom)) - y));
  }

  private static double fine(double value) {
    return Math.round(value * FINE) / FINE;
  }
}
