package watchfloor.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.journal.Entry;
import watchfloor.store.DeskQueue.Waiting;
import watchfloor.store.keys.Fingerprint;

/**
 * Applies desk operations to a database that other hubs use too: in groups, each decided, logged and committed in one transaction
 * that begins by locking the row of the desk's state. So numbers rise without a gap in the order of the commits, whoever writes.
 *
 * <p>A commit whose answer was lost is looked up, behind the same lock, before anybody is answered: what is in the log has
 * happened, what is not has not. While the database cannot be asked, that one group waits and everybody behind it is refused.
 * Operations come from any thread; everything else happens on the lane.
 */
final class PgDeskLane implements DeskWork {
  private static final Logger LOG = LoggerFactory.getLogger(PgDeskLane.class);
  private static final int TRIES = 3;

  private final Executor lane;
  private final Database database;
  private final Labels labels;
  private final SharedKeys keys;
  private final Troubles troubles;
  private final DeskQueue queue;
  private final PgChanges changes;
  /** Whether a look waits on the lane already: it will see what came meanwhile. */
  private final AtomicBoolean looking = new AtomicBoolean();
  /** A group of which nobody knows whether it was committed; null for none. */
  private Attempt unsure;

  /** A group on its way; what is known of it once its entries are written. */
  private static final class Attempt {
    private final List<Waiting> group;
    private final List<DeskOutcome> outcomes = new ArrayList<>();
    private long firstSeq;
    private DeskState reached;

    Attempt(List<Waiting> group) {
      this.group = group;
    }

    boolean mayBeCommitted() {
      return reached != null;
    }
  }

  /** @param forgotten hears, on the lane, of persons whom another hub forgot */
  PgDeskLane(Executor lane, Database database, Labels labels, SharedKeys keys, Troubles troubles, Consumer<Set<Fingerprint>> forgotten) {
    this.lane = lane;
    this.database = database;
    this.labels = labels;
    this.keys = keys;
    this.troubles = troubles;
    this.queue = new DeskQueue(lane, this::write);
    long last = database.read(DeskState::read).lastOperation();
    this.changes = new PgChanges(database, labels, last, queue::tellIfDone, forgotten);
  }

  @Override
  public void onChange(Consumer<DeskOutcome.Done> listener) {
    queue.onChange(listener);
  }

  @Override
  public CompletableFuture<DeskOutcome> apply(DeskOperation operation) {
    return queue.add(operation);
  }

  /** Something may have been done by another hub, or the database may be back. From any thread. */
  void look() {
    if (!looking.compareAndSet(false, true)) {
      return;
    }
    try {
      lane.execute(() -> {
        looking.set(false);
        try {
          if (settled()) {
            changes.tell();
          }
        } catch (RuntimeException e) {
          LOG.debug("what other hubs did cannot be read now; it is tried again", e);
        }
      });
    } catch (RejectedExecutionException e) {
      looking.set(false);
      LOG.debug("the lane has ended", e);
    }
  }

  private void write(List<Waiting> group) {
    if (settled()) {
      attempt(group, 1);
    } else {
      DeskQueue.fail(group, "The database cannot be reached: nothing was done; try again in a moment.", null);
    }
  }

  private void attempt(List<Waiting> group, int tries) {
    Attempt attempt = new Attempt(group);
    try {
      database.writeDesk(handle -> commit(handle, attempt));
    } catch (RuntimeException e) {
      if (attempt.mayBeCommitted()) {
        LOG.warn("nobody knows whether operations {} to {} were committed: they are looked up", attempt.firstSeq, attempt.reached.lastOperation());
        unsure = attempt;
        settle(tries);
      } else {
        nothingHappened(group, tries, e);
      }
      return;
    }
    happened(attempt);
  }

  private DeskState commit(Handle handle, Attempt attempt) {
    DeskState before = DeskState.lock(handle);
    Ledger ledger = new Ledger(handle, labels, before, before.lastOperation());
    Transitions transitions = new Transitions(ledger);
    attempt.group.forEach(one -> attempt.outcomes.add(transitions.apply(one.operation())));
    List<Entry> entries = entries(handle, attempt);
    if (entries.isEmpty()) {
      return before;
    }
    DeskState reached = written(handle, ledger.state(), entries);
    attempt.firstSeq = before.lastOperation() + 1;
    attempt.reached = reached;
    return reached;
  }

  private List<Entry> entries(Handle handle, Attempt attempt) {
    OperationCodec codec = keys.codec(handle);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < attempt.group.size(); i++) {
      if (attempt.outcomes.get(i) instanceof DeskOutcome.Done done) {
        entries.add(codec.encode(done.event().seq(), attempt.group.get(i).operation(), done.item()));
      }
    }
    return entries;
  }

  private static DeskState written(Handle handle, DeskState changed, List<Entry> entries) {
    DeskState reached = new OpLogDao(handle).append(changed, entries);
    reached.write(handle);
    PgBell.ring(handle, PgBell.DESK);
    return reached;
  }

  private void nothingHappened(List<Waiting> group, int tries, RuntimeException cause) {
    boolean lost = Troubles.unreachable(cause);
    if (tries < 2 && (lost || group.size() == 1)) {
      attempt(group, tries + 1);
    } else if (lost || group.size() == 1) {
      DeskQueue.fail(group, troubles.sentence("write", cause), cause);
    } else {
      group.forEach(one -> attempt(List.of(one), 1));
    }
  }

  private void happened(Attempt attempt) {
    if (attempt.mayBeCommitted()) {
      changes.tellOwn(attempt.firstSeq, attempt.reached.lastOperation(), attempt.outcomes);
    }
    DeskQueue.answer(attempt.group, attempt.outcomes);
  }

  /** Whether nothing is unsure any more. */
  private boolean settled() {
    settle(1);
    return unsure == null;
  }

  private void settle(int tries) {
    Attempt attempt = unsure;
    if (attempt == null) {
      return;
    }
    boolean committed;
    try {
      committed = database.writeDesk(handle -> {
        DeskState.lock(handle);
        return new OpLogDao(handle).has(attempt.reached.lastOperation(), attempt.reached.hash());
      });
    } catch (RuntimeException e) {
      LOG.debug("the database cannot be asked now; it is asked again", e);
      return;
    }
    unsure = null;
    if (committed) {
      happened(attempt);
    } else if (tries < TRIES) {
      attempt(attempt.group, tries + 1);
    } else {
      DeskQueue.fail(attempt.group, "The database could not keep this: nothing was done; try again in a moment.", null);
    }
  }

  @Override
  public <T> CompletableFuture<T> maintain(BiFunction<Handle, Digests, T> work) {
    return onLane(handle -> {
      Digests digests = new Digests(DeskState.lock(handle));
      T done = work.apply(handle, digests);
      digests.state().write(handle);
      return done;
    });
  }

  /** Also takes the persons' mentions out of the tables, and destroys their keys: one transaction for everything. */
  @Override
  public CompletableFuture<Integer> forget(Set<Fingerprint> persons, Actor by, Instant at) {
    return onLane(handle -> {
      DeskState before = DeskState.lock(handle);
      Digests digests = new Digests(before);
      ForgottenRows rows = new ForgottenRows(handle, labels);
      int items = rows.eraseItems(Forgetting.among(persons, keys.prints()), digests);
      new MentionBatchDao(handle, labels).erase(Forgetting.among(persons, keys.prints()));
      new PersonKeyDao(handle).destroy(persons);
      written(handle, digests.state(), List.of(Forgetting.entry(before.lastOperation() + 1, at, by, persons)));
      return items;
    }).whenComplete((items, failed) -> look());
  }

  private <T> CompletableFuture<T> onLane(Function<Handle, T> work) {
    return CompletableFuture.supplyAsync(() -> database.writeDesk(work), lane);
  }
}
