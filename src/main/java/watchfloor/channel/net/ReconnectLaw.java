package watchfloor.channel.net;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How soon a network is tried again, by the kind of failure, as its own rules ask. Pauses grow from failure to failure of a kind, and are
 * spread by chance, so that what failed together does not come back together. For one thread.
 */
public final class ReconnectLaw {
  /** A connection that lived this long was sound: the next failure begins with the shortest pause again. */
  public static final Duration SOUND_AFTER = Duration.ofMinutes(1);

  private final Map<Failure, Pace> paces;
  private final Clock clock;
  private final RandomGenerator chance;
  private final Map<Failure, Integer> times = new EnumMap<>(Failure.class);
  private Instant connectedAt = Instant.MAX;

  /** What went wrong, as far as the pause depends on it. */
  public enum Failure {
    /** The connection broke, or none came about. */
    LOST,
    /** The network answered with an error. */
    REFUSED,
    /** The network asks for patience. */
    LIMITED
  }

  /**
   * The pauses of one kind of failure.
   *
   * @param first   the first pause; with a longest that is the same, every pause
   * @param longest never longer, whatever chance adds
   * @param growth  each pause is the one before plus the first (linear), or twice the one before
   */
  public record Pace(Duration first, Duration longest, Growth growth) {
    /** How pauses grow. */
    public enum Growth { LINEAR, DOUBLING }

    public Pace {
      if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
        throw new IllegalArgumentException("pauses from " + first + " to " + longest);
      }
    }

    Duration pause(int failures) {
      double factor = growth == Growth.LINEAR ? failures + 1.0 : Math.pow(2, Math.min(failures, 40));
      double millis = Math.min((double) longest.toMillis(), first.toMillis() * factor);
      return Duration.ofMillis((long) millis);
    }
  }

  /**
   * @param paces  one for each kind of failure
   * @param clock  real time
   * @param chance adds up to a quarter to each pause
   */
  public ReconnectLaw(Map<Failure, Pace> paces, Clock clock, RandomGenerator chance) {
    this.paces = new EnumMap<>(paces);
    this.clock = clock;
    this.chance = chance;
    for (Failure failure : Failure.values()) {
      if (!this.paces.containsKey(failure)) {
        throw new IllegalArgumentException("no pace for " + failure);
      }
    }
  }

  /** The connection stands. */
  public void connected() {
    connectedAt = clock.instant();
  }

  /** When to try again after a failure. */
  public Instant next(Failure failure) {
    Instant now = clock.instant();
    if (!connectedAt.equals(Instant.MAX) && !now.isBefore(connectedAt.plus(SOUND_AFTER))) {
      times.clear();
    }
    connectedAt = Instant.MAX;
    Pace pace = paces.get(failure);
    Duration pause = pace.pause(times.merge(failure, 1, Integer::sum) - 1);
    long spread = pause.toMillis() + (long) (pause.toMillis() / 4.0 * chance.nextDouble());
    return now.plusMillis(Math.min(spread, pace.longest().toMillis()));
  }
}
