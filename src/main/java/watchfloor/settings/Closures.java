package watchfloor.settings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import watchfloor.triage.DayPart;

/** Gathers what holidays close, by date. On one thread. */
final class Closures {
  static final int FIRST_YEAR = 2000;
  static final int LAST_YEAR = 2100;

  private final Map<LocalDate, List<DayPart>> closed = new HashMap<>();

  /** Closes from one moment on the wall's clock to another; nothing where the second is not later. */
  void close(LocalDateTime from, LocalDateTime to) {
    for (LocalDate date = from.toLocalDate(); date.atStartOfDay().isBefore(to); date = date.plusDays(1)) {
      int begins = date.equals(from.toLocalDate()) ? from.toLocalTime().toSecondOfDay() : 0;
      int ends = date.equals(to.toLocalDate()) ? to.toLocalTime().toSecondOfDay() : DayPart.DAY;
      if (begins < ends) {
        close(date, new DayPart(begins, ends));
      }
    }
  }

  void close(LocalDate date, DayPart part) {
    closed.computeIfAbsent(date, day -> new ArrayList<>()).add(part);
  }

  Map<LocalDate, List<DayPart>> byDate() {
    return closed;
  }
}
