package watchfloor.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.Actor;
import watchfloor.mention.JudgedMention;
import watchfloor.store.disk.Leftovers;
import watchfloor.store.disk.StoreException;
import watchfloor.store.keys.Fingerprint;
import watchfloor.store.seen.SeenKeys;

/**
 * Cares for a store of files: brings in what waits, watches the disk, and once a night ends what is kept no longer, verifies the
 * journals and takes a backup.
 */
final class FileCaretaker implements Caretaker, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FileCaretaker.class);
  private static final String BACKUP = "backup";
  private static final String CARE = "store's care";

  private final StoreParts parts;
  private final Database database;
  private final Labels labels;
  private final FillLane fill;
  private final DeskLane desk;
  private final SeenKeys seen;
  private final SearchFeed search;
  private final Backups backups;
  private final Clock clock;
  private final Nightly nightly;
  private final DiskGate disk;
  private final FileRhythm file;
  private final List<Consumer<Predicate<JudgedMention>>> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  /** What it works with. */
  record Parts(
      StoreParts store, Database database, Labels labels, FillLane fill, DeskLane desk, SeenKeys seen, SearchFeed search, DiskGate disk) {}

  FileCaretaker(Parts made) {
    parts = made.store();
    database = made.database();
    labels = made.labels();
    fill = made.fill();
    desk = made.desk();
    seen = made.seen();
    search = made.search();
    disk = made.disk();
    backups = parts.backups();
    clock = parts.clock();
    file = new FileRhythm(
        database, fill::behind, new FileRhythm.Lane(parts.lanes().fill(), this::guarded), new FileRhythm.Lane(parts.lanes().care(), this::guarded));
    nightly = new Nightly(
        parts.rules().nightly(), parts.rules().zone(), clock.instant(), backups.sound().stream().findFirst().map(Backup::moment));
  }

  @Override
  public void onRemoved(Consumer<Predicate<JudgedMention>> listener) {
    listeners.add(listener);
  }

  /** Takes what a network wished to be removed out of everything but the tables of mentions. On the filling thread. */
  void withdraw(List<JudgedMention> gone) {
    Set<Long> ids = gone.stream().map(JudgedMention::id).collect(Collectors.toSet());
    desk.maintain((handle, digests) -> new ForgottenRows(handle, labels).withdraw(gone, digests)).join();
    search.remove(ids);
    listeners.forEach(listener -> listener.accept(judged -> ids.contains(judged.id())));
  }

  @Override
  public void tick() {
    Instant now = clock.instant();
    fill.wake();
    search.wake();
    file.tick(now);
    if (nightly.due(now)) {
      later("the store's night", this::night);
    }
  }

  private void later(String what, Runnable work) {
    try {
      parts.lanes().care().execute(() -> guarded(what, work));
    } catch (RejectedExecutionException e) {
      LOG.debug("the lane has ended", e);
    }
  }

  private void guarded(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (closed) {
        LOG.debug("{} ends with the store", what, e);
      } else {
        parts.notices().say(CARE, new Troubles(parts.files().dir()).sentence("finish " + what, e));
      }
    }
  }

  @Override
  public String disk() {
    return disk.refusal();
  }

  @Override
  public CompletableFuture<Void> caughtUp() {
    return CompletableFuture.runAsync(fill::catchUp, parts.lanes().care());
  }

  @Override
  public CompletableFuture<Long> audit(Instant from, Instant to, Consumer<AuditLine> line) {
    return onCare(() -> new Audit(new OperationCodec(parts.journals().opsKeys())).each(parts.journals(), from, to, line));
  }

  /** Finishes what an earlier run began, and takes a backup where something had to be repaired. On the caring thread. */
  void finishPending() {
    guarded("what was begun before", () -> {
      if (forgetter().finishPending()) {
        purge();
      } else if (!parts.opened().told().isEmpty()) {
        takeBackup();
      }
    });
  }

  @Override
  public void night() {
    Retention retention = new Retention(parts.rules(), parts.lanes(), database, desk, parts.journals(), labels, backups, clock);
    retention.run().ifPresent(first -> {
      onLane(parts.lanes().fill(), () -> {
        seen.dropBefore(first.number());
        fill.daysChanged();
        return null;
      });
      search.dropBefore(first);
    });
    List<String> faults = new ArrayList<>(verifyJournals());
    parts.notices().say(CARE, faults.isEmpty() ? "" : faults.get(0));
    takeBackup();
  }

  private Backup takeBackup() {
    try {
      Backup taken = backups.take(database);
      backups.keepNewest(parts.rules().backupsKept());
      parts.notices().say(BACKUP, "");
      return taken;
    } catch (RuntimeException e) {
      String last = backups.sound().stream().findFirst()
          .map(sound -> "the last sound one is of " + StoreWords.moment(sound.moment(), clock)).orElse("there is none yet");
      parts.notices().say(BACKUP, "The store could not be backed up (" + e.getMessage() + "): " + last + ".");
      throw e;
    }
  }

  @Override
  public CompletableFuture<String> backup() {
    return onCare(() -> {
      Backup taken = takeBackup();
      return "backup " + taken.folder() + ", restored and checked: " + taken.mentions() + " mentions, everything that was done up to operation "
          + taken.lastOperation();
    });
  }

  @Override
  public CompletableFuture<List<String>> backups() {
    return onCare(() -> backups.sound().stream().map(Backup::line).toList());
  }

  @Override
  public CompletableFuture<List<String>> verify() {
    return onCare(() -> {
      List<String> faults = new ArrayList<>(verifyJournals());
      fill.catchUp();
      faults.addAll(onLane(parts.lanes().desk(), () -> database.read(handle -> new StoreCheck(handle, labels).desk())));
      faults.addAll(onLane(parts.lanes().fill(), () -> database.read(handle -> new StoreCheck(handle, labels).mentions())));
      return List.copyOf(faults);
    });
  }

  private List<String> verifyJournals() {
    return JournalCheck.faults(parts.files());
  }

  @Override
  public CompletableFuture<Erased> forget(String person, Optional<String> channel, Actor by) {
    return onCare(() -> {
      Forgetter.Result result = forgetter().forget(person, channel, by);
      if (result.persons() == 0) {
        return nobody(person, channel);
      }
      int gone = purge();
      return erased(result, "forgotten: " + result.words() + "; the counts are kept. A new backup was taken; older ones that held these words are gone: " + gone);
    });
  }

  @Override
  public CompletableFuture<Erased> wouldForget(String person, Optional<String> channel) {
    return onCare(() -> {
      Forgetter.Result result = forgetter().look(person, channel);
      return result.persons() == 0 ? nobody(person, channel) : erased(result, "this would erase for good: " + result.words() + "; the counts are kept");
    });
  }

  private static Erased erased(Forgetter.Result result, String sentence) {
    return new Erased(result.persons(), result.mentions(), result.items(), sentence);
  }

  private static Erased nobody(String person, Optional<String> channel) {
    return new Erased(0, 0, 0, "nobody here is called '" + person + "'" + channel.map(where -> " on " + where).orElse("") + ": there is nothing to erase");
  }

  private Forgetter forgetter() {
    return new Forgetter(parts.lanes(), database, desk, fill, parts.journals(), labels, clock, this::erased);
  }

  private void erased(Set<Fingerprint> persons, Set<String> names) {
    search.forget(names, persons);
    Predicate<String> whom = Forgetting.among(persons, parts.journals().persons());
    listeners.forEach(listener -> listener.accept(judged -> whom.test(MentionCodec.person(judged))));
  }

  /** Leaves no old copy of what was erased: in the database's file, in what was set aside, in older backups. */
  private int purge() {
    database.exchangeFile(new FilePurge(parts.url())::run);
    Leftovers.discard(parts.files().setAside());
    int before = backups.sound().size();
    backups.keepOnly(takeBackup());
    return before;
  }

  private <T> CompletableFuture<T> onCare(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, parts.lanes().care());
  }

  private static <T> T onLane(Executor lane, Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, lane).join();
  }

  @Override
  public void close() {
    closed = true;
  }
}
