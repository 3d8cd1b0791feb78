package watchfloor.screen.wall;

import java.util.List;
import java.util.OptionalInt;
import watchfloor.pulse.Gauge;
import watchfloor.pulse.MinuteCounts;

/**
 * Where the mood is going: the net figure of the gauge's stretch against that of the stretch before it. Pure.
 *
 * @param change points of net sentiment, -200 to 200; empty where one of both stands on too little
 */
record MoodTrend(OptionalInt change) {
  /** Fewer judged mentions than this make a figure that jumps with each of them. */
  static final int LEAST_JUDGED = 10;

  /** Less than this is no change that anybody should act on. */
  static final int STEADY_WITHIN = 3;

  /** The gauge's own figures; the minutes that the wall knows, the last of which is running, say on how much the one before stands. */
  static MoodTrend of(Gauge gauge, List<MinuteCounts> minutes) {
    int end = minutes.size() - gauge.minutes();
    int start = end - gauge.minutes();
    if (start < 0 || gauge.net().isEmpty() || gauge.judged() < LEAST_JUDGED) {
      return new MoodTrend(OptionalInt.empty());
    }
    int judged = minutes.subList(start, end).stream().mapToInt(minute -> minute.positive() + minute.neutral() + minute.negative()).sum();
    return judged < LEAST_JUDGED || gauge.netBefore().isEmpty()
        ? new MoodTrend(OptionalInt.empty())
        : new MoodTrend(OptionalInt.of(gauge.net().getAsInt() - gauge.netBefore().getAsInt()));
  }

  /** {@code better}, {@code worse}, {@code steady} or {@code unknown}: the name that words and style sheets know it by. */
  String direction() {
    if (change.isEmpty()) {
      return "unknown";
    }
    int points = change.getAsInt();
    return Math.abs(points) < STEADY_WITHIN ? "steady" : points > 0 ? "better" : "worse";
  }
}
