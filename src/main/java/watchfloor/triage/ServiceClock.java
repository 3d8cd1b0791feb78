package watchfloor.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Counts the time of a promise by a calendar: it runs while the calendar is open and stands still while it is closed. Pure, and safe from
 * any thread.
 *
 * <p>{@code elapsed} is additive over adjoining stretches, and {@code elapsed(from, due(from, span))} is {@code span}.
 */
public final class ServiceClock {
  /** Counts every second. */
  public static final ServiceClock ALWAYS = new ServiceClock(BusinessCalendar.ALWAYS);

  private final BusinessCalendar calendar;
  private final boolean always;

  public ServiceClock(BusinessCalendar calendar) {
    this.calendar = Objects.requireNonNull(calendar, "calendar");
    this.always = calendar.always();
  }

  public BusinessCalendar calendar() {
    return calendar;
  }

  /** How much open time lies between two instants; zero where the second is not later. What lies over ten years after the first does not count. */
  public Duration elapsed(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return Duration.ZERO;
    }
    if (always) {
      return Duration.between(from, to);
    }
    Duration sum = Duration.ZERO;
    Openings openings = new Openings(calendar, from);
    for (Optional<Openings.Stretch> next = openings.next(); next.isPresent() && next.get().from().isBefore(to); next = openings.next()) {
      Instant end = next.get().to().isBefore(to) ? next.get().to() : to;
      sum = sum.plus(Duration.between(next.get().from(), end));
    }
    return sum;
  }

  /**
   * When so much open time has gone by: an open instant, or the very moment of closing. Ten years later at the latest, for a calendar that
   * hardly ever opens.
   *
   * @param span above zero
   */
  public Instant due(Instant from, Duration span) {
    if (span.isZero() || span.isNegative()) {
      throw new IllegalArgumentException("a promise of " + span);
    }
    if (always) {
      return from.plus(span);
    }
    Duration left = span;
    Openings openings = new Openings(calendar, from);
    for (Optional<Openings.Stretch> next = openings.next(); next.isPresent(); next = openings.next()) {
      Duration length = next.get().length();
      if (length.compareTo(left) >= 0) {
        return next.get().from().plus(left);
      }
      left = left.minus(length);
    }
    return from.plus(Openings.HORIZON);
  }

  /**
   * When a share of the open time between two instants has gone by, such as 80 % of a promise.
   *
   * @param percent 1 to 100
   */
  public Instant share(Instant from, Instant due, int percent) {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException("a share of " + percent + " %");
    }
    Duration whole = elapsed(from, due);
    Duration part = whole.multipliedBy(percent).dividedBy(100);
    return part.isZero() ? due : due(from, part);
  }
}
