package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds places for words near points, so that none lies upon another, upon a point or a circle, or over the edge. Pure.
 *
 * <p>Whoever asks first has the choice: nearest first, and at each distance in the same order of directions, so that the same
 * figures always give the same picture.
 */
final class LabelPlaces {
  private static final double STEP = 15;
  private static final double HALF_TURN = 180;
  private static final double[] DIRECTIONS = {0, 180, 30, 330, 150, 210, 60, 300, 120, 240, 90, 270, 15, 345, 165, 195, 45, 315, 135, 225};

  private final double width;
  private final double height;
  private final double apart;
  private final List<Box> taken = new ArrayList<>();
  private final List<CirclePacking.Disc> discs = new ArrayList<>();

  /** What words or points take up. */
  record Box(double x, double y, double width, double height) {
    boolean meets(Box other, double apart) {
      return x < other.x + other.width + apart && other.x < x + width + apart && y < other.y + other.height + apart && other.y < y + height + apart;
    }
  }

  /** @param apart the least distance between words */
  LabelPlaces(double width, double height, double apart) {
    this.width = width;
    this.height = height;
    this.apart = apart;
  }

  /** Keeps words away from there. */
  void take(Box box) {
    taken.add(box);
  }

  /** Keeps words away from that circle. */
  void take(CirclePacking.Disc disc) {
    discs.add(disc);
  }

  /**
   * The free place at that distance from a circle whose direction is nearest to the one wished for; it then is taken.
   *
   * @param direction degrees, clockwise from the right
   */
  Optional<Box> towards(CirclePacking.Disc disc, double wide, double high, double direction, double distance) {
    for (double aside = 0; aside <= HALF_TURN; aside += STEP) {
      for (double side : new double[] {aside, -aside}) {
        Box box = beside(disc.x(), disc.y(), disc.radius() + distance, Math.toRadians(direction + side), wide, high);
        if (free(box) && nearest(disc, box)) {
          taken.add(box);
          return Optional.of(box);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether words are nearer to this circle than to any other: nobody shall take them for another's. */
  private boolean nearest(CirclePacking.Disc disc, Box box) {
    double own = distance(disc, box) - disc.radius();
    return discs.stream().allMatch(other -> other.equals(disc) || distance(other, box) - other.radius() > own * 1.2);
  }

  /** The nearest free place beside a point for words of that size, which then is taken; empty where none is free. */
  Optional<Box> near(double x, double y, double wide, double high, double... distances) {
    for (double distance : distances) {
      for (double direction : DIRECTIONS) {
        Box box = beside(x, y, distance, Math.toRadians(direction), wide, high);
        if (free(box)) {
          taken.add(box);
          return Optional.of(box);
        }
      }
    }
    return Optional.empty();
  }

  /** The words' nearest point lies at that distance; sideways they begin at the point's own height, above and below over its middle. */
  private static Box beside(double x, double y, double distance, double direction, double wide, double high) {
    double across = Math.cos(direction);
    double down = Math.sin(direction);
    return new Box(x + distance * across + wide / 2 * (across - 1), y + distance * down + high / 2 * (down - 1), wide, high);
  }

  boolean free(Box box) {
    return box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height
        && taken.stream().noneMatch(other -> box.meets(other, apart))
        && discs.stream().noneMatch(disc -> distance(disc, box) < disc.radius() + apart);
  }

  /** From a circle's middle to the nearest point of a box. */
  private static double distance(CirclePacking.Disc disc, Box box) {
    double nearX = Math.max(box.x, Math.min(box.x + box.width, disc.x()));
    double nearY = Math.max(box.y, Math.min(box.y + box.height, disc.y()));
    return Math.hypot(nearX - disc.x(), nearY - disc.y());
  }
}
