package watchfloor.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import watchfloor.journal.Place;

/**
 * Hands the newest batches from the intake to {@link FillLane} in memory, so that it need not read back what was just written; and
 * tells it when so much comes in that the tables should wait. The log is the truth: what is not here is read there.
 *
 * <p>Bounded: the oldest batch gives way. Safe from any thread.
 */
final class FreshBatches {
  /** About ten megabytes. */
  static final int MOST = 32;
  /** A rate above which filling would take the processor from keeping; no network has kept it up for a minute. */
  private static final int BUSY_A_SECOND = 20_000;
  private static final long WINDOW_NANOS = 200_000_000L;
  private static final long LONGEST_NANOS = 30_000_000_000L;

  /** A batch between two places of the log. */
  record Batch(Place from, Place to, List<LoggedMention> mentions) {}

  private final Deque<Batch> batches = new ArrayDeque<>();
  private long windowFrom = System.nanoTime();
  private int inWindow;
  private boolean busy;
  private long busySince;

  /** A batch is in the log. */
  synchronized void add(Batch batch) {
    if (batches.size() >= MOST) {
      batches.removeFirst();
    }
    batches.addLast(batch);
    inWindow += batch.mentions().size();
    turn(System.nanoTime());
  }

  /** The batch that begins at a place, if it is still here; older ones are let go. */
  synchronized Optional<Batch> from(Place place) {
    while (!batches.isEmpty() && batches.peekFirst().from().compareTo(place) < 0) {
      batches.removeFirst();
    }
    return Optional.ofNullable(batches.peekFirst()).filter(batch -> batch.from().equals(place));
  }

  /** Whether keeping needs the processor more than filling; never for longer than half a minute. */
  synchronized boolean busy() {
    long now = System.nanoTime();
    turn(now);
    return busy && now - busySince < LONGEST_NANOS;
  }

  private void turn(long now) {
    long passed = now - windowFrom;
    if (passed < WINDOW_NANOS) {
      return;
    }
    boolean was = busy;
    busy = inWindow * 1_000_000_000.0 / passed > BUSY_A_SECOND;
    busySince = busy && !was ? now : busySince;
    windowFrom = now;
    inWindow = 0;
  }
}
