package watchfloor.intake;

import java.time.Clock;

/**
 * Numbers mentions so that numbers rise with the time of arrival: the milliseconds since 1970 times 1,024, or one more than
 * the last where the clock stands still or went back. For one thread.
 */
final class IdMaker {
  private static final int BITS_BELOW_A_MILLISECOND = 10;

  private final Clock clock;
  private long last;

  /** @param last the highest number ever given, 0 for none */
  IdMaker(long last, Clock clock) {
    this.last = last;
    this.clock = clock;
  }

  long next() {
    last = Math.max(last + 1, clock.millis() << BITS_BELOW_A_MILLISECOND);
    return last;
  }
}
