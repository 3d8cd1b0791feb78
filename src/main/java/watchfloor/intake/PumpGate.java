package watchfloor.intake;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The pump's way in and out: at most one run, one close, and a bounded wait of the one for the other. Safe from any thread. */
final class PumpGate {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean inside;
  private boolean done;
  private boolean closing;
  private long deadlineNanos;

  /** Whether the loop may begin; false when the pump was closed before, or is running. */
  boolean enter() {
    lock.lock();
    try {
      if (closing || inside || done) {
        return false;
      }
      inside = true;
      return true;
    } finally {
      lock.unlock();
    }
  }

  void leave() {
    lock.lock();
    try {
      inside = false;
      done = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean closing() {
    lock.lock();
    try {
      return closing;
    } finally {
      lock.unlock();
    }
  }

  /** Waits that long at most; returns at once when the pump closes. */
  void await(long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (!closing && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** When what was begun must be done: at the end of the close's bound; where nobody closed, {@code otherwise} from now. */
  long deadlineNanos(Duration otherwise) {
    lock.lock();
    try {
      return closing ? deadlineNanos : System.nanoTime() + otherwise.toNanos();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Asks the loop to end and waits for it; false when there is none. An interrupt ends the waiting, not the loop.
   *
   * @param within how long the loop may go on keeping what is left
   * @param grace  how long beyond that its last step is waited for
   */
  boolean close(Duration within, Duration grace) {
    lock.lock();
    try {
      if (!closing) {
        closing = true;
        deadlineNanos = System.nanoTime() + within.toNanos();
        changed.signalAll();
      }
      if (!inside) {
        return done;
      }
      long left = within.plus(grace).toNanos();
      while (inside && left > 0) {
        left = changed.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    } finally {
      lock.unlock();
    }
  }
}
