package watchfloor.channel.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads the one way to write a point in time that most files use, {@code 2026-11-24T09:14:23Z} with up to nine digits of a second,
 * many times faster than a general formatter does. Pure.
 */
final class IsoTime {
  private static final String FORM = "0000-00-00T00:00:00";
  private static final int MOST_DIGITS = 9;

  private IsoTime() {}

  /** Empty where it is written in any other way, or is no time: a general formatter has the last word then. */
  static Optional<Instant> parse(String text) {
    int end = text.length() - 1;
    if (end < FORM.length() || text.charAt(end) != 'Z' || !hasForm(text) || !fractionFits(text, end)) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
      LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19), nanos(text, end));
      return Optional.of(date.atTime(time).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean hasForm(String text) {
    for (int i = 0; i < FORM.length(); i++) {
      char wanted = FORM.charAt(i);
      if (wanted == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != wanted) {
        return false;
      }
    }
    return true;
  }

  private static boolean fractionFits(String text, int end) {
    int digits = end - FORM.length() - 1;
    if (digits < 0) {
      return true;
    }
    boolean fits = digits > 0 && digits <= MOST_DIGITS && text.charAt(FORM.length()) == '.';
    for (int i = FORM.length() + 1; fits && i < end; i++) {
      fits = isDigit(text.charAt(i));
    }
    return fits;
  }

  private static int nanos(String text, int end) {
    int nanos = number(text, Math.min(FORM.length() + 1, end), end);
    for (int digits = end - FORM.length() - 1; digits < MOST_DIGITS; digits++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
