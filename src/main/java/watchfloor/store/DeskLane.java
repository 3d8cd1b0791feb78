package watchfloor.store;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskException;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.journal.Entry;
import watchfloor.journal.Journal;
import watchfloor.store.keys.Fingerprint;

/**
 * Applies desk operations in the order they came, in groups: decided in one transaction, written into the journal and forced to
 * disk, committed, answered. What the journal has, has happened: where the tables fail after that, they are brought up to it by
 * {@link Replay}. An operation that fails before does not take its neighbours with it: the group is tried again one by one.
 *
 * <p>Operations come from any thread; everything else happens on the writer's lane. At most {@link #MOST_WAITING} wait.
 */
final class DeskLane {
  static final int GROUP = 256;
  static final int MOST_WAITING = 50_000;
  private static final Logger LOG = LoggerFactory.getLogger(DeskLane.class);

  /** @param again whether it was tried before, alone */
  private record Waiting(DeskOperation operation, CompletableFuture<DeskOutcome> answer, boolean again) {}

  private final Executor lane;
  private final Database database;
  private final Journals journals;
  private final Journal journal;
  private final OperationCodec codec;
  private final Labels labels;
  private final Troubles troubles;
  private final List<Consumer<DeskOutcome.Done>> listeners = new CopyOnWriteArrayList<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean scheduled;
  private long lastSeq;
  private DeskState state;
  private boolean unsure;

  /** @param journals of which the database has caught up with that of the desks, see {@link Replay} */
  DeskLane(Executor lane, Database database, Journals journals, Labels labels, Troubles troubles) {
    this.lane = lane;
    this.database = database;
    this.journals = journals;
    this.journal = journals.ops();
    this.codec = new OperationCodec(journals.opsKeys());
    this.labels = labels;
    this.troubles = troubles;
    this.lastSeq = journal.lastSeq();
    this.state = database.read(DeskState::read);
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
      waiting.add(new Waiting(operation, answer, false));
      schedule = !scheduled;
      scheduled = true;
    }
    if (schedule) {
      schedule();
    }
    return answer;
  }

  /** Changes the desk's tables in a way that is no operation of anybody: what is kept no longer goes. */
  <T> CompletableFuture<T> maintain(BiFunction<Handle, Digests, T> work) {
    return onLane(handle -> {
      Digests digests = new Digests(state);
      T done = work.apply(handle, digests);
      digests.state().write(handle);
      state = digests.state();
      return done;
    });
  }

  /**
   * Erases persons from the desk's tables and writes into the journal that they are forgotten, in one transaction.
   *
   * @return how many items lost their words
   */
  CompletableFuture<Integer> forget(Set<Fingerprint> persons, Actor by, Instant at) {
    return onLane(handle -> {
      Digests digests = new Digests(state);
      int items = new ForgottenRows(handle, labels).eraseItems(Forgetting.among(persons, journals.persons()), digests);
      new MetaDao(handle).forgetting(persons);
      state = written(handle, digests.state(), List.of(Forgetting.entry(lastSeq + 1, at, by, persons)));
      return items;
    });
  }

  private <T> CompletableFuture<T> onLane(Function<Handle, T> work) {
    return CompletableFuture.supplyAsync(
        () -> {
          catchUp();
          try {
            T done = database.writeDesk(work);
            lastSeq = journal.lastSeq();
            return done;
          } catch (RuntimeException e) {
            unsure = true;
            throw e;
          }
        },
        lane);
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
    List<DeskOutcome> outcomes = new ArrayList<>();
    try {
      catchUp();
      commit(group, outcomes);
    } catch (RuntimeException e) {
      unsure = true;
      if (journal.lastSeq() == lastSeq) {
        nothingHappened(group, e);
      } else {
        finishFromJournal(group, outcomes);
      }
      return;
    }
    lastSeq = journal.lastSeq();
    outcomes.forEach(this::tellIfDone);
    answer(group, outcomes);
  }

  /** Decides the group in one transaction, and writes what was done into the journal before that is committed. */
  private void commit(List<Waiting> group, List<DeskOutcome> outcomes) {
    state = database.writeDesk(handle -> {
      Ledger ledger = new Ledger(handle, labels, state, lastSeq);
      Transitions transitions = new Transitions(ledger);
      group.forEach(one -> outcomes.add(transitions.apply(one.operation())));
      return written(handle, ledger.state(), entries(group, outcomes));
    });
  }

  /** From here on it has happened, whatever becomes of the transaction. */
  private DeskState written(Handle handle, DeskState changed, List<Entry> entries) {
    if (entries.isEmpty()) {
      return state;
    }
    journals.opsKeys().force();
    journal.append(entries);
    DeskState reached = changed.at(journal.lastSeq(), journal.lastHash());
    reached.write(handle);
    return reached;
  }

  private List<Entry> entries(List<Waiting> group, List<DeskOutcome> outcomes) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < group.size(); i++) {
      if (outcomes.get(i) instanceof DeskOutcome.Done done) {
        entries.add(codec.encode(done.event().seq(), group.get(i).operation(), done.item()));
      }
    }
    return entries;
  }

  private void nothingHappened(List<Waiting> group, RuntimeException cause) {
    if (group.size() > 1) {
      group.forEach(one -> applyGroup(List.of(one)));
    } else if (group.get(0).again()) {
      fail(group, cause);
    } else {
      applyGroup(List.of(new Waiting(group.get(0).operation(), group.get(0).answer(), true)));
    }
  }

  /** The journal has the group, so it has happened: the tables take it from there, now or when they can be written again. */
  private void finishFromJournal(List<Waiting> group, List<DeskOutcome> outcomes) {
    try {
      catchUp();
      answer(group, outcomes);
    } catch (RuntimeException e) {
      String sentence = troubles.sentence("write", e) + " What you did is safe in the journal, and shows when the store can be written again.";
      group.forEach(one -> one.answer().completeExceptionally(new DeskException(sentence, e)));
    }
  }

  private static void answer(List<Waiting> group, List<DeskOutcome> outcomes) {
    for (int i = 0; i < group.size(); i++) {
      group.get(i).answer().complete(outcomes.get(i));
    }
  }

  private void fail(List<Waiting> group, RuntimeException cause) {
    String sentence = troubles.sentence("write", cause);
    group.forEach(one -> one.answer().completeExceptionally(new DeskException(sentence, cause)));
  }

  /** After a failure the tables may lack what the journal has; whatever was not told yet is told now, so that every view agrees. */
  private void catchUp() {
    if (!unsure) {
      return;
    }
    List<DeskOutcome.Done> found = new Replay(database, journals, labels).catchUp();
    long told = lastSeq;
    lastSeq = journal.lastSeq();
    state = database.writeDesk(handle -> DeskState.read(handle));
    found.stream().filter(done -> done.event().seq() > told).forEach(this::tellIfDone);
    unsure = false;
  }

  private void tellIfDone(DeskOutcome outcome) {
    if (outcome instanceof DeskOutcome.Done done) {
      tell(done);
    }
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
