package watchfloor.people;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When somebody may work: windows of time on days of the week, in the center's zone. A window that ends before it begins goes over
 * midnight, and belongs to the day on which it began.
 *
 * @param windows none means always
 */
public record Hours(List<Window> windows) {
  public static final Hours ALWAYS = new Hours(List.of());

  private static final Pattern WRITTEN = Pattern.compile("(?:([a-z,-]+)\\s+)?(\\d{1,2}:\\d{2})-(\\d{1,2}:\\d{2})");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  public Hours {
    windows = List.copyOf(windows);
  }

  /** @param to exclusive; the same as {@code from} for the whole day */
  public record Window(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    public Window {
      days = Set.copyOf(days);
    }

    private boolean holds(ZonedDateTime moment) {
      LocalTime time = moment.toLocalTime();
      boolean overMidnight = !to.isAfter(from);
      if (!overMidnight) {
        return days.contains(moment.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
      }
      return !time.isBefore(from) ? days.contains(moment.getDayOfWeek()) : time.isBefore(to) && days.contains(moment.getDayOfWeek().minus(1));
    }

    private String text() {
      String on = Arrays.stream(DayOfWeek.values()).filter(days::contains).map(day -> DAYS.get(day.ordinal())).collect(Collectors.joining(","));
      return on + " " + from + "-" + to;
    }
  }

  public boolean hold(ZonedDateTime moment) {
    return windows.isEmpty() || windows.stream().anyMatch(window -> window.holds(moment));
  }

  /**
   * Reads {@code mon-fri 09:00-17:30; sat 10:00-14:00}; without days every day is meant, without anything always.
   *
   * @throws IllegalArgumentException one plain sentence
   */
  public static Hours parse(String text) {
    List<Window> windows = new ArrayList<>();
    for (String part : text.toLowerCase(Locale.ROOT).split(";")) {
      if (!part.isBlank()) {
        windows.add(window(part.strip()));
      }
    }
    return new Hours(windows);
  }

  private static Window window(String text) {
    Matcher found = WRITTEN.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException("'" + text + "' are no hours: write them like mon-fri 09:00-17:30.");
    }
    try {
      return new Window(days(found.group(1)), time(found.group(2)), time(found.group(3)));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' has a time that no clock shows: write hours like 09:00-17:30.", e);
    }
  }

  private static LocalTime time(String text) {
    return LocalTime.parse(text.length() == 4 ? "0" + text : text);
  }

  private static Set<DayOfWeek> days(String text) {
    if (text == null) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : text.split(",", -1)) {
      String[] ends = part.split("-", -1);
      if (ends.length > 2) {
        throw new IllegalArgumentException("'" + part + "' are no days: write them like mon-fri.");
      }
      DayOfWeek day = day(ends[0]);
      DayOfWeek last = day(ends[ends.length - 1]);
      days.add(day);
      while (day != last) {
        day = day.plus(1);
        days.add(day);
      }
    }
    return days;
  }

  /** Three letters of its English name, or all of them. */
  private static DayOfWeek day(String text) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> text.equals(DAYS.get(day.ordinal())) || text.equals(day.name().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no day: use mon, tue, wed, thu, fri, sat, sun."));
  }

  /** As it is read back; empty for always. */
  public String text() {
    return windows.stream().map(Window::text).collect(Collectors.joining("; "));
  }
}
