package watchfloor.triage;

import java.time.Duration;
import java.time.Instant;

/**
 * How one promise stands at one moment.
 *
 * @param used    open time that has gone by, without waits
 * @param allowed the promise
 * @param dueAt   when it is due; while the clock stands still, when it would be if it went on now
 */
public record ServiceStanding(ServiceTarget target, State state, Duration used, Duration allowed, Instant dueAt) {
  /** From this share of the promise on it is nearly due, in percent. */
  public static final int NEAR = 80;

  /** Whether the clock runs, stands still, or is done with. */
  public enum State {
    RUNNING,
    STOPPED,
    KEPT,
    BROKEN
  }

  /** The share of the promise that is used, in percent, 0 or more; rounded down, so that 100 is never shown too early. */
  public int percent() {
    return (int) Math.min(Integer.MAX_VALUE, used.toMillis() * 100 / Math.max(1, allowed.toMillis()));
  }
}
