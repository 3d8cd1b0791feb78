package watchfloor.screen.wall;

import java.util.List;
import java.util.Objects;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import watchfloor.pulse.Slice;

/**
 * A figure that a tile shows, with what is behind it: a cell, a bar, a circle.
 *
 * @param id     names it within its screen
 * @param place  where it is
 * @param round  whether it is a circle within its place
 * @param shores outlines beside its place that belong to it, each as x and y by turns; mostly none
 * @param slice  the mentions that it counts
 * @param count  what it says; the mentions of the slice may be more by now
 */
public record Figure(String id, Bounds place, boolean round, List<double[]> shores, Slice slice, long count) {
  public Figure {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(slice, "slice");
    shores = List.copyOf(shores);
  }

  static Figure box(String id, Bounds place, Slice slice, long count) {
    return new Figure(id, place, false, List.of(), slice, count);
  }

  /** The place of a node that is somewhere within another. */
  static Bounds place(Node node, Node within) {
    return moved(node.getBoundsInLocal(), node, within);
  }

  static Bounds moved(Bounds place, Node from, Node to) {
    return to.sceneToLocal(from.localToScene(place));
  }

  /** The same, as it is told by another node of the scene. */
  Figure told(Node from, Node by) {
    return new Figure(id, moved(place, from, by), round, shores.stream().map(shore -> moved(shore, from, by)).toList(), slice, count);
  }

  private static double[] moved(double[] shore, Node from, Node to) {
    Bounds origin = moved(new BoundingBox(0, 0, 1, 1), from, to);
    double[] moved = new double[shore.length];
    for (int i = 0; i < shore.length; i += 2) {
      moved[i] = origin.getMinX() + shore[i] * origin.getWidth();
      moved[i + 1] = origin.getMinY() + shore[i + 1] * origin.getHeight();
    }
    return moved;
  }

  /** Whether a point is on it. */
  public boolean holds(double x, double y) {
    boolean inside = place.contains(x, y);
    if (round) {
      return inside && Math.hypot(x - place.getCenterX(), y - place.getCenterY()) <= place.getWidth() / 2;
    }
    return inside || shores.stream().anyMatch(shore -> within(shore, x, y));
  }

  /** By how often a ray from the point crosses the outline. */
  private static boolean within(double[] shore, double x, double y) {
    boolean inside = false;
    for (int i = 0, j = shore.length - 2; i < shore.length; j = i, i += 2) {
      boolean crosses = shore[i + 1] > y != shore[j + 1] > y
          && x < (shore[j] - shore[i]) * (y - shore[i + 1]) / (shore[j + 1] - shore[i + 1]) + shore[i];
      inside ^= crosses;
    }
    return inside;
  }

  /** How much of the screen it takes: of two that hold a point the smaller one is meant. */
  public double size() {
    return place.getWidth() * place.getHeight();
  }
}
