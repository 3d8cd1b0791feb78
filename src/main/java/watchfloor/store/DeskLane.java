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
import watchfloor.desk.ItemEvent;

/**
 * Applies desk operations in the order they came, in groups: one transaction and one force to disk a group, then the
 * answers. An operation that fails does not take its neighbours with it: the group is tried again one by one.
 *
 * <p>Operations come from any thread; everything else happens on the writer's lane. At most {@link #MOST_WAITING} wait.
 */
final class DeskLane {
  static final int GROUP = 256;
  static final int MOST_WAITING = 50_000;
  private static final Logger LOG = LoggerFactory.getLogger(DeskLane.class);

  private record Waiting(DeskOperation operation, CompletableFuture<DeskOutcome> answer) {}

  private final Executor lane;
  private final Database database;
  private final Labels labels;
  private final Troubles troubles;
  private final List<Consumer<DeskOutcome.Done>> listeners = new CopyOnWriteArrayList<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean scheduled;
  private long lastSeq;
  private boolean unsure;

  DeskLane(Executor lane, Database database, Labels labels, Troubles troubles) {
    this.lane = lane;
    this.database = database;
    this.labels = labels;
    this.troubles = troubles;
    this.lastSeq = database.read(handle -> new EventDao(handle).lastSeq());
  }

  void onChange(Consumer<DeskOutcome.Done> listener) {
    listeners.add(listener);
  }

  CompletableFuture<DeskOutcome> apply(DeskOperation operation) {
    CompletableFuture<DeskOutcome> answer = new CompletableFuture<>();
    boolean schedule;
    synchronized (waiting) {
      if (waiting.size() >= MOST_WAITING) {
        return failed("The store cannot keep up: " + MOST_WAITING + " changes are waiting; try again in a moment.", null);
      }
      waiting.add(new Waiting(operation, answer));
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
    left.forEach(one -> one.answer().completeExceptionally(closed(cause)));
  }

  private static DeskException closed(Throwable cause) {
    return new DeskException("The store is closed: start the program again to go on.", cause);
  }

  private void drain() {
    List<Waiting> group = take();
    try {
      applyGroup(group);
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

  private void applyGroup(List<Waiting> group) {
    List<DeskOutcome> outcomes;
    try {
      catchUp();
      outcomes = commit(group);
    } catch (RuntimeException e) {
      unsure = true;
      oneByOne(group, e);
      return;
    }
    force(group, outcomes);
  }

  private List<DeskOutcome> commit(List<Waiting> group) {
    long[] seq = new long[1];
    List<DeskOutcome> outcomes =
        database.write(
            handle -> {
              Ledger ledger = new Ledger(handle, labels, lastSeq);
              Transitions transitions = new Transitions(ledger);
              List<DeskOutcome> done = group.stream().map(one -> transitions.apply(one.operation())).toList();
              seq[0] = ledger.seq();
              return done;
            });
    lastSeq = seq[0];
    return outcomes;
  }

  private void oneByOne(List<Waiting> group, RuntimeException cause) {
    if (group.size() == 1) {
      fail(group, cause);
    } else {
      group.forEach(one -> applyGroup(List.of(one)));
    }
  }

  /** Answers come after this: what is acknowledged survives a kill and a power cut. */
  private void force(List<Waiting> group, List<DeskOutcome> outcomes) {
    List<DeskOutcome.Done> done =
        outcomes.stream().filter(DeskOutcome.Done.class::isInstance).map(DeskOutcome.Done.class::cast).toList();
    if (!done.isEmpty()) {
      try {
        database.force();
      } catch (RuntimeException e) {
        lastSeq = done.get(0).event().seq() - 1;
        unsure = true;
        fail(group, e);
        return;
      }
    }
    done.forEach(this::tell);
    for (int i = 0; i < group.size(); i++) {
      group.get(i).answer().complete(outcomes.get(i));
    }
  }

  private void fail(List<Waiting> group, RuntimeException cause) {
    String sentence = troubles.sentence("write", cause);
    group.forEach(one -> one.answer().completeExceptionally(new DeskException(sentence, cause)));
  }

  /** After a failed force nobody knows what reached the disk; what did is told now, so that every view agrees with it. */
  private void catchUp() {
    if (!unsure) {
      return;
    }
    List<DeskOutcome.Done> found =
        database.write(
            handle -> {
              Ledger ledger = new Ledger(handle, labels, lastSeq);
              List<ItemEvent> events = ledger.events.after(lastSeq);
              return events.stream()
                  .map(event -> new DeskOutcome.Done(ledger.items.find(event.item()).orElseThrow().item(), event))
                  .toList();
            });
    database.force();
    found.forEach(this::tell);
    lastSeq += found.size();
    unsure = false;
  }

  private void tell(DeskOutcome.Done done) {
    for (Consumer<DeskOutcome.Done> listener : listeners) {
      try {
        listener.accept(done);
      } catch (RuntimeException e) {
        LOG.error("a listener failed on event {}", done.event().seq(), e);
      }
    }
  }

  private static CompletableFuture<DeskOutcome> failed(String sentence, Throwable cause) {
    return CompletableFuture.failedFuture(new DeskException(sentence, cause));
  }
}
