package watchfloor;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.journal.JournalMismatch;
import watchfloor.journal.JournalPiece;
import watchfloor.journal.Place;
import watchfloor.link.trust.TermSeal;
import watchfloor.link.wire.LogChunk;
import watchfloor.link.wire.StandbyHealth;
import watchfloor.link.wire.StandbyState;
import watchfloor.link.wire.StandbyState.LogEnd;
import watchfloor.store.StandbyStore;
import watchfloor.store.StoreRules;
import watchfloor.store.StoreTerm;

/**
 * Follows a hub until it is told to stop: one thread a log, and one for everything else. What cannot be gone on with is begun anew from the
 * hub's newest backup, after the hub was told that it goes on without this standby.
 */
final class StandbyFollower {
  private static final Logger LOG = LoggerFactory.getLogger(StandbyFollower.class);
  private static final long PAUSE_MILLIS = 1_000;
  private static final long AGAIN_MILLIS = 250;

  private final StandbyStore store;
  private final StandbyLink link;
  private final StandbyFiles files;
  private final Supplier<StoreRules> rules;
  private final Runnable centerKnown;
  private final Clock clock;
  private final Function<Throwable, String> sentences;
  private final CountDownLatch stop = new CountDownLatch(1);
  /** Logs are written under the reading half; what changes all of them takes the other. */
  private final ReadWriteLock whole = new ReentrantReadWriteLock();
  private volatile String trouble = "The hub was not reached yet.";
  private volatile Optional<StandbyState> last = Optional.empty();
  private volatile long heardAt = System.nanoTime();
  private volatile boolean keysKnown;
  private volatile boolean backedUp;
  private volatile boolean mismatch;
  private String keysOf = "";
  private String failing = "";
  private int copy;

  /**
   * What it works with.
   *
   * @param rules       of the center as it was brought here last
   * @param centerKnown is run after the center's files were brought
   * @param sentences   the one plain sentence about a failure
   */
  record Parts(
      StandbyStore store, StandbyLink link, StandbyFiles files, Supplier<StoreRules> rules, Runnable centerKnown, Clock clock,
      Function<Throwable, String> sentences) {}

  StandbyFollower(Parts parts) {
    store = parts.store();
    link = parts.link();
    files = parts.files();
    rules = parts.rules();
    centerKnown = parts.centerKnown();
    clock = parts.clock();
    sentences = parts.sentences();
  }

  void start(Threads threads) {
    threads.start("standby", () -> repeat(PAUSE_MILLIS, this::keep));
    store.logs().forEach(log -> threads.start("standby-" + log, () -> repeat(0, () -> follow(log))));
  }

  private void repeat(long pauseMillis, Runnable work) {
    try {
      while (stop.getCount() > 0) {
        long pause = pauseMillis;
        try {
          work.run();
        } catch (RuntimeException e) {
          failed(e);
          pause = Math.max(pause, AGAIN_MILLIS);
        }
        stop.await(pause, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Once for each trouble, not for each attempt. */
  private synchronized void failed(RuntimeException e) {
    String now = String.valueOf(e.getMessage());
    if (!now.equals(failing) || trouble.isEmpty()) {
      failing = now;
      trouble = sentences.apply(e);
    }
  }

  private boolean ready() {
    return keysKnown && backedUp;
  }

  /** Everything but the logs. */
  private void keep() {
    Map<String, Place> before = new HashMap<>();
    store.logs().forEach(log -> before.put(log, store.end(log)));
    StandbyState state = link.state(ready());
    last = Optional.of(state);
    heardAt = System.nanoTime();
    if (mismatch || state.logs().stream().anyMatch(hub -> cannotGoOn(before.get(hub.name()), hub))) {
      startAnew();
      return;
    }
    term(state);
    if (state.bound() && !store.term().bound() && !ready()) {
      link.release();
    }
    try {
      files.center(state);
    } catch (IOException e) {
      throw new RoomException("The center's files cannot be written here (" + e.getMessage() + "): make room, or allow it; it is tried again.", e);
    }
    centerKnown.run();
    String version = state.epoch() + " " + state.destroyed();
    if (!version.equals(keysOf)) {
      files.storeKey(rules.get());
      files.keys(state);
      keysOf = version;
      keysKnown = true;
    }
    backedUp = files.backup(state, rules.get());
    if (backedUp) {
      state.logs().forEach(log -> store.deleteBefore(log.name(), log.first()));
    }
    trouble = "";
  }

  /** The hub says what is true of both: a standby that is bound has everything that was ever acknowledged. */
  private void term(StandbyState state) {
    long number = Math.max(store.term().number(), TermSeal.number(state.term()).orElse(1));
    locked(() -> {
      StoreTerm before = store.term();
      boolean bound = state.bound() && (before.bound() || ready());
      if (stop.getCount() > 0 && (before.bound() != bound || before.number() != number)) {
        store.term(new StoreTerm(number, StoreTerm.Role.FOLLOWS, before.peer(), bound, clock.instant()));
      }
    });
  }

  private void locked(Runnable work) {
    whole.writeLock().lock();
    try {
      work.run();
    } finally {
      whole.writeLock().unlock();
    }
  }

  /** The hub keeps no longer, or never had, what this copy ended with before it was asked. */
  private static boolean cannotGoOn(Place mine, LogEnd hub) {
    return mine != null && mine.segment() != 0
        && (mine.segment() < hub.first() || mine.compareTo(new Place(hub.segment(), hub.offset())) > 0);
  }

  private void startAnew() {
    LOG.warn("what is here does not go on as the hub does: it is set aside, and everything is brought anew");
    locked(() -> {
      if (stop.getCount() > 0) {
        store.startAnew();
        copy++;
        keysOf = "";
        keysKnown = false;
        backedUp = false;
        mismatch = false;
      }
    });
    link.release();
  }

  private void follow(String log) {
    if (!keysKnown) {
      pause();
      return;
    }
    int before = copy();
    LogChunk chunk = link.log(log, store.end(log), store.keys(log), ready());
    heardAt = System.nanoTime();
    whole.readLock().lock();
    try {
      if (stop.getCount() > 0 && copy == before && keysKnown) {
        chunk.keys().forEach(key -> store.key(key.name(), key.offset(), key.bytes()));
        store.append(log, new JournalPiece(chunk.segment(), chunk.offset(), chunk.bytes()));
      }
    } catch (JournalMismatch e) {
      mismatch = true;
      throw e;
    } finally {
      whole.readLock().unlock();
    }
  }

  private int copy() {
    whole.readLock().lock();
    try {
      return copy;
    } finally {
      whole.readLock().unlock();
    }
  }

  private void pause() {
    try {
      stop.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  StandbyHealth health() {
    List<LogEnd> behind = new ArrayList<>(last.map(StandbyState::logs).orElse(List.of()));
    long operations = behind.stream().filter(log -> log.name().equals("ops")).mapToLong(log -> Math.max(0, log.seq() - store.lastSeq(log.name()))).sum();
    long bytes = behind.stream().mapToLong(this::bytes).sum();
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - heardAt);
    StoreTerm term = store.term();
    String hub = "the hub at " + term.peer() + " (term " + term.number() + ")";
    if (!trouble.isEmpty()) {
      return new StandbyHealth("failed", "Does not follow " + hub + ": " + trouble, operations, bytes, seconds);
    }
    return term.bound()
        ? new StandbyHealth("standby", "Follows " + hub + " and has everything that was acknowledged.", operations, bytes, seconds)
        : new StandbyHealth("behind", "Follows " + hub + " and does not have everything yet.", operations, bytes, seconds);
  }

  private long bytes(LogEnd log) {
    Place mine = store.end(log.name());
    return Math.max(0, mine.segment() == log.segment() ? log.offset() - mine.offset() : log.offset());
  }

  /** Whether it has everything beside the logs, of this run of the hub. */
  boolean isReady() {
    return ready();
  }

  /** Whether there is a backup from which a room could be opened. */
  boolean hasAStore() {
    return store.backups(rules.get()).name().isPresent();
  }

  /** Nothing is written any more when it returns; whoever waits for the hub ends within ten seconds. */
  void end() {
    locked(stop::countDown);
  }
}
