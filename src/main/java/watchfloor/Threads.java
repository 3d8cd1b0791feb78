package watchfloor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only place that makes threads. Each has a name that says what it does, and one handler hears of what nobody caught.
 *
 * <p>Safe from any thread.
 */
public final class Threads implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Threads.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  private final BiConsumer<String, Throwable> uncaught;
  private final List<ExecutorService> made = new ArrayList<>();

  /** @param uncaught hears the thread's name and what it died of, on that thread, after it was logged */
  public Threads(BiConsumer<String, Throwable> uncaught) {
    this.uncaught = uncaught;
  }

  /** One thread that runs what it is given, in order. */
  public synchronized ExecutorService lane(String name) {
    return keep(Executors.newSingleThreadExecutor(factory(name)));
  }

  /** Several threads for what may run side by side, named {@code name-1} and so on. */
  public synchronized ExecutorService pool(String name, int size) {
    return keep(Executors.newFixedThreadPool(size, factory(name)));
  }

  /** As many threads as are needed at once, for what waits for others more than it works; those that rest for a minute end. */
  public synchronized ExecutorService crew(String name) {
    return keep(Executors.newCachedThreadPool(factory(name)));
  }

  /** One thread for what happens by the clock. A task that throws is reported and runs again at its next time. */
  public synchronized ScheduledExecutorService clock(String name) {
    return keep(Executors.newSingleThreadScheduledExecutor(factory(name)));
  }

  /** Starts one thread that runs {@code loop} until it returns; daemon, so that it never keeps the program alive. */
  public Thread start(String name, Runnable loop) {
    Thread thread = factory(name).newThread(loop);
    thread.start();
    return thread;
  }

  /** Has {@code task} run when the process is told to end (Ctrl+C, a service manager); the process waits for it. */
  public void atExit(String name, Runnable task) {
    Runtime.getRuntime().addShutdownHook(new Thread(task, name));
  }

  /** Wraps a task for {@link #clock}: an exception is reported instead of silently ending its repetition. */
  public Runnable guarded(String what, Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        report(what, e);
      }
    };
  }

  private <E extends ExecutorService> E keep(E executor) {
    made.add(executor);
    return executor;
  }

  private ThreadFactory factory(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler((dead, cause) -> report(dead.getName(), cause));
      return thread;
    };
  }

  private void report(String where, Throwable cause) {
    LOG.error("uncaught in {}", where, cause);
    uncaught.accept(where, cause);
  }

  /** Ends every executor, newest first, each within five seconds. */
  @Override
  public synchronized void close() {
    for (int i = made.size() - 1; i >= 0; i--) {
      ExecutorService executor = made.get(i);
      executor.shutdown();
      try {
        if (!executor.awaitTermination(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
          executor.shutdownNow();
        }
      } catch (InterruptedException e) {
        executor.shutdownNow();
        Thread.currentThread().interrupt();
      }
    }
    made.clear();
  }
}
