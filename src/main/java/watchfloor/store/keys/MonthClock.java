package watchfloor.store.keys;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Tells the month (UTC) as yyyymm, many times a second. For one thread at a time. */
final class MonthClock {
  private final Clock clock;
  private long from;
  private long until;
  private int month;

  MonthClock(Clock clock) {
    this.clock = clock;
  }

  int month() {
    long now = clock.millis();
    if (now < from || now >= until) {
      YearMonth at = YearMonth.from(Instant.ofEpochMilli(now).atOffset(ZoneOffset.UTC));
      from = start(at);
      until = start(at.plusMonths(1));
      month = number(at);
    }
    return month;
  }

  static int number(YearMonth month) {
    return month.getYear() * 100 + month.getMonthValue();
  }

  private static long start(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  /** Whether a number can be a month's, such as 202611. */
  static boolean isMonth(int generation) {
    return generation >= 1_00 && generation <= 9999_12 && generation % 100 >= 1 && generation % 100 <= 12;
  }
}
