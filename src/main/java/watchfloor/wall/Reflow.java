package watchfloor.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns a screen that was laid out for a landscape monitor into one for a portrait monitor. Pure.
 *
 * <p>Each tile takes the full width, in reading order; heights follow the areas that the tiles had, with a floor so that none
 * becomes too low to read.
 */
public final class Reflow {
  private static final double LEAST_HEIGHT = 0.13;

  private Reflow() {}

  /** The tiles for a screen of that size: as they are when it is at least as wide as high. */
  public static List<TilePlan> tiles(ScreenPlan screen, double width, double height) {
    return width >= height ? screen.tiles() : stacked(screen.tiles());
  }

  private static List<TilePlan> stacked(List<TilePlan> tiles) {
    List<TilePlan> ordered = new ArrayList<>(tiles);
    ordered.sort(Comparator.comparingDouble(TilePlan::y).thenComparingDouble(TilePlan::x));
    double[] heights = ordered.stream().mapToDouble(each -> Math.max(LEAST_HEIGHT, each.w() * each.h())).toArray();
    double sum = 0;
    for (double height : heights) {
      sum += height;
    }
    List<TilePlan> stacked = new ArrayList<>();
    double top = 0;
    for (int i = 0; i < heights.length; i++) {
      TilePlan tile = ordered.get(i);
      double height = heights[i] / sum;
      stacked.add(new TilePlan(tile.kind(), tile.title(), 0, Math.min(top, 1 - height), 1, height, tile.options()));
      top += height;
    }
    return List.copyOf(stacked);
  }
}
