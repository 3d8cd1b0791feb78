package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import watchfloor.screen.Look;
import watchfloor.wall.ScreenPlan;

/**
 * The scene of one wall window: the screens that take turns in it, one at a time. It needs no window, so that a picture of it can
 * be taken on any machine. JavaFX thread only.
 */
public final class WallScene {
  private final List<ScreenView> views = new ArrayList<>();
  private final StackPane root = new StackPane();
  private final Scene scene;
  private int turn;

  /** @param turns the screens of the layout that it shows, at least one */
  public WallScene(List<ScreenPlan> turns, Look look, double width, double height) {
    TileCatalog catalog = new TileCatalog(look.styles().palette("wall.css"), look.texts());
    turns.forEach(plan -> views.add(new ScreenView(plan, catalog)));
    root.getChildren().add(views.get(0));
    scene = new Scene(root, width, height);
    scene.getStylesheets().setAll(look.styles().urls("wall.css"));
  }

  public Scene scene() {
    return scene;
  }

  /** Hands the newest state to the screen whose turn it is. @param words about windows that take turns, or empty */
  public void show(RoomSnapshot room, String words) {
    views.get(turn).show(room, words);
  }

  /** Lets the next screen have its turn, if there is more than one. */
  public void nextTurn(RoomSnapshot room, String words) {
    if (views.size() > 1) {
      turn = (turn + 1) % views.size();
      views.get(turn).show(room, words);
      root.getChildren().setAll(views.get(turn));
    }
  }

  public void stop() {
    views.forEach(ScreenView::stop);
  }
}
