package watchfloor.screen.desk;

import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import watchfloor.screen.Styles;

/** A window beside the desk's, on its monitor: it closes with the desk, and the desk goes on when it is closed. JavaFX thread only. */
final class SideStage {
  private static final double SHARE = 0.9;

  private final Stage stage = new Stage();

  /** @param width of the monitor's width, 0 to 1 @param closed called when a person closes it */
  SideStage(Parent root, String title, Styles styles, double width, Runnable closed) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene = new Scene(root, Math.round(screen.getWidth() * width), Math.round(screen.getHeight() * SHARE), styles.palette("desk.css").color("background"));
    scene.setUserAgentStylesheet(Controls.sheet(styles.theme()));
    stage.setScene(scene);
    stage.setTitle(title);
    stage.setX(screen.getMinX() + Math.round(screen.getWidth() * (1 - width) / 2));
    stage.setY(screen.getMinY() + Math.round(screen.getHeight() * (1 - SHARE) / 2));
    stage.setOnCloseRequest(request -> closed.run());
  }

  void show() {
    stage.show();
    front();
  }

  void front() {
    stage.toFront();
    stage.requestFocus();
  }

  Stage stage() {
    return stage;
  }

  void close() {
    stage.close();
  }
}
