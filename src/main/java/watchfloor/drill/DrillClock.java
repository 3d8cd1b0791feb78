package watchfloor.drill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The time in a drill's room: it begins where the scenario wants, stands still until it is started and while it is paused, and passes at
 * the speed that is set. It never goes back. Safe from any thread.
 */
public final class DrillClock extends Clock {
  private final Clock real;
  private final ZoneId zone;
  private final State state;

  /** What changes, shared by the views of other zones. */
  private static final class State {
    private Instant here;
    private Instant since;
    private double speed = 1;
    private boolean running;
  }

  /**
   * @param real  the world's time
   * @param start where it stands until {@link #run}
   */
  public DrillClock(Clock real, Instant start, ZoneId zone) {
    this(real, zone, new State());
    state.here = start;
    state.since = real.instant();
  }

  private DrillClock(Clock real, ZoneId zone, State state) {
    this.real = Objects.requireNonNull(real, "real");
    this.zone = Objects.requireNonNull(zone, "zone");
    this.state = state;
  }

  @Override
  public Instant instant() {
    synchronized (state) {
      Instant now = real.instant();
      if (state.running && now.isAfter(state.since)) {
        state.here = state.here.plusNanos((long) (Duration.between(state.since, now).toNanos() * state.speed));
      }
      state.since = now.isAfter(state.since) ? now : state.since;
      return state.here;
    }
  }

  void run() {
    synchronized (state) {
      instant();
      state.running = true;
    }
  }

  void stand() {
    synchronized (state) {
      instant();
      state.running = false;
    }
  }

  /** @param speed seconds here in one outside, above 0 */
  void speed(double speed) {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("speed: " + speed);
    }
    synchronized (state) {
      instant();
      state.speed = speed;
    }
  }

  public double speed() {
    synchronized (state) {
      return state.speed;
    }
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new DrillClock(real, other, state);
  }
}
