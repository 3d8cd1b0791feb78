package watchfloor.drill;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How loud a theme is over a scenario: mentions a second, straight lines between the points, level before the first and after the last.
 *
 * @param points one or more, each later than the one before
 */
public record VolumeCurve(List<Point> points) {
  /** Louder than this no scenario gets, all its themes together. */
  public static final double MOST_PER_SECOND = 200;

  /** @param perSecond 0 to {@value #MOST_PER_SECOND} */
  public record Point(Duration at, double perSecond) {
    public Point {
      Objects.requireNonNull(at, "at");
      if (!(perSecond >= 0 && perSecond <= MOST_PER_SECOND)) {
        throw new IllegalArgumentException("mentions a second: " + perSecond);
      }
    }
  }

  public VolumeCurve {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a curve needs a point");
    }
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).at().compareTo(points.get(i - 1).at()) <= 0) {
        throw new IllegalArgumentException("the points of a curve stand in the order of time");
      }
    }
  }

  /** Mentions a second at that time. */
  public double at(Duration time) {
    Point before = points.get(0);
    for (Point point : points) {
      if (time.compareTo(point.at()) < 0) {
        return between(before, point, time);
      }
      before = point;
    }
    return before.perSecond();
  }

  private static double between(Point from, Point to, Duration time) {
    if (from == to || time.compareTo(from.at()) <= 0) {
      return from.perSecond();
    }
    double part = (double) time.minus(from.at()).toMillis() / to.at().minus(from.at()).toMillis();
    return from.perSecond() + part * (to.perSecond() - from.perSecond());
  }

  public double peak() {
    return points.stream().mapToDouble(Point::perSecond).max().orElse(0);
  }
}
