package watchfloor.screen.wall;

import java.util.List;
import javafx.scene.Cursor;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import watchfloor.screen.Texts;
import watchfloor.wall.PixelShift;
import watchfloor.wall.Placement;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.ScreenPresent;

/** One window of the wall: without decoration over a whole monitor, or an ordinary window where there is only one. */
final class WallWindow {
  private static final double LEAST_HEIGHT = 300;
  private static final double ASPECT = 16.0 / 9;

  private final Stage stage;
  private final WallScene wall;
  private final List<ScreenPlan> turns;

  /** Makes what a window of that size shows. */
  interface Maker {
    WallScene scene(List<ScreenPlan> turns, double width, double height);
  }

  private WallWindow(Stage stage, WallScene wall, List<ScreenPlan> turns) {
    this.stage = stage;
    this.wall = wall;
    this.turns = turns;
  }

  /** A window that covers a monitor; it never takes the keyboard from the desk. */
  static WallWindow covering(ScreenPresent screen, List<ScreenPlan> turns, Texts texts, Maker maker) {
    Stage stage = new Stage(StageStyle.UNDECORATED);
    WallScene wall = maker.scene(turns, screen.width(), screen.height());
    WallWindow window = new WallWindow(stage, wall, turns);
    wall.scene().setCursor(Cursor.NONE);
    stage.setScene(wall.scene());
    stage.setTitle(texts.of("window.wall-of", turns.get(0).title()));
    window.moveTo(screen);
    return window;
  }

  /** A window that a person may move and size. */
  static WallWindow ordinary(ScreenPresent screen, List<ScreenPlan> turns, Texts texts, Maker maker) {
    Stage stage = new Stage(StageStyle.DECORATED);
    double width = screen.width() * Placement.WALL_SHARE;
    WallScene wall = maker.scene(turns, width, screen.height());
    stage.setScene(wall.scene());
    stage.setX(screen.x());
    stage.setY(screen.y());
    stage.setTitle(texts.of("window.wall"));
    stage.setMinWidth(LEAST_HEIGHT * ASPECT);
    stage.setMinHeight(LEAST_HEIGHT);
    return new WallWindow(stage, wall, turns);
  }

  void moveTo(ScreenPresent screen) {
    stage.setX(screen.x());
    stage.setY(screen.y());
    stage.setWidth(screen.width());
    stage.setHeight(screen.height());
  }

  /** Hands the newest state on. Over a whole monitor the picture stands a few pixels elsewhere every few minutes, so that it never burns in. */
  void show(RoomSnapshot room, String words) {
    wall.show(room, words);
    if (stage.getStyle() == StageStyle.UNDECORATED) {
      wall.shift(PixelShift.at(room.world()));
    }
  }

  void open() {
    stage.show();
  }

  List<ScreenPlan> turns() {
    return turns;
  }

  WallScene wall() {
    return wall;
  }

  Stage stage() {
    return stage;
  }

  void close() {
    wall.stop();
    stage.close();
  }
}
