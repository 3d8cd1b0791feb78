package watchfloor.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * A day of arrival, in UTC: what a mention's number tells, and what its table is called after.
 *
 * @param number days since 1970
 */
record Day(long number) implements Comparable<Day> {
  private static final DateTimeFormatter NAME = DateTimeFormatter.BASIC_ISO_DATE;
  private static final long MILLIS = 86_400_000L;
  /** Numbers of mentions are milliseconds times 1,024: see the intake's IdMaker. */
  private static final int BITS_BELOW_A_MILLISECOND = 10;

  static Day ofMention(long id) {
    return new Day(Math.floorDiv(id >> BITS_BELOW_A_MILLISECOND, MILLIS));
  }

  static Day of(Instant instant) {
    return new Day(Math.floorDiv(instant.toEpochMilli(), MILLIS));
  }

  /** Such as 20261124. */
  String name() {
    return NAME.format(LocalDate.ofEpochDay(number));
  }

  /** The table of the mentions that arrived on it. */
  String table() {
    return "mention_d" + name();
  }

  /** The lowest number that a mention of this day can have. */
  long firstMention() {
    return Math.multiplyExact(number, MILLIS) << BITS_BELOW_A_MILLISECOND;
  }

  /** The lowest number that a mention can have that arrives at a moment. */
  static long firstMention(Instant arrived) {
    return arrived.toEpochMilli() << BITS_BELOW_A_MILLISECOND;
  }

  @Override
  public int compareTo(Day other) {
    return Long.compare(number, other.number);
  }
}
