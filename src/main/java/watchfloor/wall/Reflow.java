package watchfloor.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a screen that was laid out for a landscape monitor into one for a portrait monitor. Pure.
 *
 * <p>Each tile takes the full width, in reading order; heights follow the square roots of the areas that the tiles had, with a
 * floor, so that none becomes too low to read.
 */
public final class Reflow {
  private static final double LEAST_WEIGHT = 0.3;

  private Reflow() {}

  /** The tiles for a screen of that size, in the screen's own order: as they are when it is at least as wide as high. */
  public static List<TilePlan> tiles(ScreenPlan screen, double width, double height) {
    return width >= height ? screen.tiles() : stacked(screen.tiles());
  }

  private static List<TilePlan> stacked(List<TilePlan> tiles) {
    double sum = tiles.stream().mapToDouble(Reflow::weight).sum();
    List<TilePlan> ordered = new ArrayList<>(tiles);
    ordered.sort(Comparator.comparingDouble(TilePlan::y).thenComparingDouble(TilePlan::x));
    Map<TilePlan, TilePlan> stacked = new IdentityHashMap<>();
    double top = 0;
    for (TilePlan tile : ordered) {
      double height = weight(tile) / sum;
      stacked.put(tile, new TilePlan(tile.kind(), tile.title(), 0, Math.min(top, 1 - height), 1, height, tile.options()));
      top += height;
    }
    return tiles.stream().map(stacked::get).toList();
  }

  private static double weight(TilePlan tile) {
    return Math.max(LEAST_WEIGHT, Math.sqrt(tile.w() * tile.h()));
  }
}
