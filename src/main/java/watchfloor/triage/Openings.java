package watchfloor.triage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Walks through the open stretches of a calendar from an instant on, day by day, and anew wherever the zone's clock is put forward or
 * back. Ends {@link #HORIZON} later. For one thread.
 */
final class Openings {
  /** Ten years: a calendar that stays closed for longer is closed for good. */
  static final Duration HORIZON = Duration.ofDays(3_660);

  private final BusinessCalendar calendar;
  private final ZoneRules rules;
  private final Instant end;
  private final Deque<Stretch> ready = new ArrayDeque<>();
  private Instant at;

  /** A stretch of real time; {@code to} is not part of it. */
  record Stretch(Instant from, Instant to) {
    Duration length() {
      return Duration.between(from, to);
    }
  }

  Openings(BusinessCalendar calendar, Instant from) {
    this.calendar = calendar;
    this.rules = calendar.zone().getRules();
    this.at = from;
    this.end = from.plus(HORIZON);
  }

  /** The next one, in order; empty once there is none before the horizon. */
  Optional<Stretch> next() {
    while (ready.isEmpty() && at.isBefore(end)) {
      day();
    }
    return Optional.ofNullable(ready.poll());
  }

  /** To the next midnight, or to where the offset changes. */
  private void day() {
    ZoneOffset offset = rules.getOffset(at);
    LocalDate date = LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, offset).toLocalDate();
    Instant midnight = date.atStartOfDay().toInstant(offset);
    Instant next = midnight.plusSeconds(DayPart.DAY);
    ZoneOffsetTransition change = rules.nextTransition(at);
    Instant until = change == null || change.getInstant().isAfter(next) ? next : change.getInstant();
    for (DayPart part : calendar.hours(date)) {
      Instant opens = later(at, midnight.plusSeconds(part.from()));
      Instant closes = earlier(until, midnight.plusSeconds(part.to()));
      if (opens.isBefore(closes)) {
        ready.add(new Stretch(opens, closes));
      }
    }
    at = until;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
