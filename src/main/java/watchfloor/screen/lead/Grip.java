package watchfloor.screen.lead;

/** Where a tile is taken hold of: what then moves with the hand. */
enum Grip {
  MIDDLE(0, 0),
  TOP_LEFT(-1, -1),
  TOP(0, -1),
  TOP_RIGHT(1, -1),
  RIGHT(1, 0),
  BOTTOM_RIGHT(1, 1),
  BOTTOM(0, 1),
  BOTTOM_LEFT(-1, 1),
  LEFT(-1, 0);

  private final int across;
  private final int down;

  Grip(int across, int down) {
    this.across = across;
    this.down = down;
  }

  /** -1 for the left edge, 1 for the right one, 0 for neither. */
  int across() {
    return across;
  }

  /** -1 for the upper edge, 1 for the lower one, 0 for neither. */
  int down() {
    return down;
  }

  /** The grip of a point in a tile. @param reach how near an edge is the edge, in the same measure */
  static Grip at(double x, double y, double width, double height, double reach) {
    int across = side(x, width, Math.min(reach, width / 3));
    int down = side(y, height, Math.min(reach, height / 3));
    for (Grip grip : values()) {
      if (grip.across == across && grip.down == down) {
        return grip;
      }
    }
    return MIDDLE;
  }

  private static int side(double at, double length, double reach) {
    return at <= reach ? -1 : at >= length - reach ? 1 : 0;
  }
}
