package watchfloor.screen;

/** Area and middle of closed outlines, given as x and y in turn. Pure. */
final class Rings {
  private Rings() {}

  /** Whichever way round it runs. */
  static double area(double[] ring) {
    return Math.abs(sums(ring)[0]);
  }

  /** The centre of mass; the first point where there is no area. */
  static double[] middle(double[] ring) {
    double[] sums = sums(ring);
    return sums[0] == 0 ? new double[] {ring[0], ring[1]} : new double[] {sums[1] / (3 * sums[0] * 2), sums[2] / (3 * sums[0] * 2)};
  }

  /** Area, and the first moments times six, with their sign: the shoelace formula. */
  private static double[] sums(double[] ring) {
    double area = 0;
    double x = 0;
    double y = 0;
    int points = ring.length / 2;
    for (int i = 0; i < points; i++) {
      int next = (i + 1) % points;
      double cross = ring[2 * i] * ring[2 * next + 1] - ring[2 * next] * ring[2 * i + 1];
      area += cross / 2;
      x += (ring[2 * i] + ring[2 * next]) * cross;
      y += (ring[2 * i + 1] + ring[2 * next + 1]) * cross;
    }
    return new double[] {area, x, y};
  }
}
