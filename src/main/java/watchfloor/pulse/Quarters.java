package watchfloor.pulse;

import java.time.Instant;
import java.util.Arrays;

/** Counts by quarter of an hour for nine days, in two flat arrays that never grow: what days are compared by. Single writer. */
final class Quarters {
  /** Today, the same day a week ago, and one for clocks that were put forward or back. */
  static final int DAYS = 9;
  private static final int SLOTS = DAYS * 96;

  private final int[] counts = new int[SLOTS];
  private final long[] quarterOf = new long[SLOTS];
  private long head = Long.MIN_VALUE;
  private long knownSince = Long.MAX_VALUE;

  Quarters() {
    Arrays.fill(quarterOf, Long.MIN_VALUE);
  }

  /** Moves the present. */
  void moveTo(Instant now) {
    head = Math.max(head, quarter(now.getEpochSecond() + MinuteWheel.AHEAD * 60L));
  }

  /** Counts mentions of a second; not those of before nine days or of more than some minutes ahead. */
  void add(long second, int count) {
    long quarter = quarter(second);
    if (quarter > head || quarter <= head - SLOTS) {
      return;
    }
    int slot = slot(quarter);
    if (quarterOf[slot] != quarter) {
      quarterOf[slot] = quarter;
      counts[slot] = 0;
    }
    counts[slot] += count;
  }

  /** Everything from a second on is counted, and nothing is where nothing was written. */
  void knownSince(long second) {
    knownSince = Math.min(knownSince, second);
  }

  boolean known(long second) {
    return second >= knownSince;
  }

  /** Mentions from one second (inclusive) to another (exclusive), both on a full quarter. */
  int sum(long from, long to) {
    int sum = 0;
    for (long quarter = quarter(from); quarter < quarter(to); quarter++) {
      int slot = slot(quarter);
      sum += quarterOf[slot] == quarter ? counts[slot] : 0;
    }
    return sum;
  }

  private static long quarter(long second) {
    return Math.floorDiv(second, (long) QuarterCount.SECONDS);
  }

  private static int slot(long quarter) {
    return (int) Math.floorMod(quarter, (long) SLOTS);
  }
}
