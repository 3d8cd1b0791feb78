package watchfloor.intake;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How a source's thread waits. Injected, so that what waits can be tested without waiting. */
@FunctionalInterface
public interface Pause {
  /** Waits that long, or until the thread is interrupted. */
  void await(Duration span) throws InterruptedException;

  /** Waits in real time, on a lock of its own with a deadline. Safe from any thread. */
  static Pause real() {
    ReentrantLock lock = new ReentrantLock();
    Condition never = lock.newCondition();
    return span -> {
      long deadline = System.nanoTime() + span.toNanos();
      lock.lockInterruptibly();
      try {
        long left = deadline - System.nanoTime();
        while (left > 0) {
          never.await(left, TimeUnit.NANOSECONDS);
          left = deadline - System.nanoTime();
        }
      } finally {
        lock.unlock();
      }
    };
  }
}
