package watchfloor.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.DeskException;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;

/**
 * Lines desk operations up, hands them to their writer in groups on its lane, and tells what was done. Operations come from any
 * thread; at most {@link #MOST_WAITING} wait.
 */
final class DeskQueue {
  static final int GROUP = 256;
  static final int MOST_WAITING = 50_000;
  private static final Logger LOG = LoggerFactory.getLogger(DeskQueue.class);

  /** @param again whether it was tried before, alone */
  record Waiting(DeskOperation operation, CompletableFuture<DeskOutcome> answer, boolean again) {}

  private final Executor lane;
  private final Consumer<List<Waiting>> writer;
  private final List<Consumer<DeskOutcome.Done>> listeners = new CopyOnWriteArrayList<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean scheduled;

  /** @param writer gets a group on the lane, and completes every answer in it */
  DeskQueue(Executor lane, Consumer<List<Waiting>> writer) {
    this.lane = lane;
    this.writer = writer;
  }

  void onChange(Consumer<DeskOutcome.Done> listener) {
    listeners.add(listener);
  }

  CompletableFuture<DeskOutcome> add(DeskOperation operation) {
    CompletableFuture<DeskOutcome> answer = new CompletableFuture<>();
    boolean schedule;
    synchronized (waiting) {
      if (waiting.size() >= MOST_WAITING) {
        return CompletableFuture.failedFuture(
            new DeskException("The store cannot keep up: " + MOST_WAITING + " changes are waiting; try again in a moment.", null));
      }
      waiting.add(new Waiting(operation, answer, false));
      schedule = !scheduled;
      scheduled = true;
    }
    if (schedule) {
      schedule();
    }
    return answer;
  }

  private void schedule() {
    try {
      lane.execute(this::drain);
    } catch (RejectedExecutionException e) {
      closeAll(e);
    }
  }

  private void closeAll(RejectedExecutionException cause) {
    List<Waiting> left;
    synchronized (waiting) {
      left = new ArrayList<>(waiting);
      waiting.clear();
      scheduled = false;
    }
    left.forEach(one -> one.answer().completeExceptionally(new DeskException("The store is closed: start the program again to go on.", cause)));
  }

  private void drain() {
    List<Waiting> group = take();
    try {
      writer.accept(group);
    } finally {
      boolean more;
      synchronized (waiting) {
        more = !waiting.isEmpty();
        scheduled = more;
      }
      if (more) {
        schedule();
      }
    }
  }

  private List<Waiting> take() {
    List<Waiting> group = new ArrayList<>();
    synchronized (waiting) {
      while (group.size() < GROUP && !waiting.isEmpty()) {
        group.add(waiting.poll());
      }
    }
    return group;
  }

  static void answer(List<Waiting> group, List<DeskOutcome> outcomes) {
    for (int i = 0; i < group.size(); i++) {
      group.get(i).answer().complete(outcomes.get(i));
    }
  }

  static void fail(List<Waiting> group, String sentence, Throwable cause) {
    group.forEach(one -> one.answer().completeExceptionally(new DeskException(sentence, cause)));
  }

  /** Tells of an outcome that changed something; on the lane. */
  void tellIfDone(DeskOutcome outcome) {
    if (outcome instanceof DeskOutcome.Done done) {
      listeners.forEach(listener -> tell(listener, done));
    }
  }

  private static void tell(Consumer<DeskOutcome.Done> listener, DeskOutcome.Done done) {
    try {
      listener.accept(done);
    } catch (RuntimeException e) {
      LOG.error("a listener failed on event {}", done.event().seq(), e);
    }
  }
}
