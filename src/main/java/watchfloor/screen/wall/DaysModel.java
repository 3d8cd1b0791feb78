package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import watchfloor.pulse.DayCurves;
import watchfloor.screen.Amounts;

/**
 * Today against other days, added up from midnight. Free of the toolkit.
 *
 * @param now where the day stands, 0 (its midnight) to 1 (the next one)
 * @param max the largest figure that any curve reaches
 */
record DaysModel(DayCurves days, double now, List<Point> today, List<Point> yesterday, List<Point> lastWeek, long max) {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int EVERY_HOURS = 3;

  /** @param x 0 (midnight) to 1 (the next one) @param y mentions since midnight */
  record Point(double x, long y) {}

  static DaysModel of(DayCurves days, Instant at) {
    double now = place(days, at);
    List<Point> today = added(days.today(), days.hours().size());
    if (!today.isEmpty()) {
      Point last = today.get(today.size() - 1);
      double before = (double) (today.size() - 2) / Math.max(1, days.hours().size());
      today.set(today.size() - 1, new Point(Math.max(before, Math.min(last.x(), now)), last.y()));
    }
    List<Point> yesterday = added(days.yesterday(), days.hours().size());
    List<Point> lastWeek = added(days.lastWeek(), days.hours().size());
    long max = Math.max(end(today), Math.max(end(yesterday), end(lastWeek)));
    return new DaysModel(days, now, today, yesterday, lastWeek, max);
  }

  private static double place(DayCurves days, Instant at) {
    if (days.hours().isEmpty()) {
      return 0;
    }
    double length = (double) HOUR.toMillis() * days.hours().size();
    return Math.max(0, Math.min(1, Duration.between(days.hours().get(0), at).toMillis() / length));
  }

  /** A curve that begins at nothing and has a point at the end of each hour; without hours, none. */
  private static List<Point> added(List<Integer> hours, int count) {
    List<Point> points = new ArrayList<>();
    long sum = 0;
    for (int i = 0; i < Math.min(hours.size(), count); i++) {
      if (i == 0) {
        points.add(new Point(0, 0));
      }
      sum += hours.get(i);
      points.add(new Point((i + 1.0) / count, sum));
    }
    return points;
  }

  private static long end(List<Point> curve) {
    return curve.isEmpty() ? 0 : curve.get(curve.size() - 1).y();
  }

  long soFar() {
    return end(today);
  }

  boolean nothing() {
    return max == 0;
  }

  /** What a curve had reached at this time of day, a part of an hour taken as that part of its mentions; empty where it is unknown. */
  OptionalLong byNow(List<Point> curve) {
    if (curve.isEmpty()) {
      return OptionalLong.empty();
    }
    for (int i = 1; i < curve.size(); i++) {
      Point before = curve.get(i - 1);
      Point after = curve.get(i);
      if (now <= after.x()) {
        double part = (now - before.x()) / (after.x() - before.x());
        return OptionalLong.of(before.y() + Math.round((after.y() - before.y()) * part));
      }
    }
    return OptionalLong.of(end(curve));
  }

  /** Today against a curve by now, in percent; empty where that is unknown or nothing. */
  OptionalInt change(List<Point> curve) {
    OptionalLong then = byNow(curve);
    return then.isEmpty() || then.getAsLong() == 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.min(Integer.MAX_VALUE, Math.round(100.0 * (soFar() - then.getAsLong()) / then.getAsLong())));
  }

  /** Every third hour of the clock. */
  List<AxisLabels.Tick> ticks(ZoneId zone, Amounts amounts) {
    List<AxisLabels.Tick> ticks = new ArrayList<>();
    for (int i = 0; i < days.hours().size(); i++) {
      Instant hour = days.hours().get(i);
      if (hour.atZone(zone).getHour() % EVERY_HOURS == 0) {
        ticks.add(new AxisLabels.Tick((double) i / days.hours().size(), amounts.hourAndMinute(hour, zone)));
      }
    }
    return ticks;
  }
}
