package watchfloor.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decides which screen of a layout goes on which monitor. Pure: the same layout and monitors always give the same places.
 *
 * <p>Where there is a desk it keeps the primary monitor; the others are taken in reading order. When there are fewer of them than the layout has
 * screens, the missing screens' plans take turns with those that remain; when there are more, the surplus stays empty.
 */
public final class Placement {
  /** On a single monitor wall and desk stand beside each other: the part of its width, from the left, that is the wall's. */
  public static final double WALL_SHARE = 0.42;

  /** Which monitors a wall may take. */
  public enum Monitors {
    /** All but the primary one, where the desk is. */
    BESIDE_A_DESK,
    /** All: the machine is the wall's alone. */
    ALL
  }

  private Placement() {}

  /**
   * The windows for the monitors that are there.
   *
   * @param present in any order; where none is primary, the first in reading order counts as it
   * @return one a window, in reading order; empty when the desk needs the only monitor: then {@link #windowed} is for the caller
   */
  public static List<WindowPlace> place(Layout layout, List<ScreenPresent> present, Monitors monitors) {
    List<ScreenPresent> ordered = readingOrder(present);
    List<ScreenPresent> free = monitors == Monitors.ALL ? ordered : withoutPrimary(ordered);
    int windows = Math.min(free.size(), layout.screens().size());
    List<WindowPlace> places = new ArrayList<>();
    for (int window = 0; window < windows; window++) {
      List<ScreenPlan> turns = new ArrayList<>();
      for (int plan = window; plan < layout.screens().size(); plan += windows) {
        turns.add(layout.screens().get(plan));
      }
      places.add(new WindowPlace(free.get(window), turns));
    }
    return List.copyOf(places);
  }

  /** The one window of a room with one monitor: all screens of the layout take turns in it. */
  public static WindowPlace windowed(Layout layout, ScreenPresent screen) {
    return new WindowPlace(screen, layout.screens());
  }

  /** How many screens of the layout have no monitor of their own, 0 or more. */
  public static int missing(Layout layout, List<ScreenPresent> present, Monitors monitors) {
    int desks = monitors == Monitors.ALL ? 0 : 1;
    return Math.max(0, layout.screens().size() - Math.max(0, present.size() - desks));
  }

  /** Left to right, top to bottom: monitors whose middle lies within the height of a row's first belong to that row. */
  public static List<ScreenPresent> readingOrder(List<ScreenPresent> present) {
    List<ScreenPresent> left = new ArrayList<>(present);
    left.sort(Comparator.comparingDouble(ScreenPresent::y).thenComparingDouble(ScreenPresent::x));
    List<ScreenPresent> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      ScreenPresent first = left.get(0);
      List<ScreenPresent> row = left.stream().filter(each -> inRow(first, each)).sorted(Comparator.comparingDouble(ScreenPresent::x)).toList();
      ordered.addAll(row);
      left.removeAll(row);
    }
    return ordered;
  }

  private static boolean inRow(ScreenPresent first, ScreenPresent each) {
    double middle = each.y() + each.height() / 2;
    return each.equals(first) || (middle >= first.y() && middle < first.y() + first.height());
  }

  private static List<ScreenPresent> withoutPrimary(List<ScreenPresent> ordered) {
    if (ordered.isEmpty()) {
      return ordered;
    }
    ScreenPresent desk = ordered.stream().filter(ScreenPresent::primary).findFirst().orElse(ordered.get(0));
    List<ScreenPresent> others = new ArrayList<>(ordered);
    others.remove(desk);
    return others;
  }
}
