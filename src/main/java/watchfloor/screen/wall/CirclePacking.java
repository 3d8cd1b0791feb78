package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Finds places for circles in a rectangle so that none touches another or the edge. Pure.
 *
 * <p>Each begins in a place of its own, row by row in the order given, and those that are too near push each other apart: the same circles
 * always end in the same places, and circles that grow a little move a little. At most {@value #MOST_ROUNDS} rounds.
 */
final class CirclePacking {
  static final int MOST_ROUNDS = 400;

  private static final double EASE = 1.02;
  private static final double TOLERANCE = 0.01;
  private static final double UNEVEN = 0.6;

  private final double[] radii;
  private final double width;
  private final double height;
  private final double gapX;
  private final double gapY;
  private final double[] x;
  private final double[] y;

  /** @param x the middle @param y the same, growing downwards */
  record Disc(double x, double y, double radius) {}

  private CirclePacking(double[] radii, double width, double height, double gapX, double gapY) {
    this.radii = radii.clone();
    this.width = width;
    this.height = height;
    this.gapX = gapX;
    this.gapY = gapY;
    x = new double[radii.length];
    y = new double[radii.length];
  }

  /**
   * @param gapX the least distance of circles beside each other
   * @param gapY the same for those above each other
   * @return in the order given; empty where there is no room for all
   */
  static Optional<List<Disc>> place(double[] radii, double width, double height, double gapX, double gapY) {
    CirclePacking packing = new CirclePacking(radii, width, height, gapX, gapY);
    for (double radius : radii) {
      if (2 * radius > width || 2 * radius > height) {
        return Optional.empty();
      }
    }
    packing.start();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (packing.settle() < TOLERANCE) {
        return Optional.of(packing.discs());
      }
    }
    return Optional.empty();
  }

  /** Rows of about as many each, as high as their largest circle wants; in a row, each as much width as it wants, by turns high and low. */
  private void start() {
    int count = radii.length;
    int rows = (int) Math.max(1, Math.min(count, Math.round(Math.sqrt(count * height / Math.max(1, width)))));
    double[] heights = new double[rows];
    for (int row = 0; row < rows; row++) {
      heights[row] = gapY + 2 * IntStream.range(first(row, rows), first(row + 1, rows)).mapToDouble(i -> radii[i]).max().orElse(0);
    }
    double all = DoubleStream.of(heights).sum();
    double top = 0;
    for (int row = 0; row < rows; row++) {
      double high = heights[row] * height / all;
      startRow(first(row, rows), first(row + 1, rows), top, high);
      top += high;
    }
  }

  private int first(int row, int rows) {
    return row * radii.length / rows;
  }

  private void startRow(int from, int to, double top, double high) {
    double all = IntStream.range(from, to).mapToDouble(i -> 2 * radii[i] + gapX).sum();
    double left = 0;
    for (int i = from; i < to; i++) {
      double wide = (2 * radii[i] + gapX) * width / all;
      double free = Math.max(0, high - 2 * radii[i] - gapY) / 2;
      x[i] = left + wide / 2;
      y[i] = top + high / 2 + (i % 2 == 0 ? -UNEVEN : UNEVEN) * free;
      keepWithin(i);
      left += wide;
    }
  }

  /** Pushes apart what is too near; gives the largest lack of room that there was. */
  private double settle() {
    double worst = 0;
    for (int i = 0; i < radii.length; i++) {
      for (int j = i + 1; j < radii.length; j++) {
        double dx = x[j] - x[i];
        double dy = y[j] - y[i];
        double distance = Math.max(1e-6, Math.hypot(dx, dy));
        double lack = radii[i] + radii[j] + gap(Math.abs(dx) / distance) - distance;
        if (lack > 0) {
          worst = Math.max(worst, lack);
          push(i, j, dx / distance, dy / distance, lack * EASE);
        }
      }
    }
    return worst;
  }

  private double gap(double sideways) {
    return gapY + (gapX - gapY) * sideways;
  }

  /** The smaller one gives way more. */
  private void push(int i, int j, double towardsX, double towardsY, double by) {
    double share = radii[j] / (radii[i] + radii[j]);
    x[i] -= towardsX * by * share;
    y[i] -= towardsY * by * share;
    x[j] += towardsX * by * (1 - share);
    y[j] += towardsY * by * (1 - share);
    keepWithin(i);
    keepWithin(j);
  }

  private void keepWithin(int i) {
    x[i] = Math.max(radii[i], Math.min(width - radii[i], x[i]));
    y[i] = Math.max(radii[i], Math.min(height - radii[i], y[i]));
  }

  private List<Disc> discs() {
    List<Disc> discs = new ArrayList<>();
    for (int i = 0; i < radii.length; i++) {
      discs.add(new Disc(x[i], y[i], radii[i]));
    }
    return discs;
  }
}
