package watchfloor.screen;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/**
 * The one way from any other thread to the JavaFX thread.
 *
 * <p>For single answers, such as the outcome of a click. What changes all the time does not come this way: windows pull it,
 * a few times a second, with {@link FxTicker}.
 */
public final class FxLane implements Executor {
  /** Runs a task on the JavaFX thread: at once when called there, else as soon as it is free. */
  @Override
  public void execute(Runnable task) {
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
  }
}
