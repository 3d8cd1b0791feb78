package watchfloor.drill;

import java.time.Duration;
import java.util.List;

/**
 * How a performance stands, for the lead's window. Immutable.
 *
 * @param position how far it is; it ends at {@code lasts}
 * @param phase    the title of the one that goes on, or empty
 * @param next     the title of the inject that would fire next, or empty
 * @param marks    how many can be rolled back to: marks 1 to this
 */
public record PlayerStatus(
    State state, Duration position, Duration lasts, double speed, String phase, String next, int marks, List<ThemeNow> themes,
    List<PersonaNow> personas) {
  /** Whether it goes on. */
  public enum State {
    BRIEFED,
    PLAYING,
    PAUSED,
    ENDED
  }

  /**
   * A theme now.
   *
   * @param perMinute mentions of the last minute
   * @param level     steps above or below its curve, as the lead wants it
   * @param heat      how much louder the crowd's anger makes it, 1 for as planned
   */
  public record ThemeNow(String id, String title, int perMinute, int level, boolean held, double heat) {}

  /** A persona now. @param anger 0 to 1 */
  public record PersonaNow(String id, String handle, double anger, boolean waits) {}
}
