package watchfloor.drill;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/** When a scenario plays, such as Friday at 18:00: the room's clock shows it, whatever the hour outside. */
public record Beginning(DayOfWeek day, LocalTime at) {
  public Beginning {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(at, "at");
  }

  /** The last such moment that is not after {@code now}. */
  public Instant before(Instant now, ZoneId zone) {
    ZonedDateTime here = now.atZone(zone);
    ZonedDateTime that = here.with(TemporalAdjusters.previousOrSame(day)).with(at);
    return (that.isAfter(here) ? that.minusWeeks(1) : that).toInstant();
  }
}
