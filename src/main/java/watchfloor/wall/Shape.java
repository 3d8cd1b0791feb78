package watchfloor.wall;

/**
 * The shape of the monitors that a layout is made for, and with it how much room a screen has, in em: 1/{@link #LINES} of its shorter side,
 * the smallest text that is read from across the room. Pure.
 *
 * @param across the width; only its relation to the height counts, at most 8 to 1
 * @param down   the height; both from 1 to 10,000
 */
public record Shape(int across, int down) {
  /** Lines of the smallest text that make the height of a landscape screen. */
  public static final double LINES = 54;
  /** The header's height in em. */
  public static final double HEADER = 3.3;
  /** What stays free at a screen's edges, in em. */
  public static final double MARGIN = 0.9;
  /** What stays free between two tiles, in em. */
  public static final double GAP = 0.6;

  public static final Shape WIDE = new Shape(16, 9);

  private static final int MOST = 10_000;
  private static final double LONGEST = 8;

  public Shape {
    boolean sound = across >= 1 && down >= 1 && across <= MOST && down <= MOST;
    if (!sound || (double) Math.max(across, down) / Math.min(across, down) > LONGEST) {
      throw new IllegalArgumentException("the shape " + across + ":" + down + " is none of a monitor: write it like 16:9, 9:16 or 32:9");
    }
  }

  /** The width of the tile there, in em. */
  public double widthOf(TilePlan tile) {
    return tile.w() * (LINES * across / Math.min(across, down) - 2 * MARGIN) - gaps(tile.x(), tile.w());
  }

  /** The height of the tile there, in em. */
  public double heightOf(TilePlan tile) {
    return tile.h() * (LINES * down / Math.min(across, down) - HEADER - MARGIN) - gaps(tile.y(), tile.h());
  }

  private static double gaps(double from, double part) {
    return (from > 0 ? GAP / 2 : 0) + (from + part < 0.999 ? GAP / 2 : 0);
  }

  @Override
  public String toString() {
    return across + ":" + down;
  }
}
