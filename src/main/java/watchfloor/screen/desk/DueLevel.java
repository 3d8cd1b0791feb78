package watchfloor.screen.desk;

import java.time.Duration;
import java.time.Instant;

/** How pressing a due time is. */
enum DueLevel {
  LATE,
  SOON,
  FINE;

  private static final Duration SOON_WITHIN = Duration.ofMinutes(10);

  static DueLevel of(Instant due, Instant now) {
    if (due.isBefore(now)) {
      return LATE;
    }
    return Duration.between(now, due).compareTo(SOON_WITHIN) < 0 ? SOON : FINE;
  }
}
