package watchfloor.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import watchfloor.triage.BusinessCalendar;
import watchfloor.triage.Priority;
import watchfloor.triage.ServiceClock;
import watchfloor.triage.ServiceLevel;
import watchfloor.triage.ServicePlan;

/** Reads what the center promises, by priority. On one thread. */
final class ServiceReader {
  /** Longer is no promise. */
  private static final Duration LONGEST = Duration.ofDays(366);

  private ServiceReader() {}

  /** @param calendars by their names */
  static ServicePlan read(Fields file, Map<String, BusinessCalendar> calendars) {
    List<ServiceLevel> levels = new ArrayList<>();
    for (Fields level : file.each("service", "a service level")) {
      Priority priority = priority(level);
      if (levels.stream().anyMatch(before -> before.priority() == priority)) {
        throw level.fault("priority", "two service levels are for '" + word(priority) + "': keep one of the two");
      }
      level.text("first_answer");
      levels.add(new ServiceLevel(priority, clock(level, calendars), promised(level, "first_answer").orElseThrow(), promised(level, "next_answer"), promised(level, "resolution")));
      level.noteUnknown();
    }
    return ServicePlan.of(levels);
  }

  private static Optional<Duration> promised(Fields level, String key) {
    if (!level.has(key)) {
      return Optional.empty();
    }
    Duration span = level.lasting(key, Duration.ZERO);
    if (span.compareTo(LONGEST) > 0) {
      throw level.fault(key, key + " is more than a year: nobody waits for that; write it like 4h or 2d");
    }
    return Optional.of(span);
  }

  private static ServiceClock clock(Fields level, Map<String, BusinessCalendar> calendars) {
    String name = level.text("calendar", BusinessCalendar.ALWAYS.name());
    BusinessCalendar calendar = calendars.get(name);
    if (calendar == null) {
      throw level.fault("calendar", "there is no calendar '" + name + "': use one of " + String.join(", ", calendars.keySet()) + ", or add it under 'calendar'");
    }
    return new ServiceClock(calendar);
  }

  static Priority priority(Fields fields) {
    String text = fields.text("priority");
    return Arrays.stream(Priority.values()).filter(one -> word(one).equals(text.toLowerCase(Locale.ROOT))).findFirst()
        .orElseThrow(() -> fields.fault("priority", "priority '" + text + "' is none: use "
            + Arrays.stream(Priority.values()).map(ServiceReader::word).collect(Collectors.joining(", "))));
  }

  private static String word(Priority priority) {
    return priority.name().toLowerCase(Locale.ROOT);
  }
}
