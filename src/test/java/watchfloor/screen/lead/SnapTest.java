package watchfloor.screen.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import watchfloor.wall.Said;
import watchfloor.wall.SceneCheck;
import watchfloor.wall.Shape;
import watchfloor.wall.TileDraft;
import watchfloor.wall.TileKinds;
import watchfloor.wall.TilePlan;

/** Tiles end where an eye expects them, and never outside the screen. */
class SnapTest {
  private static final Offset<Double> EXACT = within(1e-9);
  private static final Offset<Double> LINE = within(1e-4);
  private static final Area NEIGHBOUR = new Area(0.32, 0.1, 0.68, 0.47);
  private static final Area START = new Area(0.7, 0.5, 0.9, 0.75);

  private final Snap snap = new Snap(List.of(NEIGHBOUR));

  @Test
  void aTileThatIsMovedNearANeighbourStandsAtItsEdgeAndKeepsItsSize() {
    Area moved = snap.moved(START, -0.015, -0.025);
    assertThat(moved.left()).isCloseTo(0.68, EXACT);
    assertThat(moved.top()).isCloseTo(0.47, EXACT);
    assertThat(moved.width()).isCloseTo(START.width(), EXACT);
    assertThat(moved.height()).isCloseTo(START.height(), EXACT);
  }

  @Test
  void itsFarEdgeIsDrawnToo() {
    assertThat(snap.moved(START, -0.575, 0).right()).isCloseTo(0.32, EXACT);
    assertThat(snap.moved(START, 0.094, 0).right()).isCloseTo(1, EXACT);
  }

  @Test
  void farFromEverybodyItStandsOnTheGrid() {
    Area moved = snap.moved(START, -0.2, 0.06);
    assertThat(moved.left() * Snap.PARTS).isCloseTo(Math.rint(moved.left() * Snap.PARTS), EXACT);
    assertThat(moved.left()).isCloseTo(0.5, EXACT);
  }

  @Test
  void anEdgeIsDrawnAndTheOthersStay() {
    assertThat(snap.resized(START, Grip.LEFT, -0.025, 0.3)).isEqualTo(new Area(0.68, 0.5, 0.9, 0.75));
    assertThat(snap.resized(START, Grip.BOTTOM_RIGHT, 0.5, 0.5)).isEqualTo(new Area(0.7, 0.5, 1, 1));
    Area thin = snap.resized(START, Grip.RIGHT, -0.9, 0);
    assertThat(thin.width()).as("something is left to take hold of").isBetween(1.0 / Snap.PARTS - 1e-4, 2.0 / Snap.PARTS);
  }

  @Test
  void keysGoFromLineToLine() {
    assertThat(snap.stepped(START, 1, 0).left()).isCloseTo(17.0 / 24, LINE);
    assertThat(snap.stepped(snap.stepped(START, 1, 0), 1, 0).left()).isCloseTo(18.0 / 24, LINE);
    assertThat(snap.stepped(START, -1, 0).left()).isCloseTo(16.0 / 24, LINE);
    assertThat(snap.stepped(START, 0, -1).top()).isCloseTo(11.0 / 24, LINE);
    assertThat(snap.stretched(START, 1, 0).right()).isCloseTo(22.0 / 24, LINE);
    assertThat(snap.stretched(START, 0, -1).bottom()).isCloseTo(17.0 / 24, LINE);
    Area there = new Area(0, 0, 0.25, 0.25);
    for (int i = 1; i <= 18; i++) {
      there = Area.of(snap.stepped(there, 1, 1).place(LayoutModel.fresh("text")));
      assertThat(there.left()).as("step by step, as written").isCloseTo(i / 24.0, LINE);
    }
    for (int i = 17; i >= 0; i--) {
      there = Area.of(snap.stepped(there, -1, -1).place(LayoutModel.fresh("text")));
      assertThat(there.top()).as("and back").isCloseTo(i / 24.0, LINE);
    }
    Area end = START;
    for (int i = 0; i < 40; i++) {
      end = snap.stepped(end, 1, 1);
    }
    assertThat(end.right()).isCloseTo(1, EXACT);
    assertThat(end.bottom()).isCloseTo(1, EXACT);
  }

  @Test
  void whateverAHandDoesTheTileStaysOnItsScreen() {
    Random random = new Random(7);
    TileDraft tile = new TileDraft("volume", Said.NOTHING, 0.7, 0.5, 0.2, 0.25, Map.of());
    for (int i = 0; i < 20_000; i++) {
      Area now = Area.of(tile);
      double dx = random.nextDouble() * 4 - 2;
      double dy = random.nextDouble() * 4 - 2;
      Grip grip = Grip.values()[random.nextInt(Grip.values().length)];
      Area next = switch (random.nextInt(4)) {
        case 0 -> snap.moved(now, dx, dy);
        case 1 -> snap.resized(now, grip, dx, dy);
        case 2 -> snap.stepped(now, random.nextInt(3) - 1, random.nextInt(3) - 1);
        default -> snap.stretched(now, random.nextInt(3) - 1, random.nextInt(3) - 1);
      };
      tile = next.place(tile);
      assertThat(tile.w()).isGreaterThan(0.04);
      assertThat(tile.x() + tile.w()).isLessThanOrEqualTo(1.000001);
    }
  }

  @Test
  void tilesThatWereDrawnToEachOtherDoNotOverlap() {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      double edge = random.nextDouble() * 0.5 + 0.1;
      TileDraft left = LayoutModel.fresh("volume").at(0, 0, edge, 1);
      Area start = new Area(edge + 0.005, 0, edge + 0.305, 1);
      TileDraft right = new Snap(List.of(Area.of(left))).moved(start, 0, 0).place(LayoutModel.fresh("text"));
      assertThat(SceneCheck.meet(plan(left), plan(right))).isFalse();
      assertThat(right.x()).isCloseTo(edge, within(1e-6));
    }
  }

  private static TilePlan plan(TileDraft tile) {
    return new TilePlan(tile.kind(), "", tile.x(), tile.y(), tile.w(), tile.h(), null);
  }

  @Test
  void anEdgeIsTakenHoldOfAtTheEdge() {
    assertThat(Grip.at(2, 50, 100, 100, 8)).isEqualTo(Grip.LEFT);
    assertThat(Grip.at(99, 99, 100, 100, 8)).isEqualTo(Grip.BOTTOM_RIGHT);
    assertThat(Grip.at(50, 50, 100, 100, 8)).isEqualTo(Grip.MIDDLE);
    assertThat(Grip.at(6, 6, 12, 12, 8)).as("also a small tile can be moved").isEqualTo(Grip.MIDDLE);
  }

  @Test
  void aNewTileStandsWhereThereIsRoomAndCanBeRead() {
    for (Shape shape : List.of(Shape.WIDE, new Shape(9, 16), new Shape(32, 9))) {
      for (String kind : TileKinds.names()) {
        TileDraft tile = FreePlace.of(kind, List.of(), shape).place(LayoutModel.fresh(kind));
        assertThat(SceneCheck.first(List.of(plan(tile)), shape, false)).as(kind + " on " + shape).isEmpty();
      }
    }
    TileDraft first = new Area(0, 0, 1, 0.5).place(LayoutModel.fresh("volume"));
    TileDraft second = FreePlace.of("text", List.of(first), Shape.WIDE).place(LayoutModel.fresh("text"));
    assertThat(second.y()).isCloseTo(0.5, EXACT);
    TileDraft all = LayoutModel.fresh("volume");
    assertThat(FreePlace.of("text", List.of(all), Shape.WIDE).left()).as("no room: it is put there, and marked").isZero();
  }
}
