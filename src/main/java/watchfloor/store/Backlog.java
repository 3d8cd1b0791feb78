package watchfloor.store;

import java.util.function.LongSupplier;

/** Knows whether the tables are behind the log by more than a transaction, and for how long; bounded, so that nobody waits for ever. */
final class Backlog {
  private static final long LONGEST_NANOS = 30_000_000_000L;

  private final LongSupplier nanos;
  private volatile boolean full;
  private volatile long since;

  /** @param nanos as {@link System#nanoTime} counts */
  Backlog(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** The filling took a piece of the log; on its lane. @param wholeOne whether that was as much as goes into a transaction */
  void took(boolean wholeOne) {
    if (wholeOne && !full) {
      since = nanos.getAsLong();
    }
    full = wholeOne;
  }

  /** From any thread. */
  boolean behind() {
    return full && nanos.getAsLong() - since < LONGEST_NANOS;
  }
}
