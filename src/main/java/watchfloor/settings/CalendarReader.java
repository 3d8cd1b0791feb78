package watchfloor.settings;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import watchfloor.triage.BusinessCalendar;
import watchfloor.triage.DayPart;

/** Reads the center's calendars: hours for the days of the week, and holidays, written out or in calendar files. On one thread. */
final class CalendarReader {
  private static final Pattern HOURS = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*-\\s*(\\d{1,2}):(\\d{2})");
  private static final Pattern HOLIDAY = Pattern.compile("(?:(\\d{4})-)?(\\d{2})-(\\d{2})(?:\\s+(.+))?");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final String HOURS_ARE = "write them like \"09:00-12:30\", or \"22:00-06:00\" over midnight";

  private final Sheet sheet;
  private final ZoneId zone;
  private final Function<String, String> files;

  /**
   * @param zone  where a calendar names none
   * @param files the text of a file beside center.yaml, by its name; throws a {@link SettingsException} where it cannot be read
   */
  CalendarReader(Sheet sheet, ZoneId zone, Function<String, String> files) {
    this.sheet = sheet;
    this.zone = zone;
    this.files = files;
  }

  /** The calendars by their names; {@code always} is among them. */
  Map<String, BusinessCalendar> read(Fields file) {
    Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
    calendars.put(BusinessCalendar.ALWAYS.name(), BusinessCalendar.ALWAYS);
    for (Fields calendar : file.each("calendar", "a calendar")) {
      String name = calendar.text("name");
      if (calendars.containsKey(name)) {
        throw calendar.fault("name", name.equals(BusinessCalendar.ALWAYS.name())
            ? "'always' is the calendar that never closes: choose another name" : "two calendars are called '" + name + "': give each its own name");
      }
      ZoneId own = calendar.has("zone") ? calendar.zone("zone") : zone;
      calendars.put(name, new BusinessCalendar(name, own, week(calendar), holidays(calendar, own)));
      calendar.noteUnknown();
    }
    return calendars;
  }

  private Map<DayOfWeek, List<DayPart>> week(Fields calendar) {
    Map<DayOfWeek, List<DayPart>> week = new EnumMap<>(DayOfWeek.class);
    Fields hours = calendar.fields("hours", "the hours of a calendar")
        .orElseThrow(() -> calendar.fault("hours", "a calendar needs 'hours', like {mon-fri: [\"09:00-12:30\", \"13:00-17:00\"]}"));
    for (String days : hours.keys()) {
      for (Yaml.Scalar part : hours.values(days)) {
        for (DayOfWeek day : days(hours, days)) {
          add(week, day, part);
        }
      }
    }
    if (week.isEmpty()) {
      throw calendar.fault("hours", "this calendar is never open: give at least one day its hours");
    }
    return week;
  }

  private static List<DayOfWeek> days(Fields hours, String key) {
    List<DayOfWeek> days = new ArrayList<>();
    String[] ends = key.toLowerCase(Locale.ROOT).split("-", -1);
    int from = DAYS.indexOf(ends[0]);
    int to = DAYS.indexOf(ends[ends.length - 1]);
    if (key.equalsIgnoreCase("daily")) {
      return List.of(DayOfWeek.values());
    }
    if (from < 0 || to < 0 || ends.length > 2) {
      throw hours.fault(key, "'" + key + "' is no day: use " + String.join(", ", DAYS) + ", from one to another like mon-fri, or daily");
    }
    for (int day = from; ; day = (day + 1) % DAYS.size()) {
      days.add(DayOfWeek.of(day + 1));
      if (day == to) {
        return days;
      }
    }
  }

  private void add(Map<DayOfWeek, List<DayPart>> week, DayOfWeek day, Yaml.Scalar part) {
    Matcher matcher = HOURS.matcher(part.text());
    if (!matcher.matches()) {
      throw sheet.fault(part.place(), "'" + part.text() + "' are no hours: " + HOURS_ARE);
    }
    int from = second(matcher, 1, part);
    int to = second(matcher, 3, part);
    if (from == to || from == DayPart.DAY) {
      throw sheet.fault(part.place(), "'" + part.text() + "' lasts no time: " + HOURS_ARE + "; a whole day is \"00:00-24:00\"");
    }
    if (to == 0) {
      to = DayPart.DAY;
    }
    week.computeIfAbsent(day, one -> new ArrayList<>()).add(new DayPart(from, from < to ? to : DayPart.DAY));
    if (to < from) {
      week.computeIfAbsent(day.plus(1), one -> new ArrayList<>()).add(new DayPart(0, to));
    }
  }

  private int second(Matcher matcher, int group, Yaml.Scalar part) {
    int hour = Integer.parseInt(matcher.group(group));
    int minute = Integer.parseInt(matcher.group(group + 1));
    if (minute > 59 || hour * 60 + minute > 24 * 60) {
      throw sheet.fault(part.place(), "'" + part.text() + "' names a time that no day has: use 00:00 to 24:00");
    }
    return hour * 3600 + minute * 60;
  }

  private Map<LocalDate, List<DayPart>> holidays(Fields calendar, ZoneId own) {
    Closures closures = new Closures();
    for (Yaml.Scalar holiday : calendar.values("holidays")) {
      Matcher matcher = HOLIDAY.matcher(holiday.text());
      if (matcher.matches()) {
        close(closures, holiday, matcher);
      } else if (holiday.text().toLowerCase(Locale.ROOT).endsWith(".ics")) {
        fromFile(closures, holiday, own);
      } else {
        throw sheet.fault(holiday.place(), "'" + holiday.text()
            + "' is no holiday: write 2026-12-24, 12-25 for every year, \"12-24 14:00-24:00\" for a part of it, or the name of an .ics file");
      }
    }
    return closures.byDate();
  }

  private void close(Closures closures, Yaml.Scalar holiday, Matcher matcher) {
    DayPart part = matcher.group(4) == null ? DayPart.WHOLE : part(holiday, matcher.group(4));
    int month = Integer.parseInt(matcher.group(2));
    int day = Integer.parseInt(matcher.group(3));
    try {
      List<LocalDate> dates = matcher.group(1) == null
          ? HolidayFile.everyYear(MonthDay.of(month, day).getMonthValue(), day) : List.of(LocalDate.of(Integer.parseInt(matcher.group(1)), month, day));
      dates.forEach(date -> closures.close(date, part));
    } catch (DateTimeException e) {
      throw sheet.fault(holiday.place(), "'" + holiday.text() + "' is a day that no calendar has: write it like 2026-12-24");
    }
  }

  private DayPart part(Yaml.Scalar holiday, String hours) {
    Matcher matcher = HOURS.matcher(hours.strip());
    if (!matcher.matches()) {
      throw sheet.fault(holiday.place(), "'" + hours + "' are no hours: write them like 14:00-24:00");
    }
    int from = second(matcher, 1, holiday);
    int to = second(matcher, 3, holiday);
    if (from >= to) {
      throw sheet.fault(holiday.place(), "'" + hours + "' does not go forward: write it like 14:00-24:00");
    }
    return new DayPart(from, to);
  }

  private void fromFile(Closures closures, Yaml.Scalar holiday, ZoneId own) {
    String text;
    try {
      text = files.apply(holiday.text());
    } catch (SettingsException e) {
      throw sheet.fault(holiday.place(), "the holidays are not read: " + LastGood.open(e.getMessage()));
    }
    new HolidayFile(holiday.text(), own, closures).read(text);
  }
}
