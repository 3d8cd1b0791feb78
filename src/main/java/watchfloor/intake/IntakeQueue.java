package watchfloor.intake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Holds mentions between the sources and the intake thread, so that a slow disk never stalls a socket. Bounded; what does
 * not fit is the source's to count.
 *
 * <p>Safe from any thread.
 */
public final class IntakeQueue {
  /** Five seconds of four thousand mentions: enough for a slow moment, little memory. */
  public static final int CAPACITY = 20_000;

  private final int capacity;
  private final Deque<Queued> waiting = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition notEmpty = lock.newCondition();
  private final Condition notFull = lock.newCondition();
  private final Condition settling = lock.newCondition();
  private boolean closed;

  /** How many were ever taken, given to the intake thread, and brought to their end: each is the number of the last one. */
  private long taken;
  private long given;
  private long settled;

  public IntakeQueue() {
    this(CAPACITY);
  }

  /** @param capacity how many mentions fit, 1 or more */
  public IntakeQueue(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    this.capacity = capacity;
  }

  /** Takes it without waiting; false when the queue is full or closed. */
  boolean offer(QueuedMention mention) {
    lock.lock();
    try {
      if (closed || waiting.size() >= capacity) {
        return false;
      }
      add(mention);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Takes it without waiting, although the queue may be full of mentions; false when far too many wait, or it is closed. */
  boolean offer(QueuedWithdrawal withdrawal) {
    lock.lock();
    try {
      if (closed || waiting.size() >= 2 * capacity) {
        return false;
      }
      add(withdrawal);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for room; false when the queue is closed. */
  boolean put(QueuedMention mention) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed && waiting.size() >= capacity) {
        notFull.await();
      }
      if (closed) {
        return false;
      }
      add(mention);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Moves up to {@code most} into {@code batch}; waits for the first of them at most {@code wait}, not at all when closed. */
  void drain(List<Queued> batch, int most, Duration wait) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = wait.toNanos();
      while (!closed && waiting.isEmpty() && left > 0) {
        left = notEmpty.awaitNanos(left);
      }
      move(batch, most);
    } finally {
      lock.unlock();
    }
  }

  /** Moves up to {@code most} into {@code batch} without waiting. */
  void drainNow(List<Queued> batch, int most) {
    lock.lock();
    try {
      move(batch, most);
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing more; what is inside can still be drained. Whoever waits for room is told. */
  void close() {
    lock.lock();
    try {
      closed = true;
      notEmpty.signalAll();
      notFull.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Everything that was drained so far has come to its end: it was kept durably, known before, or refused. What a closed room sheds
   * never is. Called by the intake thread.
   */
  void settle() {
    lock.lock();
    try {
      if (settled < given) {
        settled = given;
        settling.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The number of the last one taken, whichever source it came from; 0 before the first. */
  long mark() {
    lock.lock();
    try {
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Waits that long at most for everything up to {@code mark} to come to its end; whether it has. */
  boolean settled(long mark, Duration within) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = within.toNanos();
      while (settled < mark && left > 0) {
        left = settling.awaitNanos(left);
      }
      return settled >= mark;
    } finally {
      lock.unlock();
    }
  }

  /** How many wait now. */
  public int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  public int capacity() {
    return capacity;
  }

  private void move(List<Queued> batch, int most) {
    for (int taken = 0; taken < most && !waiting.isEmpty(); taken++) {
      batch.add(waiting.poll());
      given++;
    }
    notFull.signalAll();
  }

  private void add(Queued queued) {
    waiting.add(queued);
    taken++;
    if (waiting.size() == 1) {
      notEmpty.signal();
    }
  }
}
