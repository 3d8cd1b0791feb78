package watchfloor.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Says when the store's nightly care is due: once a day at a time of the center's clock, whatever daylight saving does to it, and
 * soon after a start where a night was missed. A clock that goes back never brings it twice. For one thread.
 */
final class Nightly {
  /** What a start leaves to people and sources before anything heavy runs. */
  static final Duration AFTER_START = Duration.ofMinutes(10);
  private static final Duration MISSED = Duration.ofHours(26);

  private final Optional<LocalTime> time;
  private final ZoneId zone;
  private Instant next;

  /**
   * @param time when, empty for never
   * @param last when it last came to its end, if it ever did
   */
  Nightly(Optional<LocalTime> time, ZoneId zone, Instant now, Optional<Instant> last) {
    this.time = time;
    this.zone = zone;
    boolean missed = last.isEmpty() || last.get().plus(MISSED).isBefore(now);
    next = time.map(at -> {
      Instant regular = after(now, at);
      Instant soon = now.plus(AFTER_START);
      return missed && soon.isBefore(regular) ? soon : regular;
    }).orElse(Instant.MAX);
  }

  /** Whether it is due; asked again it says no until the next night. */
  boolean due(Instant now) {
    if (now.isBefore(next)) {
      return false;
    }
    next = time.map(at -> after(now, at)).orElse(Instant.MAX);
    return true;
  }

  Instant next() {
    return next;
  }

  /** A time that a day does not have, because the clocks go forward, comes an hour later on that day. */
  private Instant after(Instant now, LocalTime at) {
    ZonedDateTime today = now.atZone(zone).toLocalDate().atTime(at).atZone(zone);
    return today.toInstant().isAfter(now) ? today.toInstant() : today.toLocalDate().plusDays(1).atTime(at).atZone(zone).toInstant();
  }
}
