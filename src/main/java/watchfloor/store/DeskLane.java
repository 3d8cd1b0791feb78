package watchfloor.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskException;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.journal.Entry;
import watchfloor.journal.Journal;
import watchfloor.store.DeskQueue.Waiting;
import watchfloor.store.disk.StoreException;
import watchfloor.store.keys.Fingerprint;

/**
 * Applies desk operations in the order they came, in groups: decided in one transaction, written into the journal and forced to
 * disk, kept wherever else the store's {@link StoreGate} wants it, committed, answered. What the journal has, has happened: where the tables fail after that, they are brought up to it by
 * {@link Replay}. An operation that fails before does not take its neighbours with it: the group is tried again one by one.
 *
 * <p>Operations come from any thread; everything else happens on the writer's lane.
 */
final class DeskLane implements DeskWork {
  private final Executor lane;
  private final Database database;
  private final Journals journals;
  private final Journal journal;
  private final OperationCodec codec;
  private final Labels labels;
  private final Troubles troubles;
  private final DeskQueue queue;
  private long lastSeq;
  private DeskState state;
  private boolean unsure;

  /** @param journals of which the database has caught up with that of the desks, see {@link Replay} */
  DeskLane(Executor lane, Database database, Journals journals, Labels labels, Troubles troubles) {
    this.lane = lane;
    this.queue = new DeskQueue(lane, this::applyGroup);
    this.database = database;
    this.journals = journals;
    this.journal = journals.ops();
    this.codec = new OperationCodec(journals.opsKeys());
    this.labels = labels;
    this.troubles = troubles;
    this.lastSeq = journal.lastSeq();
    this.state = database.read(DeskState::read);
  }

  @Override
  public void onChange(Consumer<DeskOutcome.Done> listener) {
    queue.onChange(listener);
  }

  @Override
  public CompletableFuture<DeskOutcome> apply(DeskOperation operation) {
    return queue.add(operation);
  }

  @Override
  public <T> CompletableFuture<T> maintain(BiFunction<Handle, Digests, T> work) {
    return onLane(handle -> {
      Digests digests = new Digests(state);
      T done = work.apply(handle, digests);
      digests.state().write(handle);
      state = digests.state();
      return done;
    });
  }

  @Override
  public CompletableFuture<Integer> forget(Set<Fingerprint> persons, Actor by, Instant at) {
    return onLane(handle -> {
      refuse();
      Digests digests = new Digests(state);
      int items = new ForgottenRows(handle, labels).eraseItems(Forgetting.among(persons, journals.persons()), digests);
      new MetaDao(handle).forgetting(persons);
      state = written(handle, digests.state(), List.of(Forgetting.entry(lastSeq + 1, at, by, persons)));
      return items;
    });
  }

  /** Writes down that a term of this hub begins, unless that is written already. */
  CompletableFuture<Void> begin(long term, Instant at) {
    return onLane(handle -> {
      MetaDao meta = new MetaDao(handle);
      if (TermEntry.known(meta) < term) {
        TermEntry.note(meta, term);
        state = written(handle, state, List.of(TermEntry.entry(lastSeq + 1, at, term)));
      }
      return null;
    });
  }

  private void refuse() {
    String why = journals.gate().refusal();
    if (!why.isEmpty()) {
      throw new StoreException(why, null);
    }
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

  private void applyGroup(List<Waiting> group) {
    List<DeskOutcome> outcomes = new ArrayList<>();
    String closed = journals.gate().refusal();
    if (!closed.isEmpty()) {
      DeskQueue.fail(group, closed, null);
      return;
    }
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
    outcomes.forEach(queue::tellIfDone);
    DeskQueue.answer(group, outcomes);
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
    journals.gate().kept(Journals.OPS, journal.end());
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
      DeskQueue.answer(group, outcomes);
    } catch (RuntimeException e) {
      String sentence = troubles.sentence("write", e) + " What you did is safe in the journal, and shows when the store can be written again.";
      DeskQueue.fail(group, sentence, e);
    }
  }

  private void fail(List<Waiting> group, RuntimeException cause) {
    String sentence = troubles.sentence("write", cause);
    DeskQueue.fail(group, sentence, cause);
  }

  /** After a failure the tables may lack what the journal has; whatever was not told yet is told now, so that every view agrees. */
  private void catchUp() {
    if (!unsure) {
      return;
    }
    journals.gate().kept(Journals.OPS, journal.end());
    List<DeskOutcome.Done> found = new Replay(database, journals, labels).catchUp();
    long told = lastSeq;
    lastSeq = journal.lastSeq();
    state = database.writeDesk(handle -> DeskState.read(handle));
    found.stream().filter(done -> done.event().seq() > told).forEach(queue::tellIfDone);
    unsure = false;
  }
}
