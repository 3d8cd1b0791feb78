package watchfloor.screen.wall;

/**
 * Where things are on the half circle of the sentiment gauge. Pure; y grows downwards.
 *
 * @param centerX the needle's foot
 * @param centerY the same
 * @param radius  of the outer edge of the arc
 */
record GaugeGeometry(double centerX, double centerY, double radius) {
  /** Segments of the arc, odd so that one of them stands for zero. */
  static final int SEGMENTS = 61;

  private static final double LIMIT = 100;
  private static final double HALF_TURN = 180;

  /** The largest half circle that fits, with room for the ghost mark outside of it; {@code below} is what must stay free under its foot. */
  static GaugeGeometry within(double width, double height, double mark, double below) {
    double radius = Math.max(0, Math.min(width / 2 - mark, height - mark - below));
    return new GaugeGeometry(width / 2, mark + radius + Math.max(0, (height - mark - below - radius) / 2), radius);
  }

  /** The angle of a value: -100 is 180 degrees (left), 0 is 90 (up), 100 is 0 (right); beyond is held at the ends. */
  static double angle(double value) {
    double held = Math.max(-LIMIT, Math.min(LIMIT, value));
    return HALF_TURN * (LIMIT - held) / (2 * LIMIT);
  }

  /** The value in the middle of a segment, counted from the left, 0 to {@link #SEGMENTS} - 1. */
  static double valueOf(int segment) {
    return -LIMIT + 2 * LIMIT * segment / (SEGMENTS - 1);
  }

  double x(double value, double distance) {
    return centerX + distance * Math.cos(Math.toRadians(angle(value)));
  }

  double y(double value, double distance) {
    return centerY - distance * Math.sin(Math.toRadians(angle(value)));
  }
}
