package watchfloor.channel.file;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The time of a replay: it starts at the posts' own time and runs so many times as fast as real time. Safe from any thread.
 */
public final class ReplayClock extends Clock {
  private final Clock base;
  private final Instant baseStart;
  private final Instant start;
  private final double speed;

  /**
   * @param base  real time; the replay starts at its present
   * @param start what the replay's clock shows then
   * @param speed how many seconds pass in one of the base's, above 0
   */
  public ReplayClock(Clock base, Instant start, double speed) {
    this(base, base.instant(), start, speed);
  }

  private ReplayClock(Clock base, Instant baseStart, Instant start, double speed) {
    if (!(speed > 0 && speed < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a replay's speed is a number above 0, not " + speed);
    }
    this.base = base;
    this.baseStart = baseStart;
    this.start = start;
    this.speed = speed;
  }

  @Override
  public Instant instant() {
    Duration passed = Duration.between(baseStart, base.instant());
    double micros = passed.getSeconds() * 1e6 + passed.getNano() / 1e3;
    long theirs = Math.round(micros * speed);
    return start.plusSeconds(Math.floorDiv(theirs, 1_000_000L)).plusNanos(Math.floorMod(theirs, 1_000_000L) * 1_000L);
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new ReplayClock(base.withZone(zone), baseStart, start, speed);
  }
}
