package watchfloor.screen.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says times and stretches of time the way an operator reads them fastest. */
final class TimeText {
  /** A real minus: as wide as a digit, and told from a hyphen at a glance. */
  static final String MINUS = "\u2212";

  private static final Duration SOON = Duration.ofMinutes(10);
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private TimeText() {}

  /** How pressing a due time is. */
  enum Level {
    LATE,
    SOON,
    FINE
  }

  static Level level(Instant due, Instant now) {
    if (due.isBefore(now)) {
      return Level.LATE;
    }
    return Duration.between(now, due).compareTo(SOON) < 0 ? Level.SOON : Level.FINE;
  }

  /** {@code 02:40}, {@code 3:04:10}, {@code 2 d 4 h}; with a minus once the moment has passed. */
  static String left(Instant due, Instant now) {
    Duration left = Duration.between(now, due);
    return left.isNegative() ? MINUS + clock(left.negated()) : clock(left);
  }

  /** A stretch of time, 0 or more, as a clock shows it. */
  static String clock(Duration stretch) {
    long seconds = Math.max(0, stretch.toSeconds());
    if (seconds >= 86_400) {
      return seconds / 86_400 + " d " + seconds % 86_400 / 3_600 + " h";
    }
    if (seconds >= 3_600) {
      return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds % 3_600 / 60, seconds % 60);
    }
    return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
  }

  /** Minutes and seconds without a leading zero, for a lease that runs down: {@code 1:48}. */
  static String lease(Duration left) {
    long seconds = Math.max(0, left.toSeconds());
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  /** In words, rounded down: {@code 0.8 s}, {@code 12 s}, {@code 3 min}, {@code 2 h}, {@code 4 d}. */
  static String age(Duration age) {
    long millis = Math.max(0, age.toMillis());
    if (millis < 10_000) {
      return String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
    }
    long seconds = millis / 1_000;
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3_600) {
      return seconds / 60 + " min";
    }
    return seconds < 86_400 ? seconds / 3_600 + " h" : seconds / 86_400 + " d";
  }

  /** What is left to wait, rounded up: {@code 41 s}, {@code 4 min}. */
  static String toWait(Duration left) {
    long seconds = Math.max(0, left.plusMillis(999).toSeconds());
    return seconds < 100 ? seconds + " s" : (seconds + 59) / 60 + " min";
  }

  /** {@code 21:04:08}, in the center's zone. */
  static String second(Instant at, ZoneId zone) {
    return SECOND.format(at.atZone(zone));
  }

  /** {@code 21:04} today, {@code 12 Oct 21:04} on another day. */
  static String moment(Instant at, Instant now, ZoneId zone) {
    ZonedDateTime there = at.atZone(zone);
    boolean today = there.toLocalDate().equals(now.atZone(zone).toLocalDate());
    return (today ? MINUTE : DAY).format(there);
  }
}
