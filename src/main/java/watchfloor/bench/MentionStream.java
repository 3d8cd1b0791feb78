package watchfloor.bench;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Five thousand mentions a second that come in while something else is measured: five hundred every 100 ms, on a thread of its own. */
final class MentionStream {
  private static final int BATCH = 500;
  private static final long EVERY = Duration.ofMillis(100).toNanos();

  /** Where they go. */
  interface Sink {
    void take(int from, int count);
  }

  private final Sink sink;
  private volatile boolean over;

  MentionStream(Sink sink) {
    this.sink = sink;
  }

  /** Pours while {@code work} is done, and gives what comes of that; fails where either of the two fails. Once. */
  <T> T during(ExecutorService lane, Supplier<T> work) {
    CompletableFuture<Void> pouring = CompletableFuture.runAsync(this::pour, lane);
    try {
      return work.get();
    } finally {
      over = true;
      pouring.join();
    }
  }

  private void pour() {
    int next = 0;
    for (long due = System.nanoTime(); !over; due += EVERY) {
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      sink.take(next, BATCH);
      next += BATCH;
    }
  }
}
