package watchfloor.intake;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Growing pauses between tries: each twice the one before, up to a longest one, with up to a quarter more by chance so that
 * what failed together does not come back together. For one thread.
 */
final class Backoff {
  private static final double JITTER = 0.25;

  private final Duration first;
  private final Duration longest;
  private final RandomGenerator chance;
  private Duration next;

  Backoff(Duration first, Duration longest, RandomGenerator chance) {
    this.first = first;
    this.longest = longest;
    this.chance = chance;
    this.next = first;
  }

  /** The next pause, from {@code first} to {@code longest}. */
  Duration next() {
    Duration base = next;
    next = shorter(base.multipliedBy(2), longest);
    long more = (long) (base.toNanos() * JITTER * chance.nextDouble());
    return shorter(base.plusNanos(more), longest);
  }

  void reset() {
    next = first;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
