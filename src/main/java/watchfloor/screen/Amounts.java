package watchfloor.screen;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Figures, stretches of time and moments as one language writes them, short, and never shortened to something that is not so.
 *
 * <p>A true minus sign, the day's 24 hours, and the language's own marks in figures. Free of the toolkit; immutable, safe from any thread.
 */
public final class Amounts {
  /** As wide as a digit, and told from a hyphen at a glance. */
  static final String MINUS = "\u2212";

  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final long THOUSAND = 1_000;
  private static final long MILLION = 1_000_000;
  private static final double ONE_DIGIT_BELOW = 99.95;
  private static final int FEW_SECONDS = 100;
  private static final int FEW_HOURS = 48;

  private final Texts texts;
  private final DateTimeFormatter day;

  Amounts(Texts texts) {
    this.texts = texts;
    day = DateTimeFormatter.ofPattern(texts.of("time.day"), texts.locale());
  }

  /** {@code 12,406}. */
  public String number(long value) {
    return texts.number(value);
  }

  /** With one digit behind the mark: {@code 3.1}. */
  public String decimal(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(value).replace("-", MINUS);
  }

  /** {@code +31}, {@code −4}, {@code 0}. */
  public String signed(int value) {
    return (value > 0 ? "+" : "") + number(value);
  }

  /** {@code ▲ +212 %}; the shape says the direction without colour. */
  public String change(int percent) {
    String shape = percent > 0 ? "\u25B2 " : percent < 0 ? "\u25BC " : "";
    return shape + signed(percent) + " %";
  }

  /** The same, and empty where nothing is known. */
  public String change(OptionalInt percent) {
    return percent.isPresent() ? change(percent.getAsInt()) : "";
  }

  /** {@code ×3.1}, {@code ×12}. */
  public String times(double factor) {
    return "\u00D7" + (factor < 9.95 ? decimal(factor) : number(Math.round(factor)));
  }

  /** {@code 903}, {@code 18.2 k}, {@code 1.2 M}. */
  public String reach(long followers) {
    if (followers < THOUSAND) {
      return number(followers);
    }
    if (followers < MILLION - THOUSAND / 2) {
      return texts.of("amount.thousands", scaled((double) followers / THOUSAND));
    }
    return texts.of("amount.millions", scaled((double) followers / MILLION));
  }

  private String scaled(double value) {
    return value < ONE_DIGIT_BELOW ? decimal(value) : number(Math.round(value));
  }

  /** How old something is: {@code 5 s}, {@code 4 min}, {@code 2 h}, {@code 3 d}; what lies ahead counts as now. */
  public String age(Duration age) {
    long seconds = Math.max(0, age.toSeconds());
    if (seconds < FEW_SECONDS) {
      return seconds(seconds);
    }
    if (seconds < FEW_SECONDS * 60) {
      return minutes(seconds / 60);
    }
    return age.toHours() < FEW_HOURS ? texts.of("amount.hours", number(age.toHours())) : texts.of("amount.days", number(age.toDays()));
  }

  /** The same to a tenth of a second below ten: how fresh a stream is. */
  public String fineAge(Duration age) {
    long millis = Math.max(0, age.toMillis());
    return millis < 10_000 ? texts.of("amount.seconds", decimal(Math.floor(millis / 100.0) / 10)) : age(age);
  }

  /** What is left to wait, rounded up: {@code 41 s}, {@code 4 min}. */
  public String toWait(Duration left) {
    long seconds = Math.max(0, left.plusMillis(999).toSeconds());
    return seconds < FEW_SECONDS ? seconds(seconds) : minutes((seconds + 59) / 60);
  }

  public String seconds(long seconds) {
    return texts.of("amount.seconds", number(seconds));
  }

  public String minutes(long minutes) {
    return texts.of("amount.minutes", number(minutes));
  }

  /** Time left: {@code 02:40}, {@code 1:12:05}, {@code 2 d 4 h} from a day on; what is overdue has a minus sign. */
  public String left(Duration left) {
    return left.isNegative() ? MINUS + clock(left.negated()) : clock(left);
  }

  /** A stretch of time, 0 or more, as a clock shows it. */
  public String clock(Duration stretch) {
    long seconds = Math.max(0, stretch.toSeconds());
    if (seconds >= 86_400) {
      return texts.of("amount.days", number(seconds / 86_400)) + " " + texts.of("amount.hours", number(seconds % 86_400 / 3_600));
    }
    if (seconds >= 3_600) {
      return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds % 3_600 / 60, seconds % 60);
    }
    return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
  }

  /** Minutes and seconds without a leading zero, for a lease that runs down: {@code 1:48}. */
  public String lease(Duration left) {
    long seconds = Math.max(0, left.toSeconds());
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  /** {@code 21:04:08}. */
  public String timeOfDay(Instant at, ZoneId zone) {
    return SECOND.format(at.atZone(zone));
  }

  /** {@code 21:04}. */
  public String hourAndMinute(Instant at, ZoneId zone) {
    return MINUTE.format(at.atZone(zone));
  }

  /** {@code 21:04} today, {@code 12 Oct 21:04} on another day. */
  public String moment(Instant at, Instant now, ZoneId zone) {
    ZonedDateTime there = at.atZone(zone);
    boolean today = there.toLocalDate().equals(now.atZone(zone).toLocalDate());
    return (today ? MINUTE : day).format(there);
  }
}
