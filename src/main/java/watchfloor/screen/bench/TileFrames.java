package watchfloor.screen.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import watchfloor.bench.BenchThreads;
import watchfloor.bench.Figure;
import watchfloor.bench.Goal;
import watchfloor.bench.Ground;
import watchfloor.bench.LivePulse;
import watchfloor.bench.Measurement;
import watchfloor.screen.FxLane;
import watchfloor.screen.Look;
import watchfloor.screen.wall.RoomSnapshot;
import watchfloor.screen.wall.Tile;
import watchfloor.screen.wall.TileCatalog;
import watchfloor.wall.Layout;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.TilePlan;

/**
 * What a frame of each tile costs: taking over a new state, styles, layout and drawing, beside JavaFX drawing the very same picture again
 * without any of that. Tiles that draw through JFreeChart are told apart in their names.
 */
final class TileFrames implements Measurement {
  private static final double GOAL = 1.3;
  private static final double LINES = 54;
  private static final int STATES = 12;
  private static final int FRAMES = 60;
  private static final long APART_NANOS = 300_000_000;
  private static final List<String> JFREECHART = List.of("volume", "issues");
  private static final double NANOS_IN_A_MILLI = 1e6;

  private final Layout layout;
  private final Look look;
  private final FxLane lane = new FxLane();

  TileFrames(Layout layout, Look look) {
    this.layout = layout;
    this.look = look;
  }

  @Override
  public void run(Ground ground, Consumer<Figure> found) {
    List<RoomSnapshot> states = states(ground);
    Map<String, TilePlan> kinds = new LinkedHashMap<>();
    layout.screens().stream().map(ScreenPlan::tiles).flatMap(List::stream).forEach(plan -> kinds.putIfAbsent(plan.kind(), plan));
    kinds.values().forEach(plan -> {
      ground.say().accept("a frame of the tile " + plan.kind());
      double[] ours = new double[ground.size().runs()];
      double[] bare = new double[ours.length];
      for (int run = 0; run < ours.length; run++) {
        double[] both = CompletableFuture.supplyAsync(() -> measure(plan, states), lane).join();
        ours[run] = both[0];
        bare[run] = both[1];
      }
      boolean chart = JFREECHART.contains(plan.kind());
      found.accept(Figure.beside(
          "frame: " + plan.kind() + (chart ? " (JFreeChart)" : ""), "ms", ours, "drawn again", bare, chart ? new Goal[0] : new Goal[] {Goal.ratioAtMost(GOAL)}));
    });
  }

  /** Successive states of a room at ten thousand mentions a second. */
  private static List<RoomSnapshot> states(Ground ground) {
    List<RoomSnapshot> states = new ArrayList<>();
    try (BenchThreads threads = ground.threads().get(); LivePulse pulse = new LivePulse(ground, 10_000, threads.lane("intake"))) {
      while (states.size() < STATES) {
        LockSupport.parkNanos(APART_NANOS);
        states.add(OpenWall.room(ground.clock(), pulse.snapshot()));
      }
    }
    return states;
  }

  /** Milliseconds a frame: with a new state each, and drawn again only. */
  private double[] measure(TilePlan plan, List<RoomSnapshot> states) {
    Tile tile = new TileCatalog(look.styles().palette("wall.css"), look.texts()).make(plan);
    StackPane root = new StackPane(tile.node());
    root.getStyleClass().add("screen");
    root.setStyle("-fx-font-size: " + OpenWall.HEIGHT / LINES + "px;");
    Scene scene = new Scene(root, Math.max(1, plan.w() * OpenWall.WIDTH), Math.max(1, plan.h() * OpenWall.HEIGHT));
    scene.getStylesheets().setAll(look.styles().urls("wall.css"));
    WritableImage picture = new WritableImage((int) scene.getWidth(), (int) scene.getHeight());
    frames(tile, root, states, picture);
    long began = System.nanoTime();
    frames(tile, root, states, picture);
    long changed = System.nanoTime();
    for (int frame = 0; frame < FRAMES; frame++) {
      draw(root, picture);
    }
    long again = System.nanoTime();
    tile.stop();
    return new double[] {(changed - began) / NANOS_IN_A_MILLI / FRAMES, (again - changed) / NANOS_IN_A_MILLI / FRAMES};
  }

  private static void frames(Tile tile, Region root, List<RoomSnapshot> states, WritableImage picture) {
    for (int frame = 0; frame < FRAMES; frame++) {
      tile.show(states.get(frame % states.size()));
      root.applyCss();
      root.layout();
      draw(root, picture);
    }
  }

  private static void draw(Node node, WritableImage picture) {
    node.snapshot(new SnapshotParameters(), picture);
  }
}
