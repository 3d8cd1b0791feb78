package watchfloor.screen.lead;

import java.util.List;
import java.util.Optional;
import watchfloor.wall.Shape;
import watchfloor.wall.TileDraft;
import watchfloor.wall.TileKind;
import watchfloor.wall.TileKinds;
import watchfloor.wall.TilePlan;

/** Finds where a new tile may stand: the first place in reading order that is free and large enough to read it. Pure. */
final class FreePlace {
  private static final double USUAL = 8.0 / Snap.PARTS;

  private FreePlace() {}

  /**
   * A place on the grid.
   *
   * @return free, where there is one of the least size; else one at the upper left, over what is there: it then is marked until something gives way
   */
  static Area of(String kind, List<TileDraft> tiles, Shape shape) {
    Optional<TileKind> known = TileKinds.find(kind);
    double width = known.map(each -> parts(shape.widthOf(whole(kind)), each.width() + Shape.GAP)).orElse(USUAL);
    double height = known.map(each -> parts(shape.heightOf(whole(kind)), each.height() + Shape.GAP)).orElse(USUAL);
    List<Area> taken = tiles.stream().map(Area::of).toList();
    for (int row = 0; row / (double) Snap.PARTS + height <= 1; row++) {
      for (int column = 0; column / (double) Snap.PARTS + width <= 1; column++) {
        double left = column / (double) Snap.PARTS;
        double top = row / (double) Snap.PARTS;
        Area place = new Area(left, top, left + width, top + height);
        if (taken.stream().noneMatch(other -> meet(place, other))) {
          return place;
        }
      }
    }
    return new Area(0, 0, width, height);
  }

  private static TilePlan whole(String kind) {
    return new TilePlan(kind, "", 0, 0, 1, 1, null);
  }

  /** The fraction of the whole that is enough, in whole parts of the grid. */
  private static double parts(double whole, double needed) {
    return Math.min(Snap.PARTS, Math.ceil(needed / whole * Snap.PARTS)) / Snap.PARTS;
  }

  private static boolean meet(Area a, Area b) {
    double rounding = 1e-6;
    return a.right() > b.left() + rounding && b.right() > a.left() + rounding && a.bottom() > b.top() + rounding && b.bottom() > a.top() + rounding;
  }
}
