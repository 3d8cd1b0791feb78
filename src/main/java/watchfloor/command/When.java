package watchfloor.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A moment as a person types it: {@code 2026-11-24T14:05:00Z} is the same everywhere, {@code 2026-11-24T14:05} is meant in the
 * center's zone, and {@code 2026-11-24} is that day's first moment there.
 */
public sealed interface When {
  /** The moment itself, in the zone of the center. */
  Instant in(ZoneId zone);

  /** The same moment everywhere. */
  record Fixed(Instant instant) implements When {
    @Override
    public Instant in(ZoneId zone) {
      return instant;
    }
  }

  /** What a clock in the center's zone shows. Of an hour that is there twice the first is meant; of one that is left out, what follows it. */
  record Local(LocalDateTime time) implements When {
    @Override
    public Instant in(ZoneId zone) {
      return time.atZone(zone).toInstant();
    }
  }

  /** The first moment of a day in the center's zone. */
  record Day(LocalDate date) implements When {
    @Override
    public Instant in(ZoneId zone) {
      return date.atStartOfDay(zone).toInstant();
    }
  }

  /** Empty where the words are no moment. */
  static Optional<When> parse(String words) {
    String text = words.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) (?=\\d)", "$1T");
    try {
      if (text.indexOf('T') < 0) {
        return Optional.of(new Day(LocalDate.parse(text)));
      }
      return Optional.of(text.matches(".*(?:Z|[+-]\\d{2}:\\d{2})")
          ? new Fixed(OffsetDateTime.parse(text).toInstant())
          : new Local(LocalDateTime.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
