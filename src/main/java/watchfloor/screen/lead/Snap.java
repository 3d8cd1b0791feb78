package watchfloor.screen.lead;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Moves and resizes tiles so that they end where an eye expects it: at an edge of a neighbour or of the screen where one is near, else on a grid of
 * {@value #PARTS} parts. What it gives never reaches outside the screen; whether it overlaps is not its matter. Pure.
 *
 * @param neighbours the other tiles of the scene
 */
record Snap(List<Area> neighbours) {
  static final int PARTS = 24;
  /** How near an edge draws, as a fraction of the screen. */
  static final double NEAR = 0.012;

  private static final double STEP = 1.0 / PARTS;
  /** What is on the grid is written in ten-thousandths, so a line is met within a hundredth of a part. */
  private static final double ON_LINE = 0.01;
  private static final double FINE = 10_000;

  Snap {
    neighbours = List.copyOf(neighbours);
  }

  /** A tile that is dragged by so much. */
  Area moved(Area start, double dx, double dy) {
    double left = place(start.left() + dx, start.width(), across());
    double top = place(start.top() + dy, start.height(), down());
    return new Area(left, top, left + start.width(), top + start.height());
  }

  /** The near end of a stretch that keeps its length. */
  private static double place(double wanted, double length, double[] edges) {
    double most = Math.max(0, 1 - length);
    double near = clamp(wanted, 0, most);
    OptionalDouble drawn = nearest(near, edges);
    OptionalDouble drawnFar = nearest(near + length, edges);
    double toNear = drawn.isPresent() ? Math.abs(drawn.getAsDouble() - near) : Double.MAX_VALUE;
    double toFar = drawnFar.isPresent() ? Math.abs(drawnFar.getAsDouble() - near - length) : Double.MAX_VALUE;
    if (Math.min(toNear, toFar) <= NEAR) {
      return clamp(toNear <= toFar ? drawn.getAsDouble() : drawnFar.getAsDouble() - length, 0, most);
    }
    return clamp(grid(near), 0, most);
  }

  /** A tile whose edge or corner is dragged by so much. */
  Area resized(Area start, Grip grip, double dx, double dy) {
    double left = grip.across() < 0 ? edge(start.left() + dx, 0, start.right() - STEP, across()) : start.left();
    double right = grip.across() > 0 ? edge(start.right() + dx, start.left() + STEP, 1, across()) : start.right();
    double top = grip.down() < 0 ? edge(start.top() + dy, 0, start.bottom() - STEP, down()) : start.top();
    double bottom = grip.down() > 0 ? edge(start.bottom() + dy, start.top() + STEP, 1, down()) : start.bottom();
    return new Area(left, top, right, bottom);
  }

  private static double edge(double wanted, double least, double most, double[] edges) {
    double at = clamp(wanted, Math.min(least, most), Math.max(least, most));
    OptionalDouble drawn = nearest(at, edges);
    boolean near = drawn.isPresent() && Math.abs(drawn.getAsDouble() - at) <= NEAR;
    return clamp(near ? drawn.getAsDouble() : grid(at), Math.min(least, most), Math.max(least, most));
  }

  /** A tile that is moved to the next line of the grid. @param across -1 for left, 1 for right; so {@code down} */
  Area stepped(Area start, int across, int down) {
    double left = clamp(next(start.left(), across), 0, Math.max(0, 1 - start.width()));
    double top = clamp(next(start.top(), down), 0, Math.max(0, 1 - start.height()));
    return new Area(left, top, left + start.width(), top + start.height());
  }

  /** A tile whose right or lower edge goes to the next line of the grid. */
  Area stretched(Area start, int across, int down) {
    double right = clamp(next(start.right(), across), Math.min(1, start.left() + STEP), 1);
    double bottom = clamp(next(start.bottom(), down), Math.min(1, start.top() + STEP), 1);
    return new Area(start.left(), start.top(), right, bottom);
  }

  private static double next(double at, int direction) {
    return direction == 0 ? at : grid(direction > 0 ? Math.floor(at / STEP + 1 + ON_LINE) * STEP : Math.ceil(at / STEP - 1 - ON_LINE) * STEP);
  }

  private double[] across() {
    return DoubleStream.concat(DoubleStream.of(0, 1), neighbours.stream().flatMapToDouble(each -> DoubleStream.of(each.left(), each.right()))).toArray();
  }

  private double[] down() {
    return DoubleStream.concat(DoubleStream.of(0, 1), neighbours.stream().flatMapToDouble(each -> DoubleStream.of(each.top(), each.bottom()))).toArray();
  }

  private static OptionalDouble nearest(double at, double[] edges) {
    double best = Double.NaN;
    for (double edge : edges) {
      if (Double.isNaN(best) || Math.abs(edge - at) < Math.abs(best - at)) {
        best = edge;
      }
    }
    return Double.isNaN(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
  }

  private static double grid(double at) {
    return Math.round(Math.round(at * PARTS) * FINE / PARTS) / FINE;
  }

  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }
}
