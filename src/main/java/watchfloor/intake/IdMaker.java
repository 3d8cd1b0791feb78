package watchfloor.intake;

import java.time.Clock;

/**
 * Numbers mentions so that numbers rise with the time of arrival: the milliseconds since 1970 times 1,024, or the next one where
 * the clock stands still or went back. Hubs that share a store take turns: each has the numbers with its own remainder. For one
 * thread.
 */
final class IdMaker {
  private static final int BITS_BELOW_A_MILLISECOND = 10;

  private final Clock clock;
  private final MentionBook.Share share;
  private long last;

  /** @param last the highest number ever given, 0 for none */
  IdMaker(long last, MentionBook.Share share, Clock clock) {
    this.last = last;
    this.share = share;
    this.clock = clock;
  }

  long next() {
    long least = Math.max(last + 1, clock.millis() << BITS_BELOW_A_MILLISECOND);
    last = least + Math.floorMod(share.hub() - least, share.hubs());
    return last;
  }
}
