package watchfloor.drill;

/** How far a theme's crowd is. One thread. */
final class ThemeState {
  static final int LEAST_LEVEL = -4;
  static final int MOST_LEVEL = 4;
  static final double LEAST_HEAT = 0.4;
  static final double MOST_HEAT = 2.5;
  private static final double STEP_OF_LEVEL = 1.5;
  private static final double MOST_PUSH = 0.8;
  private static final int SECONDS = 60;

  /** Mentions due so far, in fractions, and said so far. */
  double due;
  long said;
  int level;
  boolean held;
  double heat = 1;
  private double push;
  private final int[] seconds = new int[SECONDS];
  private long second;

  ThemeState copy() {
    ThemeState copy = new ThemeState();
    copy.due = due;
    copy.said = said;
    copy.level = level;
    copy.held = held;
    copy.heat = heat;
    copy.push = push;
    System.arraycopy(seconds, 0, copy.seconds, 0, SECONDS);
    copy.second = second;
    return copy;
  }

  /** How much louder than its curve it is. */
  double factor() {
    return held ? 0 : Math.pow(STEP_OF_LEVEL, level) * heat;
  }

  void push(double by) {
    push = Math.max(-MOST_PUSH, Math.min(MOST_PUSH, push + by));
  }

  /** Moves the heat towards where anger would have it; half the way in some forty seconds. */
  void follow(double anger, double follows, double seconds) {
    double wanted = Math.max(LEAST_HEAT, Math.min(MOST_HEAT, 1 + follows * (2.2 * anger + push)));
    heat += (wanted - heat) * Math.min(1, seconds / 60);
  }

  void count(long atSecond, int mentions) {
    clearTo(atSecond);
    seconds[(int) (atSecond % SECONDS)] += mentions;
  }

  /** Mentions of the last minute. */
  int perMinute(long atSecond) {
    clearTo(atSecond);
    int sum = 0;
    for (int each : seconds) {
      sum += each;
    }
    return sum;
  }

  private void clearTo(long atSecond) {
    for (long s = Math.max(second + 1, atSecond - SECONDS + 1); s <= atSecond; s++) {
      seconds[(int) (s % SECONDS)] = 0;
    }
    second = Math.max(second, atSecond);
  }
}
