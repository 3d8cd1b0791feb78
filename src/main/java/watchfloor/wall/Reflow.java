package watchfloor.wall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Turns a screen that was laid out for a landscape monitor into one for a portrait monitor. Pure.
 *
 * <p>Each tile takes the full width, in reading order; heights follow the square roots of the areas that the tiles had, with a
 * floor, and what a kind needs to be read, as long as there is room for that.
 */
public final class Reflow {
  private static final double LEAST_WEIGHT = 0.3;

  private Reflow() {}

  /** The tiles for a screen of that size, in the screen's own order: as they are when it is at least as wide as high. */
  public static List<TilePlan> tiles(ScreenPlan screen, double width, double height) {
    return tiles(screen.scenes().get(0), Shape.WIDE, width, height);
  }

  /** The tiles of a scene: as they are when the monitor lies or stands as those do that the layout is made for. */
  public static List<TilePlan> tiles(ScenePlan scene, Shape shape, double width, double height) {
    return width >= height || shape.down() > shape.across() ? scene.tiles() : stacked(scene.tiles(), Shape.LINES * height / width - Shape.HEADER - Shape.MARGIN);
  }

  /** @param em the height that there is for all of them */
  private static List<TilePlan> stacked(List<TilePlan> tiles, double em) {
    List<TilePlan> ordered = new ArrayList<>(tiles);
    ordered.sort(Comparator.comparingDouble(TilePlan::y).thenComparingDouble(TilePlan::x));
    double[] heights = heights(ordered, em);
    Map<TilePlan, TilePlan> stacked = new IdentityHashMap<>();
    double top = 0;
    for (int i = 0; i < heights.length; i++) {
      TilePlan tile = ordered.get(i);
      stacked.put(tile, new TilePlan(tile.kind(), tile.title(), 0, Math.min(top, 1 - heights[i]), 1, heights[i], tile.options()));
      top += heights[i];
    }
    return tiles.stream().map(stacked::get).toList();
  }

  /** By weight; where one would be too low to be read it gets what it needs, and the others share the rest, as long as there is enough for all. */
  private static double[] heights(List<TilePlan> tiles, double em) {
    double[] weights = tiles.stream().mapToDouble(Reflow::weight).toArray();
    double[] least = tiles.stream().mapToDouble(tile -> TileKinds.find(tile.kind()).map(kind -> (kind.height() + Shape.GAP) / em).orElse(0.0)).toArray();
    double[] heights = shared(weights, 1);
    if (Arrays.stream(least).sum() > 1) {
      return heights;
    }
    boolean[] fixed = new boolean[weights.length];
    for (boolean again = true; again; ) {
      again = false;
      for (int i = 0; i < heights.length; i++) {
        if (!fixed[i] && heights[i] < least[i]) {
          fixed[i] = true;
          again = true;
        }
      }
      heights = shares(weights, least, fixed);
    }
    return heights;
  }

  private static double[] shares(double[] weights, double[] least, boolean[] fixed) {
    double taken = IntStream.range(0, least.length).filter(i -> fixed[i]).mapToDouble(i -> least[i]).sum();
    double[] free = IntStream.range(0, weights.length).mapToDouble(i -> fixed[i] ? 0 : weights[i]).toArray();
    double[] shared = shared(free, 1 - taken);
    return IntStream.range(0, weights.length).mapToDouble(i -> fixed[i] ? least[i] : shared[i]).toArray();
  }

  private static double[] shared(double[] weights, double all) {
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> sum == 0 ? 0 : weight / sum * all).toArray();
  }

  private static double weight(TilePlan tile) {
    return Math.max(LEAST_WEIGHT, Math.sqrt(tile.w() * tile.h()));
  }
}
