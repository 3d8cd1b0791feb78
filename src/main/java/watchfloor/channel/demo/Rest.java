package watchfloor.channel.demo;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets a thread wait for a span of real time; an interrupt ends it at once. */
interface Rest {
  void rest(Duration span) throws InterruptedException;

  /** On a lock of its own. */
  static Rest onLock() {
    ReentrantLock lock = new ReentrantLock();
    Condition never = lock.newCondition();
    return span -> {
      lock.lockInterruptibly();
      try {
        long left = span.toNanos();
        while (left > 0) {
          left = never.awaitNanos(left);
        }
      } finally {
        lock.unlock();
      }
    };
  }
}
