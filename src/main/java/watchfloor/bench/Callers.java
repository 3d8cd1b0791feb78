package watchfloor.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Sixty-four operators who claim at once, each on a thread of its own, and every claim's time from the call to its answer.
 *
 * <p>A claim that was late because the one before took too long counts from when it was due: a stall shows in all the claims that
 * it held up.
 */
final class Callers {
  static final int CALLERS = 64;
  /** Five a second. */
  static final Duration PACE = Duration.ofMillis(200);

  /** One way to claim. */
  interface Claim {
    /** Whether the caller, 0 to 63, won the item; returns when that is sure. Called by the caller's thread alone. */
    boolean win(int caller, long item);
  }

  /** @param seconds from the first call to the last answer */
  record Result(Latencies latencies, double seconds) {
    double rate() {
      return latencies.size() / seconds;
    }
  }

  private final ExecutorService pool;
  private final Claim claim;

  /** @param pool of {@link #CALLERS} threads */
  Callers(ExecutorService pool, Claim claim) {
    this.pool = pool;
    this.claim = claim;
  }

  /** Claims all the items as fast as they can. */
  Result fast(Items items) {
    return call(items, Duration.ZERO, () -> true);
  }

  /** Claims at the pace of people, once or until told otherwise, or until there are no more items. */
  Result paced(Items items, BooleanSupplier goOn) {
    return call(items, PACE, goOn);
  }

  private Result call(Items items, Duration pace, BooleanSupplier goOn) {
    long began = System.nanoTime();
    List<CompletableFuture<long[]>> all = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      int caller = i;
      long first = began + pace.toNanos() * caller / CALLERS;
      all.add(CompletableFuture.supplyAsync(() -> one(caller, items, first, pace.toNanos(), goOn), pool));
    }
    List<long[]> nanos = all.stream().map(CompletableFuture::join).toList();
    return new Result(new Latencies(nanos), Ground.seconds(began));
  }

  private long[] one(int caller, Items items, long first, long pace, BooleanSupplier goOn) {
    long[] nanos = new long[1_024];
    int count = 0;
    long due = first;
    long answered = Long.MIN_VALUE;
    for (long item = items.take(); item != Items.NONE && (count == 0 || goOn.getAsBoolean()); item = items.take()) {
      awaitUntil(due);
      boolean late = pace > 0 && answered != Long.MIN_VALUE && answered - due > 0;
      long from = late ? due : System.nanoTime();
      if (!claim.win(caller, item)) {
        throw new BenchException("A claim that nobody else wanted was refused (item " + item + "): the bench is wrong, or the store is.", null);
      }
      answered = System.nanoTime();
      nanos = count == nanos.length ? Arrays.copyOf(nanos, 2 * count) : nanos;
      nanos[count++] = answered - from;
      due += pace;
    }
    return Arrays.copyOf(nanos, count);
  }

  private static void awaitUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
