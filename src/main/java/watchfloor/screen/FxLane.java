package watchfloor.screen;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  /**
   * Runs a task on the JavaFX thread and waits for it, for a while.
   *
   * @return whether it was done in time: when the process is told to end, the toolkit drops what it is given, without a word
   */
  public boolean runAndWait(Runnable task, Duration within) {
    CompletableFuture<Void> done = CompletableFuture.runAsync(task, this);
    try {
      done.get(within.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
    }
  }
}
