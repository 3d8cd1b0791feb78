package watchfloor.pulse;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays today's hours beside those of yesterday and of a week ago, by what the center's clocks showed. An hour that the other day's
 * clocks left out counts zero; of one that they showed twice the first is taken. Reads only.
 */
final class CurveMaker {
  private static final int WEEK = 7;

  private final Quarters quarters;
  private final ZoneId zone;

  CurveMaker(Quarters quarters, ZoneId zone) {
    this.quarters = quarters;
    this.zone = zone;
  }

  DayCurves make(Instant now) {
    ZonedDateTime midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone);
    Instant end = midnight.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    List<Instant> hours = new ArrayList<>();
    for (Instant hour = midnight.toInstant(); hour.isBefore(end); hour = hour.plus(1, ChronoUnit.HOURS)) {
      hours.add(hour);
    }
    List<Integer> today = hours.stream().filter(hour -> !hour.isAfter(now)).map(this::of).toList();
    return new DayCurves(hours, today, before(hours, midnight, 1), before(hours, midnight, WEEK));
  }

  private List<Integer> before(List<Instant> hours, ZonedDateTime midnight, int days) {
    if (!quarters.known(midnight.toLocalDate().minusDays(days).atStartOfDay(zone).toEpochSecond())) {
      return List.of();
    }
    return hours.stream().map(hour -> then(hour.atZone(zone).toLocalDateTime().minusDays(days))).toList();
  }

  private int then(LocalDateTime hour) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(hour);
    return offsets.isEmpty() ? 0 : of(hour.toInstant(offsets.get(0)));
  }

  private int of(Instant hour) {
    return quarters.sum(hour.getEpochSecond(), hour.getEpochSecond() + ZoneHours.HOUR);
  }
}
