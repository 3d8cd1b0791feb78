package watchfloor.settings;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

/**
 * Reads the holidays out of a calendar file as every calendar program writes it (iCalendar, RFC 5545): each event closes the days, or the
 * hours, that it lasts, every time that it comes again until {@link Closures#LAST_YEAR}. Cancelled events close nothing.
 *
 * <p>Bounded: {@value #MOST_EVENTS} events, {@value #MOST_TIMES} occurrences of them together, each of at most 60 days.
 */
final class HolidayFile {
  private static final int MOST_EVENTS = 5_000;
  private static final int MOST_TIMES = 100_000;
  private static final Duration LONGEST = Duration.ofDays(60);
  /** A slip in one of these would move a holiday, and not only its name. */
  private static final Set<String> DATES = Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID");

  private final String label;
  private final ZoneId zone;
  private final Closures closures;
  private int times;

  /**
   * @param label the file as a person knows it
   * @param zone  the calendar's, in which whole days and times without a zone are meant
   */
  HolidayFile(String label, ZoneId zone, Closures closures) {
    this.label = label;
    this.zone = zone;
    this.closures = closures;
  }

  /** @throws SettingsException the file is no such calendar, or says something that cannot be understood: one sentence with its line */
  void read(String text) {
    int events = 0;
    try (ICalReader reader = new ICalReader(text)) {
      for (ICalendar calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
        reader.getWarnings().forEach(this::refuse);
        Map<String, Set<Instant>> moved = moved(calendar);
        for (VEvent event : calendar.getEvents()) {
          events++;
          take(calendar, event, event.getRecurrenceId() == null && event.getUid() != null ? moved.getOrDefault(event.getUid().getValue(), Set.of()) : Set.of());
        }
      }
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      throw new SettingsException(label + " is no calendar that can be read (" + e.getMessage() + "): export it again as iCalendar.", e);
    }
    if (events == 0) {
      throw new SettingsException(label + " has no event in it: export the holidays as iCalendar (.ics).");
    }
    if (events > MOST_EVENTS) {
      throw tooMuch();
    }
  }

  private void refuse(ParseWarning warning) {
    if (warning.getPropertyName() != null && DATES.contains(warning.getPropertyName())) {
      throw new SettingsException(label + ", line " + warning.getLineNumber() + ": " + warning.getPropertyName()
          + " cannot be understood (" + LastGood.open(warning.getMessage()) + "): correct it, or export the calendar again.");
    }
  }

  /** Which occurrences of a repeating event are written out again elsewhere, with other times. */
  private static Map<String, Set<Instant>> moved(ICalendar calendar) {
    Map<String, Set<Instant>> moved = new HashMap<>();
    for (VEvent event : calendar.getEvents()) {
      if (event.getRecurrenceId() != null && event.getUid() != null) {
        ICalDate was = event.getRecurrenceId().getValue();
        moved.computeIfAbsent(event.getUid().getValue(), uid -> new HashSet<>()).add(was.hasTime() ? was.toInstant() : day(was).atStartOfDay().toInstant(ZoneOffset.UTC));
      }
    }
    return moved;
  }

  private void take(ICalendar calendar, VEvent event, Set<Instant> moved) {
    if (event.getDateStart() == null || event.getDateStart().getValue() == null) {
      throw new SettingsException(label + ": the event '" + name(event) + "' has no DTSTART: give it its day.");
    }
    if (event.getStatus() != null && event.getStatus().isCancelled()) {
      return;
    }
    ICalDate start = event.getDateStart().getValue();
    Duration length = length(event, start);
    if (length.compareTo(LONGEST) > 0 || length.isNegative()) {
      throw new SettingsException(label + ": the event '" + name(event) + "' lasts " + length.toDays() + " days: holidays last from one to 60.");
    }
    DateIterator days = event.getDateIterator(zone(calendar, event));
    while (days.hasNext()) {
      Instant next = occurrence(days.next(), start.hasTime());
      if (next.atZone(ZoneOffset.UTC).getYear() > Closures.LAST_YEAR) {
        return;
      }
      if (++times > MOST_TIMES) {
        throw tooMuch();
      }
      if (!moved.contains(next)) {
        close(start.hasTime(), next, length);
      }
    }
  }

  /** The library tells whole days as midnights of this machine's zone, whatever zone it is asked for: here they are midnights of UTC. */
  private static Instant occurrence(Date told, boolean timed) {
    Instant at = told.toInstant();
    return timed ? at : LocalDate.ofInstant(at, ZoneId.systemDefault()).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private void close(boolean timed, Instant start, Duration length) {
    LocalDateTime from = LocalDateTime.ofInstant(start, timed ? zone : ZoneOffset.UTC);
    closures.close(from, timed ? LocalDateTime.ofInstant(start.plus(length), zone) : from.plus(length));
  }

  private TimeZone zone(ICalendar calendar, VEvent event) {
    DateTimeComponents raw = event.getDateStart().getValue().getRawComponents();
    if (raw != null && raw.isUtc()) {
      return TimeZone.getTimeZone(ZoneOffset.UTC);
    }
    var assigned = calendar.getTimezoneInfo().getTimezone(event.getDateStart());
    return assigned == null ? TimeZone.getTimeZone(zone) : assigned.getTimeZone();
  }

  /** An event of a day lasts a day where its end is left out, one with a time no time at all. */
  private Duration length(VEvent event, ICalDate start) {
    if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
      ICalDate end = event.getDateEnd().getValue();
      return start.hasTime()
          ? Duration.ofMillis(end.getTime() - start.getTime())
          : Duration.ofDays(Math.max(1, day(start).datesUntil(day(end).isBefore(day(start)) ? day(start) : day(end)).count()));
    }
    if (event.getDuration() != null && event.getDuration().getValue() != null) {
      return Duration.ofMillis(event.getDuration().getValue().toMillis());
    }
    return start.hasTime() ? Duration.ZERO : Duration.ofDays(1);
  }

  /** The date as it is written: the library's own has taken on this machine's zone. */
  private static LocalDate day(ICalDate date) {
    DateTimeComponents raw = date.getRawComponents();
    return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
  }

  private static String name(VEvent event) {
    return event.getSummary() == null ? "without a name" : event.getSummary().getValue();
  }

  private SettingsException tooMuch() {
    return new SettingsException(label + " has more events than holidays can be (" + MOST_EVENTS + ", which come " + MOST_TIMES + " times): leave out what closes nothing.");
  }

  /** Years that nobody plans for need no holidays; dates without a year come in each of these. */
  static List<LocalDate> everyYear(int month, int day) {
    return java.util.stream.IntStream.rangeClosed(Closures.FIRST_YEAR, Closures.LAST_YEAR)
        .filter(year -> month != 2 || day != 29 || java.time.Year.isLeap(year))
        .mapToObj(year -> LocalDate.of(year, month, day)).toList();
  }
}
