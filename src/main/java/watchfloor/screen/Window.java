package watchfloor.screen;

import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import watchfloor.wall.ScreenPresent;

/** One decorated window with a view in it, such as a desk. JavaFX thread only. */
public final class Window {
  private final Stage stage = new Stage();
  private final View view;

  /**
   * @param onClose called when the person closes it
   */
  public Window(View view, String title, Runnable onClose) {
    this.view = view;
    Scene scene = new Scene(view.root(), Color.BLACK);
    stage.setScene(scene);
    stage.setTitle(title);
    stage.setOnCloseRequest(request -> onClose.run());
  }

  /** Shows it on a part of a screen: fractions of it, 0 to 1; the whole of it is maximised. */
  public void show(ScreenPresent screen, double fromX, double width) {
    stage.setX(screen.x() + fromX * screen.width());
    stage.setY(screen.y());
    stage.setWidth(width * screen.width());
    stage.setHeight(screen.height());
    if (width >= 1) {
      stage.setMaximized(true);
    }
    if (!stage.isShowing()) {
      view.pull();
      view.start();
      stage.show();
    }
  }

  public void close() {
    view.stop();
    stage.close();
  }
}
