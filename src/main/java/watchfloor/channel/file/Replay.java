package watchfloor.channel.file;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import watchfloor.intake.Pause;

/**
 * How a file is replayed: each post when the room's clock shows the time at which it was written.
 *
 * @param clock the room's clock, usually a {@link ReplayClock}
 * @param speed how many of its seconds pass in a real one, above 0: how long to wait is derived from it
 * @param pause how the source's thread waits
 */
public record Replay(Clock clock, double speed, Pause pause) {
  private static final Duration LONGEST_WAIT = Duration.ofMillis(250);
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(1);

  public Replay {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(pause, "pause");
    if (!(speed > 0 && speed < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a replay's speed is a number above 0, not " + speed);
    }
  }

  /** Waits until the clock shows {@code due}; calls {@code meanwhile} four times a second. */
  void awaitUntil(Instant due, Runnable meanwhile) throws InterruptedException {
    for (Instant now = clock.instant(); now.isBefore(due); now = clock.instant()) {
      double seconds = Duration.between(now, due).toMillis() / 1e3 / speed;
      Duration wait = seconds >= LONGEST_WAIT.toMillis() / 1e3 ? LONGEST_WAIT : Duration.ofNanos((long) (seconds * 1e9));
      pause.await(wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait);
      meanwhile.run();
    }
  }
}
