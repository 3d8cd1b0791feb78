package watchfloor.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people write them in the center's files: {@code 90s}, {@code 15m}, {@code 1h}, {@code 2d}, {@code 1h30m}. */
final class Spans {
  private static final Pattern SPAN =
      Pattern.compile("(?:(\\d{1,5})d)?\\s*(?:(\\d{1,6})h)?\\s*(?:(\\d{1,7})m)?\\s*(?:(\\d{1,8})s)?");

  private Spans() {}

  /** Empty where the words are no span of time. */
  static Optional<Duration> parse(String words) {
    String text = words.strip();
    Matcher matcher = SPAN.matcher(text);
    if (text.isEmpty() || !matcher.matches()) {
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
