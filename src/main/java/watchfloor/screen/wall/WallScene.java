package watchfloor.screen.wall;

import java.util.List;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import watchfloor.screen.DrillFrame;
import watchfloor.screen.Look;
import watchfloor.screen.Palette;
import watchfloor.wall.Director;
import watchfloor.wall.Layout;
import watchfloor.wall.NightLight;
import watchfloor.wall.PixelShift;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.Shape;

/**
 * The scene of one wall window: what its screens show, one at a time. It needs no window, so that a picture of it can be taken on any machine.
 * JavaFX thread only.
 */
public final class WallScene {
  /** Less is no step that anybody sees, and a picture drawn again for nothing. */
  private static final double STEP = 0.01;

  private final SceneStack stack;
  private final NightLight night;
  private final Region veil = new Region();
  private final Scene scene;

  /** A wall of this window alone. @param turns the screens of the layout that it shows, at least one */
  public WallScene(List<ScreenPlan> turns, Look look, double width, double height) {
    this(new Director(new Layout("window", turns)), Shape.WIDE, turns, look, width, height);
  }

  /** One window of a wall. @param director of the whole layout */
  WallScene(Director director, Shape shape, List<ScreenPlan> turns, Look look, double width, double height) {
    this(director, shape, turns, look, width, height, System::nanoTime);
  }

  WallScene(Director director, Shape shape, List<ScreenPlan> turns, Look look, double width, double height, LongSupplier nanos) {
    Palette palette = look.styles().palette("wall.css");
    stack = new SceneStack(director, shape, turns, new TileCatalog(palette, look.texts(), look.pictures()), nanos);
    night = look.night();
    veil.getStyleClass().add("night");
    veil.setMouseTransparent(true);
    veil.setVisible(false);
    scene = new Scene(DrillFrame.around(new StackPane(stack, veil), look), width, height, palette.color("background"));
    scene.getStylesheets().setAll(look.styles().urls("wall.css"));
  }

  public Scene scene() {
    return scene;
  }

  /** Hands the newest state to the scene that is to show now. @param words about windows that take turns, or empty */
  public void show(RoomSnapshot room, String words) {
    stack.show(room, words);
    dim(night.dimmed(room.direction(), room.world(), room.zone()));
  }

  private void dim(double taken) {
    double shown = Math.round(taken / STEP) * STEP;
    veil.setVisible(shown > 0);
    veil.setOpacity(shown);
  }

  /** The part of the light that is taken away now. */
  double dimmed() {
    return veil.isVisible() ? veil.getOpacity() : 0;
  }

  /** Moves all that it shows by so many pixels; what that uncovers is background. */
  void shift(PixelShift.Shift by) {
    stack.setTranslateX(by.x());
    stack.setTranslateY(by.y());
  }

  int made() {
    return stack.made();
  }

  public void stop() {
    stack.stop();
  }
}
