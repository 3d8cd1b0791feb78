package watchfloor.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spans of time as people write them in the center's files: {@code 90s}, {@code 15m}, {@code 1h}, {@code 2d}, {@code 1h30m},
 * {@code 90 days}, {@code 1 day 12 hours}.
 */
final class Spans {
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:(\\d{1,5})\\s*d(?:ays?)?)?\\s*(?:(\\d{1,6})\\s*h(?:ours?)?)?\\s*"
              + "(?:(\\d{1,7})\\s*m(?:in(?:utes?)?)?)?\\s*(?:(\\d{1,8})\\s*s(?:ec(?:onds?)?)?)?");

  /** What is longer is no span, and would only keep the pattern busy. */
  private static final int LONGEST = 80;

  private Spans() {}

  /** Empty where the words are no span of time. */
  static Optional<Duration> parse(String words) {
    String text = words.strip();
    Matcher matcher = SPAN.matcher(text);
    if (text.isEmpty() || text.length() > LONGEST || !matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.ofDays(number(matcher, 1))
            .plusHours(number(matcher, 2))
            .plusMinutes(number(matcher, 3))
            .plusSeconds(number(matcher, 4)));
  }

  private static long number(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
  }
}
