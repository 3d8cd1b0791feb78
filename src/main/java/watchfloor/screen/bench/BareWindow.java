package watchfloor.screen.bench;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import watchfloor.screen.FirstFrame;
import watchfloor.screen.FxLane;
import watchfloor.screen.Toolkit;

/** The least that a JavaFX program can show: one window with one word, in a process of its own. */
public final class BareWindow {
  /** What the command line calls it. */
  public static final String NAME = "bare-window";

  private final Consumer<String> say;

  /** @param say where the parent listens, a line at a time */
  public BareWindow(Consumer<String> say) {
    this.say = say;
  }

  /** Opens it, and says how many milliseconds the process had run when its first frame was there. */
  public void run() throws InterruptedException {
    Toolkit.start(false);
    CompletableFuture<Long> first = new CompletableFuture<>();
    new FxLane().execute(() -> {
      Stage stage = new Stage(StageStyle.UNDECORATED);
      stage.setScene(new Scene(new StackPane(new Label("Watchfloor")), OpenWall.WIDTH, OpenWall.HEIGHT));
      FirstFrame.of(stage.getScene(), first::complete);
      stage.show();
    });
    say.accept(FirstFrame.SAID + first.join());
  }
}
