package watchfloor.screen.desk;

/**
 * How wide the desk's columns are, in pixels.
 *
 * @param queue width of the queue
 * @param side  width of the details; they stand beside the conversation only while {@code beside}
 * @param beside whether there is room for three columns
 */
record Columns(double queue, double side, boolean beside) {
  private static final double QUEUE_SHARE = 0.223;
  private static final double SIDE_SHARE = 0.23;
  private static final double THREE_FROM_EM = 72;

  /** @param em the root's font size, so that larger text gets larger columns, and fewer of them */
  static Columns of(double width, double em) {
    boolean beside = width >= THREE_FROM_EM * em;
    double queue = beside ? clamp(width * QUEUE_SHARE, 22 * em, 31 * em) : clamp(width * 0.38, 15 * em, 22 * em);
    return new Columns(queue, clamp(width * SIDE_SHARE, 20 * em, 32 * em), beside);
  }

  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }
}
