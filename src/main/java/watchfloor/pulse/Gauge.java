package watchfloor.pulse;

import java.util.OptionalInt;

/**
 * The mood of a stretch of time.
 *
 * @param net         (positive - negative) * 100 / (negative + neutral + positive), -100 to 100, rounded; empty when nothing was judged
 * @param netBefore   the same for the stretch before, which ended where this one begins
 * @param netHourAgo  the same for the stretch that ended an hour earlier
 * @param minutes     the length of the stretch
 */
public record Gauge(
    OptionalInt net, OptionalInt netBefore, OptionalInt netHourAgo, int negative, int neutral, int positive, int notJudged, int minutes) {
  /** How many mentions the net figure stands on. */
  public int judged() {
    return negative + neutral + positive;
  }
}
