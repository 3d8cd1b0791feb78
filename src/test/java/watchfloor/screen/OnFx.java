package watchfloor.screen;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Starts JavaFX without a display for tests, once, and runs code on its thread. */
public final class OnFx {
  private static final class Started {
    private static final boolean DONE = start();

    private static boolean start() {
      if (!"display".equals(System.getProperty("watchfloor.test.platform"))) {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("prism.text", "t2k");
        System.setProperty("java.awt.headless", "true");
      }
      // A bound method, not a lambda: a lambda's body would wait for this class, which is being initialised here.
      CountDownLatch up = new CountDownLatch(1);
      try {
        Platform.startup(up::countDown);
        if (!up.await(30, TimeUnit.SECONDS)) {
          throw new IllegalStateException("no answer in 30 s");
        }
      } catch (IllegalStateException running) {
        // Another test of this virtual machine was first, or nobody answered: the first task tells.
        return true;
      } catch (InterruptedException e) {
        throw new IllegalStateException("the toolkit did not start", e);
      }
      Platform.setImplicitExit(false);
      return true;
    }
  }

  private OnFx() {}

  public static <T> T onFx(Callable<T> work) {
    if (!Started.DONE) {
      throw new IllegalStateException("no toolkit");
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    new FxLane().execute(() -> {
      try {
        result.complete(work.call());
      } catch (Throwable e) {
        result.completeExceptionally(e);
      }
    });
    try {
      return result.get(60, TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void runFx(Runnable work) {
    onFx(() -> {
      work.run();
      return null;
    });
  }
}
