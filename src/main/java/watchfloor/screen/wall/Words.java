package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;

/** Figures and times as the wall writes them: short, with a true minus sign, the same on every machine. Free of the toolkit. */
final class Words {
  private static final String MINUS = "\u2212";
  private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter HOUR_AND_MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final long THOUSAND = 1_000;
  private static final long MILLION = 1_000_000;

  private Words() {}

  /** {@code 12,406}. */
  static String number(long value) {
    return (value < 0 ? MINUS : "") + String.format(Locale.ROOT, "%,d", Math.abs(value));
  }

  /** {@code 1 source}, {@code 3 sources}. */
  static String count(long value, String noun) {
    return number(value) + " " + noun + (value == 1 ? "" : "s");
  }

  /** {@code +31}, {@code −4}, {@code 0}. */
  static String signed(int value) {
    return (value > 0 ? "+" : "") + number(value);
  }

  /** {@code ▲ +212 %}; the shape says the direction without colour. */
  static String change(int percent) {
    String shape = percent > 0 ? "\u25B2 " : percent < 0 ? "\u25BC " : "";
    return shape + signed(percent) + " %";
  }

  /** The same, and empty where nothing is known. */
  static String change(OptionalInt percent) {
    return percent.isPresent() ? change(percent.getAsInt()) : "";
  }

  /** {@code 903}, {@code 18.2 k}, {@code 1.2 M}. */
  static String reach(long followers) {
    if (followers < THOUSAND) {
      return number(followers);
    }
    if (followers < MILLION - THOUSAND / 2) {
      return scaled((double) followers / THOUSAND) + " k";
    }
    return scaled((double) followers / MILLION) + " M";
  }

  private static String scaled(double value) {
    return value < 99.95 ? String.format(Locale.ROOT, "%.1f", value) : number(Math.round(value));
  }

  /** {@code 5 s}, {@code 4 min}, {@code 2 h}, {@code 3 d}; what lies ahead counts as now. */
  static String age(Duration age) {
    long seconds = Math.max(0, age.toSeconds());
    if (seconds < 100) {
      return seconds + " s";
    }
    if (seconds < 100 * 60) {
      return seconds / 60 + " min";
    }
    return age.toHours() < 48 ? age.toHours() + " h" : age.toDays() + " d";
  }

  /** Time left: {@code 02:40}, {@code 1:12:05}; what is overdue has a minus sign. */
  static String left(Duration left) {
    long seconds = Math.abs(left.toSeconds());
    String sign = left.isNegative() ? MINUS : "";
    if (seconds >= 100 * 3600) {
      return sign + seconds / 86_400 + " d";
    }
    return sign + (seconds >= 3600
        ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
        : String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60));
  }

  static String timeOfDay(Instant at, ZoneId zone) {
    return TIME_OF_DAY.format(at.atZone(zone));
  }

  static String hourAndMinute(Instant at, ZoneId zone) {
    return HOUR_AND_MINUTE.format(at.atZone(zone));
  }

  /** {@code ×3.1}, {@code ×12}. */
  static String times(double factor) {
    return "\u00D7" + (factor < 9.95 ? String.format(Locale.ROOT, "%.1f", factor) : String.valueOf(Math.round(factor)));
  }
}
