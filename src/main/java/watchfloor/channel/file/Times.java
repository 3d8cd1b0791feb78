package watchfloor.channel.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a point in time in the ways that networks and spreadsheets write it; without a zone it is UTC. */
final class Times {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,17}(\\.\\d{1,9})?");

  /** Smaller numbers are something else, such as a day written 20150224. */
  private static final double FIRST_SECONDS = 1e8;

  private static final double FIRST_MILLIS = 1e11;
  private static final double FIRST_MICROS = 1e14;
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private static final DateTimeFormatter SPACED =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart().optionalStart().appendLiteral(' ').optionalEnd()
          .appendPattern("[XXX][XX][X]")
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  /** Each is tried in turn: ISO 8601, the same with a blank, and what Twitter wrote until 2023. */
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE_TIME).appendPattern("[XXX][XX][X]").toFormatter(Locale.ROOT),
          SPACED,
          DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ROOT));

  private Times() {}

  static Optional<Instant> parse(String words) {
    String text = words.strip();
    Optional<Instant> plain = IsoTime.parse(text);
    if (plain.isPresent()) {
      return plain.filter(Times::sound);
    }
    if (NUMBER.matcher(text).matches()) {
      return number(Double.parseDouble(text));
    }
    for (DateTimeFormatter form : FORMS) {
      try {
        TemporalAccessor found = form.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return Optional.of(instant(found)).filter(Times::sound);
      } catch (DateTimeException e) {
        continue;
      }
    }
    return date(text);
  }

  private static Instant instant(TemporalAccessor found) {
    return found instanceof OffsetDateTime offset ? offset.toInstant() : LocalDateTime.from(found).toInstant(ZoneOffset.UTC);
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()).filter(Times::sound);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Seconds, milliseconds or microseconds since 1970, told apart by their size. */
  private static Optional<Instant> number(double value) {
    if (value < FIRST_SECONDS) {
      return Optional.empty();
    }
    double seconds = value < FIRST_MILLIS ? value : value < FIRST_MICROS ? value / 1e3 : value / 1e6;
    return Optional.of(Instant.ofEpochMilli(Math.round(seconds * 1e3))).filter(Times::sound);
  }

  private static boolean sound(Instant instant) {
    return !instant.isBefore(Instant.EPOCH) && instant.isBefore(LATEST);
  }
}
