package watchfloor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import watchfloor.journal.Place;
import watchfloor.link.server.Succession.Follower;
import watchfloor.link.server.SuccessionException;
import watchfloor.store.StoreGate;
import watchfloor.store.StoreTerm;
import watchfloor.store.disk.StoreException;

/**
 * Keeps a hub and its standby from both being the hub. Once the standby has everything, the hub is bound: it acknowledges only what the
 * standby has on its disk, and only for ten seconds after a moment at which it surely still was a standby. That moment is the hub's own
 * stamp which the standby said back, so that neither a slow network nor two clocks can lengthen it.
 *
 * <p>Being bound, being alone and having handed over are on disk before they count. Any thread; waits where {@link StoreGate} says so.
 */
final class HubFence implements StoreGate, AutoCloseable {
  static final String LOST = "This hub lost its standby: nothing is taken until it is back, or 'alone' is ordered on the hub's machine.";
  private static final long NANOS_A_MILLI = 1_000_000;
  private static final long LOOK_NANOS = 250 * NANOS_A_MILLI;

  private final Path store;
  private final Clock clock;
  private final LongSupplier nanos;
  private final StandbyGrant grant;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition written = lock.newCondition();
  private final Condition confirmed = lock.newCondition();
  private final LogProgress logs = new LogProgress();
  private StoreTerm term;
  private String ended = "";
  private boolean joining;
  private boolean together;
  private boolean standingDown;

  /** @param epoch names this run of the hub; stamps of another one count for nothing */
  HubFence(Path store, StoreTerm term, String epoch, Clock clock, LongSupplier nanos) {
    this.store = store;
    this.term = term;
    this.grant = new StandbyGrant(nanos, epoch);
    this.clock = clock;
    this.nanos = nanos;
  }

  /** The store is open: up to here everything may have been acknowledged before. */
  void begin(Map<String, Place> now) {
    locked(() -> {
      logs.begin(now);
      return null;
    });
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  StoreTerm term() {
    return locked(() -> term);
  }

  long stamp() {
    return nanos.getAsLong();
  }

  /** How long no standby was heard of, in nanoseconds. */
  long silence() {
    return locked(grant::silence);
  }

  boolean holdsGrant() {
    return locked(grant::holds);
  }

  @Override
  public String refusal() {
    return locked(() -> !ended.isEmpty() ? ended
        : standingDown ? "This hub hands over to its standby: ask again in a moment."
        : term.bound() && !(grant.holds() && together) ? LOST : "");
  }

  @Override
  public void kept(String log, Place end) {
    await(log, end, false);
  }

  @Override
  public void keptInTheEnd(String log, Place end) {
    await(log, end, true);
  }

  private void await(String log, Place end, boolean patient) {
    lock.lock();
    try {
      logs.written(log, end);
      written.signalAll();
      while (!mayTell(log, end, patient)) {
        confirmed.awaitNanos(LOOK_NANOS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("The room was told to end while this waited for the standby.", e);
    } finally {
      lock.unlock();
    }
  }

  private boolean mayTell(String log, Place end, boolean patient) {
    if (!ended.isEmpty()) {
      throw new StoreException(ended, null);
    }
    boolean both = logs.isCopied(log, end) && grant.holds();
    boolean mayWait = patient || grant.holds();
    if (!both && term.bound() && !mayWait) {
      throw new StoreException(LOST, null);
    }
    boolean may = both || !term.bound() && !(joining && grant.holds());
    if (may) {
      logs.acknowledged(log, end);
    }
    return may;
  }

  /** A standby asks for something. @throws SuccessionException this hub has ended, or has another standby */
  void hear(Follower from) {
    locked(() -> {
      accept(from);
      return null;
    });
  }

  private void accept(Follower from) {
    if (!ended.isEmpty()) {
      throw new SuccessionException(ended);
    }
    boolean another = term.bound() ? !from.address().equals(term.peer()) : grant.isAnothers(from);
    if (another) {
      throw new SuccessionException(
          "This hub has a standby at " + (term.bound() ? term.peer() : grant.from()) + ": stop that one first" + (term.bound() ? ", or say 'alone' here." : "."));
    }
    grant.hear(from);
  }

  /** The standby has a log on its disk up to a place. */
  void confirm(Follower from, String log, Place place) {
    locked(() -> {
      accept(from);
      logs.copied(log, place);
      joining = from.ready() && logs.near();
      together = logs.whole();
      if (together && joining && grant.holds() && !term.bound()) {
        keep(new StoreTerm(term.number(), StoreTerm.Role.LEADS, from.address(), true, clock.instant()));
      }
      confirmed.signalAll();
      return null;
    });
  }

  private void keep(StoreTerm now) {
    now.write(store);
    term = now;
  }

  /** Waits until a log goes beyond a place, up to a second. */
  void awaitWritten(String log, Place from) {
    lock.lock();
    try {
      long left = TimeUnit.SECONDS.toNanos(1);
      while (left > 0 && ended.isEmpty() && !logs.isWrittenBeyond(log, from)) {
        left = written.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** The standby lets the hub go on without it: it does not take over before it has everything again. */
  void release(Follower from) {
    locked(() -> {
      accept(from);
      unbound();
      return null;
    });
  }

  private void unbound() {
    if (term.bound()) {
      keep(new StoreTerm(term.number(), StoreTerm.Role.LEADS, term.peer(), false, clock.instant()));
    }
    joining = false;
    grant.end();
    together = false;
    logs.noCopy();
    confirmed.signalAll();
  }

  /** Goes on without the standby because a person says so. @return what became of it, one sentence */
  String alone() {
    return locked(() -> {
      if (!ended.isEmpty()) {
        return ended;
      }
      if (!term.bound()) {
        return "This hub waits for no standby.";
      }
      if (grant.holds()) {
        throw new RoomException("The standby at " + term.peer() + " is there: stop it in order, and this hub goes on alone by itself.");
      }
      String peer = term.peer();
      unbound();
      return "This hub goes on alone in term " + term.number() + ". The standby at " + peer + " must not take over before it has followed again.";
    });
  }

  /** Ends this hub for its standby, once that has everything; nothing new is taken meanwhile. */
  String handOver(Follower to, long next, long withinMillis) {
    lock.lock();
    try {
      accept(to);
      if (next <= term.number()) {
        throw new SuccessionException("This hub is in term " + term.number() + " already, and term " + next + " is not after it.");
      }
      standingDown = true;
      long left = withinMillis * NANOS_A_MILLI;
      while (!(to.ready() && logs.complete())) {
        if (left <= 0 || !to.ready()) {
          throw new SuccessionException("The standby does not have everything yet: wait until its health says so.");
        }
        left -= LOOK_NANOS;
        confirmed.awaitNanos(LOOK_NANOS);
      }
      StoreTerm last = new StoreTerm(next, StoreTerm.Role.HANDED_OVER, to.address(), false, clock.instant());
      keep(last);
      end(last);
      return ended;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SuccessionException("The hub was told to end meanwhile.");
    } finally {
      standingDown = false;
      lock.unlock();
    }
  }

  /** Ends this hub because another one has a later term. False when it has not. */
  boolean fenced(long number, String by) {
    return locked(() -> {
      if (number <= term.number() || !ended.isEmpty()) {
        return false;
      }
      StoreTerm last = new StoreTerm(number, StoreTerm.Role.HANDED_OVER, by, false, clock.instant());
      end(last);
      keep(last);
      return true;
    });
  }

  private void end(StoreTerm last) {
    ended = last.refusal(store).orElseThrow();
    written.signalAll();
    confirmed.signalAll();
  }

  /** Why this hub has ended; empty while it has not. */
  String ended() {
    return locked(() -> ended);
  }

  /** Lets go of whoever waits: the room closes. */
  @Override
  public void close() {
    locked(() -> {
      ended = ended.isEmpty() ? "The room closes: nothing more is taken." : ended;
      written.signalAll();
      confirmed.signalAll();
      return null;
    });
  }
}
