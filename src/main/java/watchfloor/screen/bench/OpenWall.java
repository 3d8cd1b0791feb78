package watchfloor.screen.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import watchfloor.desk.DeskSnapshot;
import watchfloor.mention.Brand;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.screen.FxLane;
import watchfloor.screen.FxTicker;
import watchfloor.screen.Look;
import watchfloor.screen.wall.RoomSnapshot;
import watchfloor.screen.wall.WallScene;
import watchfloor.wall.Layout;
import watchfloor.wall.RoomMode;
import watchfloor.wall.ScreenPlan;

/** The screens of a layout in windows of their own, filled four times a second as a wall's are. Made and closed off the JavaFX thread. */
final class OpenWall implements AutoCloseable {
  static final double WIDTH = 1280;
  static final double HEIGHT = 720;

  private final FxLane lane;
  private final Supplier<RoomSnapshot> room;
  private final List<WallScene> scenes = new ArrayList<>();
  private final List<Stage> stages = new ArrayList<>();
  private final FxTicker ticker;

  OpenWall(Layout layout, Look look, FxLane lane, Supplier<RoomSnapshot> room) {
    this.lane = lane;
    this.room = room;
    ticker = CompletableFuture.supplyAsync(() -> {
      layout.screens().forEach(screen -> open(screen, look));
      FxTicker made = new FxTicker(FxTicker.WALL, this::show);
      made.start();
      return made;
    }, lane).join();
  }

  private void open(ScreenPlan screen, Look look) {
    WallScene scene = new WallScene(List.of(screen), look, WIDTH, HEIGHT);
    Stage stage = new Stage(StageStyle.UNDECORATED);
    stage.setScene(scene.scene());
    scenes.add(scene);
    stages.add(stage);
    scene.show(room.get(), "");
    stage.show();
  }

  private void show() {
    RoomSnapshot now = room.get();
    scenes.forEach(scene -> scene.show(now, ""));
  }

  List<WallScene> scenes() {
    return scenes;
  }

  /** Stops filling it; what it shows stands still. */
  void freeze() {
    CompletableFuture.runAsync(ticker::stop, lane).join();
  }

  @Override
  public void close() {
    CompletableFuture.runAsync(() -> {
      ticker.stop();
      scenes.forEach(WallScene::stop);
      stages.forEach(Stage::close);
    }, lane).join();
  }

  /** What a wall is handed where nobody sits at a desk. */
  static RoomSnapshot room(Clock clock, PulseSnapshot pulse) {
    DeskSnapshot desk =
        new DeskSnapshot(1, List.of(), List.of(), List.of(), Map.of(), new DeskSnapshot.FirstAnswer(Optional.empty(), OptionalInt.empty(), 0));
    return new RoomSnapshot(
        clock.instant(), new Brand("Bench", "@bench"), new RoomMode.Demo(), pulse, desk, List.of(), List.of(), ZoneOffset.UTC, Duration.ofHours(1),
        Optional.empty());
  }
}
