package watchfloor.link.client;

import java.util.random.RandomGenerator;

/**
 * How long to wait before the hub is tried again: a quarter of a second at first, twice as long each time, two seconds at most, spread by a
 * fifth so that a room full of desks does not come back in one instant. One lane.
 */
final class Reconnect {
  private static final long FIRST_MILLIS = 250;
  private static final long MOST_MILLIS = 2_000;
  private static final double SPREAD = 0.2;

  private final RandomGenerator random;
  private long next = FIRST_MILLIS;

  Reconnect(RandomGenerator random) {
    this.random = random;
  }

  long nextMillis() {
    long base = next;
    next = Math.min(MOST_MILLIS, next * 2);
    return Math.round(base * (1 - SPREAD + 2 * SPREAD * random.nextDouble()));
  }

  void linked() {
    next = FIRST_MILLIS;
  }
}
