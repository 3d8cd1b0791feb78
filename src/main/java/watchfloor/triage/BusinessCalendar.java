package watchfloor.triage;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Says when somebody is there to answer: hours for each day of the week, in a zone, less the holidays.
 *
 * <p>An instant is open when the clock on the wall there then shows a time within the day's hours. So an hour that summer time skips is
 * nobody's, and one that comes twice is open twice. Immutable, pure, safe from any thread.
 *
 * @param name   as the center calls it
 * @param week   the hours of each day; a day that is not there is closed. Overlapping hours are the same as one stretch
 * @param closed what holidays take away, by date; in most cases {@link DayPart#WHOLE}
 */
public record BusinessCalendar(
    String name, ZoneId zone, Map<DayOfWeek, List<DayPart>> week, Map<LocalDate, List<DayPart>> closed) {
  /** Open round the clock. */
  public static final BusinessCalendar ALWAYS = new BusinessCalendar("always", ZoneOffset.UTC, everyDay(), Map.of());

  public BusinessCalendar {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(zone, "zone");
    Map<DayOfWeek, List<DayPart>> merged = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, parts) -> {
      if (!parts.isEmpty()) {
        merged.put(day, merged(parts));
      }
    });
    week = Map.copyOf(merged);
    Map<LocalDate, List<DayPart>> shut = new HashMap<>();
    closed.forEach((date, parts) -> shut.put(date, merged(parts)));
    closed = Map.copyOf(shut);
  }

  private static Map<DayOfWeek, List<DayPart>> everyDay() {
    Map<DayOfWeek, List<DayPart>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(DayPart.WHOLE));
    }
    return week;
  }

  /** In order, none touching the next. */
  private static List<DayPart> merged(List<DayPart> parts) {
    List<DayPart> sorted = new ArrayList<>(parts);
    sorted.sort(Comparator.comparingInt(DayPart::from));
    List<DayPart> merged = new ArrayList<>();
    for (DayPart part : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).to() >= part.from()) {
        merged.set(last, new DayPart(merged.get(last).from(), Math.max(merged.get(last).to(), part.to())));
      } else {
        merged.add(part);
      }
    }
    return List.copyOf(merged);
  }

  /** Whether it never closes. */
  public boolean always() {
    return closed.isEmpty() && week.size() == DayOfWeek.values().length
        && week.values().stream().allMatch(parts -> parts.equals(List.of(DayPart.WHOLE)));
  }

  /** The hours of one date, in order; none when it is closed. */
  public List<DayPart> hours(LocalDate date) {
    List<DayPart> open = week.getOrDefault(date.getDayOfWeek(), List.of());
    List<DayPart> shut = closed.getOrDefault(date, List.of());
    for (DayPart gone : shut) {
      open = without(open, gone);
    }
    return open;
  }

  private static List<DayPart> without(List<DayPart> open, DayPart gone) {
    List<DayPart> rest = new ArrayList<>();
    for (DayPart part : open) {
      if (part.from() < Math.min(part.to(), gone.from())) {
        rest.add(new DayPart(part.from(), Math.min(part.to(), gone.from())));
      }
      if (Math.max(part.from(), gone.to()) < part.to()) {
        rest.add(new DayPart(Math.max(part.from(), gone.to()), part.to()));
      }
    }
    return rest;
  }

  /** The same with the holidays of some dates only, both ends included. */
  public BusinessCalendar between(LocalDate first, LocalDate last) {
    Map<LocalDate, List<DayPart>> some = new HashMap<>(closed);
    some.keySet().removeIf(date -> date.isBefore(first) || date.isAfter(last));
    return new BusinessCalendar(name, zone, week, some);
  }

  public boolean open(Instant at) {
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    return hours(local.toLocalDate()).stream().anyMatch(part -> part.holds(local.toLocalTime().toSecondOfDay()));
  }
}
