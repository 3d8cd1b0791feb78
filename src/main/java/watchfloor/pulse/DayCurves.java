package watchfloor.pulse;

import java.time.Instant;
import java.util.List;

/**
 * Mentions by the hour of this day, the day before and the same day of last week, in the center's zone.
 *
 * @param hours     the starts of today's hours, 23 to 25 of them: clocks are put forward and back
 * @param today     one figure an hour up to the running one
 * @param yesterday one a whole hour, parallel to {@code hours} by what clocks showed: zero for an hour that yesterday's left out; empty
 *                  where unknown
 * @param lastWeek  the same for seven days ago
 */
public record DayCurves(List<Instant> hours, List<Integer> today, List<Integer> yesterday, List<Integer> lastWeek) {
  public static final DayCurves EMPTY = new DayCurves(List.of(), List.of(), List.of(), List.of());

  public DayCurves {
    hours = List.copyOf(hours);
    today = List.copyOf(today);
    yesterday = List.copyOf(yesterday);
    lastWeek = List.copyOf(lastWeek);
  }
}
