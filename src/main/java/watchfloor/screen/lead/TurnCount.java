package watchfloor.screen.lead;

import java.time.Duration;

/**
 * Counts the turns of one window as they are seen, to hold them against what the time says: a rotation that keeps time has both the same. It
 * looks at least once a turn. For one thread.
 */
final class TurnCount {
  private long firstNumber;
  private long firstRuns;
  private long lastNumber;
  private long seen;
  private boolean begun;

  /**
   * Looks.
   *
   * @param number of the turn, as {@link watchfloor.wall.Rotation.Turn#number}
   * @param runs   the rotation's own time, in milliseconds
   */
  void look(long number, long runs) {
    if (!begun) {
      begun = true;
      firstNumber = number;
      firstRuns = runs;
    } else if (number != lastNumber) {
      seen++;
    }
    lastNumber = number;
  }

  /** How many changes were seen. */
  long seen() {
    return seen;
  }

  /** How many there should have been: by the time, and by hand. */
  long due() {
    return lastNumber - firstNumber;
  }

  /** How long the rotation has run meanwhile: less than the clock says where somebody held it. */
  Duration ran(long runs) {
    return Duration.ofMillis(Math.max(0, runs - firstRuns));
  }
}
