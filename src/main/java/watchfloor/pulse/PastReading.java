package watchfloor.pulse;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.mention.JudgedMention;

/**
 * Has a {@link Past} read beside the room's work: one small piece at a time on somebody else's thread, and never more than a few ahead
 * of who counts them, so that a desk's read waits for one piece at most and nothing piles up.
 *
 * <p>{@link #poll} and {@link #percent} belong to the pulse's thread.
 */
final class PastReading {
  private static final Logger LOG = LoggerFactory.getLogger(PastReading.class);
  private static final int AHEAD = 4;
  private static final long AGAIN_NANOS = 2_000_000_000L;
  private static final long WAIT_NANOS = 200_000_000L;

  private final Past past;
  private final Executor reads;
  private final Queue<List<JudgedMention>> ready = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicBoolean underWay = new AtomicBoolean();
  private volatile boolean read;
  private volatile int percent;
  private volatile long notBefore = System.nanoTime();

  PastReading(Past past, Executor reads) {
    this.past = past;
    this.reads = reads;
  }

  /** The next piece, empty when there is none yet; has the one behind it read. */
  List<JudgedMention> poll() {
    List<JudgedMention> next = ready.poll();
    if (next != null) {
      waiting.decrementAndGet();
    }
    readOn();
    return next == null ? List.of() : next;
  }

  /** Whether everything was given. */
  boolean done() {
    return read && ready.isEmpty();
  }

  int percent() {
    return percent;
  }

  private void readOn() {
    if (read || waiting.get() >= AHEAD || System.nanoTime() - notBefore < 0 || !underWay.compareAndSet(false, true)) {
      return;
    }
    try {
      reads.execute(this::piece);
    } catch (RejectedExecutionException e) {
      LOG.debug("the program ends before the past was read", e);
    }
  }

  private void piece() {
    try {
      List<JudgedMention> next = past.next();
      if (next.isEmpty()) {
        notBefore = System.nanoTime() + WAIT_NANOS;
      } else {
        waiting.incrementAndGet();
        ready.add(next);
      }
      percent = past.percent();
      read = past.done();
    } catch (RuntimeException e) {
      LOG.warn("the mentions of the last day cannot be read now; it is tried again", e);
      notBefore = System.nanoTime() + AGAIN_NANOS;
    } finally {
      underWay.set(false);
    }
    readOn();
  }
}
