package watchfloor.pulse;

import java.time.Instant;
import java.util.Arrays;
import watchfloor.mention.Sentiment;

/**
 * Counts by minute, issue and sentiment for a little more than a day, in one flat array that never grows.
 *
 * <p>Single writer, no locks: it belongs to the pulse's thread. Adding costs one array write.
 */
final class MinuteWheel {
  /** A day, the two hours of the volume chart yesterday, and room for clocks that run ahead. */
  static final int MINUTES = 27 * 60;

  /** How far ahead of the room's time an author's clock may be and still be counted. */
  static final int AHEAD = 10;

  private static final int KINDS = Sentiment.values().length;
  private static final long SECONDS = 60;

  private final int rows;
  private final int[] cells;
  private final long[] minuteOf = new long[MINUTES];
  private long head;

  /** @param rows how many issues there are, the row for none included */
  MinuteWheel(int rows) {
    this.rows = rows;
    cells = new int[MINUTES * rows * KINDS];
    Arrays.fill(minuteOf, Long.MIN_VALUE);
  }

  static long minute(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS);
  }

  static Instant start(long minute) {
    return Instant.ofEpochSecond(minute * SECONDS);
  }

  /** Moves the present; what falls out at the other end is forgotten when its slot is used again. */
  void moveTo(Instant now) {
    head = Math.max(head, minute(now));
  }

  /** Adds to a minute; false, and nothing counted, when it lies outside the wheel. */
  boolean add(long minute, int row, Sentiment sentiment, int count) {
    if (minute > head + AHEAD || minute <= head + AHEAD - MINUTES) {
      return false;
    }
    cells[slot(minute) + row * KINDS + sentiment.ordinal()] += count;
    return true;
  }

  int count(long minute, int row, Sentiment sentiment) {
    int index = index(minute);
    return minuteOf[index] == minute ? cells[index * rows * KINDS + row * KINDS + sentiment.ordinal()] : 0;
  }

  /** All sentiments of one row in one minute. */
  int count(long minute, int row) {
    int index = index(minute);
    if (minuteOf[index] != minute) {
      return 0;
    }
    int from = index * rows * KINDS + row * KINDS;
    int sum = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      sum += cells[from + kind];
    }
    return sum;
  }

  /** All rows of one sentiment in one minute. */
  int count(long minute, Sentiment sentiment) {
    int index = index(minute);
    if (minuteOf[index] != minute) {
      return 0;
    }
    int sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += cells[index * rows * KINDS + row * KINDS + sentiment.ordinal()];
    }
    return sum;
  }

  int total(long minute) {
    int sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += count(minute, row);
    }
    return sum;
  }

  /** One row's mentions in the minutes from {@code from} (inclusive) to {@code to} (exclusive). */
  int sum(long from, long to, int row) {
    int sum = 0;
    for (long minute = from; minute < to; minute++) {
      sum += count(minute, row);
    }
    return sum;
  }

  /** One row's mentions of one sentiment in the minutes from {@code from} (inclusive) to {@code to} (exclusive). */
  int sum(long from, long to, int row, Sentiment sentiment) {
    int sum = 0;
    for (long minute = from; minute < to; minute++) {
      sum += count(minute, row, sentiment);
    }
    return sum;
  }

  /** Every mention in the minutes from {@code from} (inclusive) to {@code to} (exclusive). */
  int sum(long from, long to) {
    int sum = 0;
    for (long minute = from; minute < to; minute++) {
      sum += total(minute);
    }
    return sum;
  }

  MinuteCounts counts(long minute) {
    return new MinuteCounts(
        start(minute),
        count(minute, Sentiment.NEGATIVE),
        count(minute, Sentiment.NEUTRAL),
        count(minute, Sentiment.POSITIVE),
        count(minute, Sentiment.NOT_JUDGED));
  }

  int rows() {
    return rows;
  }

  private int slot(long minute) {
    int index = index(minute);
    int from = index * rows * KINDS;
    if (minuteOf[index] != minute) {
      Arrays.fill(cells, from, from + rows * KINDS, 0);
      minuteOf[index] = minute;
    }
    return from;
  }

  private static int index(long minute) {
    return (int) Math.floorMod(minute, (long) MINUTES);
  }
}
