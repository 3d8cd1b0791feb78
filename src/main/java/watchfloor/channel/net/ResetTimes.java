package watchfloor.channel.net;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Reads when a network takes requests again. Pure.
 *
 * <p>{@code Retry-After} comes first: seconds, or a date (RFC 9110, 10.2.3). Then the reset headers, which each network writes its own way: X
 * and Bluesky as seconds since 1970, Reddit as seconds that are left, Mastodon as ISO 8601. A number that would lie in 1973 or before is a
 * number of seconds that are left.
 */
public final class ResetTimes {
  /** No network's window is longer; a header that says more is a mistake, and would silence a channel for good. */
  public static final Duration LONGEST = Duration.ofHours(24);

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final double FIRST_EPOCH = 1e8;
  private static final double FIRST_EPOCH_MILLIS = 1e11;
  private static final List<String> RESETS = List.of("x-rate-limit-reset", "ratelimit-reset", "x-ratelimit-reset");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,9})?");

  private ResetTimes() {}

  /**
   * When the next request may come, one second to a day from now; empty where no header says it, or none can be read.
   *
   * @param header the value of a header by its name in any case, null where it is not there
   */
  public static Optional<Instant> of(UnaryOperator<String> header, Instant now) {
    Optional<Instant> retry = read(header.apply("retry-after"), now);
    for (int i = 0; retry.isEmpty() && i < RESETS.size(); i++) {
      retry = read(header.apply(RESETS.get(i)), now);
    }
    return retry.map(at -> within(at, now));
  }

  private static Optional<Instant> read(String value, Instant now) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    String words = value.strip();
    if (NUMBER.matcher(words).matches()) {
      return Optional.of(number(Double.parseDouble(words), now));
    }
    return date(words);
  }

  private static Instant number(double number, Instant now) {
    if (number >= FIRST_EPOCH_MILLIS) {
      return Instant.ofEpochMilli((long) number);
    }
    return number >= FIRST_EPOCH ? Instant.ofEpochSecond((long) Math.ceil(number)) : now.plusMillis((long) Math.ceil(number * 1_000));
  }

  private static Optional<Instant> date(String words) {
    try {
      return Optional.of(OffsetDateTime.parse(words).toInstant());
    } catch (DateTimeException notIso) {
      try {
        return Optional.of(ZonedDateTime.parse(words, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      } catch (DateTimeException neither) {
        return Optional.empty();
      }
    }
  }

  private static Instant within(Instant at, Instant now) {
    Instant soonest = now.plus(SHORTEST);
    Instant latest = now.plus(LONGEST);
    return at.isBefore(soonest) ? soonest : at.isAfter(latest) ? latest : at;
  }
}
