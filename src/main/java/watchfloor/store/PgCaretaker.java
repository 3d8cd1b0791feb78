package watchfloor.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.Actor;
import watchfloor.mention.JudgedMention;
import watchfloor.store.disk.StoreException;
import watchfloor.store.keys.Fingerprint;

/** Cares for a store in a shared database. Backups are the server's own business, and so is its disk. */
final class PgCaretaker implements Caretaker, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PgCaretaker.class);
  private static final int MOST_FAULTS = 20;
  private static final Duration AGAIN = Duration.ofMinutes(30);
  private static final String CARE = "store's care";

  private final PgStore.Parts parts;
  private final Database database;
  private final Labels labels;
  private final SearchFeed search;
  private final Troubles troubles;
  private final Nightly nightly;
  private final List<Consumer<Predicate<JudgedMention>>> listeners = new CopyOnWriteArrayList<>();
  /** Whom this hub forgets itself: of others it learns only the fingerprints, and so nothing that an index could be asked for. */
  private final Set<Set<Fingerprint>> own = ConcurrentHashMap.newKeySet();
  private DeskWork desk;
  private PgMentionBook mentions;
  /** When the night is done again, because somebody was reading what was to end. */
  private volatile Optional<Instant> again = Optional.empty();
  private volatile boolean closed;

  PgCaretaker(PgStore.Parts parts, Labels labels, SearchFeed search, Troubles troubles) {
    this.parts = parts;
    this.database = parts.database();
    this.labels = labels;
    this.search = search;
    this.troubles = troubles;
    this.nightly = new Nightly(parts.rules().nightly(), parts.rules().zone(), parts.clock().instant(), Optional.empty());
  }

  /** Whom it works with; before anything else is asked. */
  void work(DeskWork lane, PgMentionBook book) {
    desk = lane;
    mentions = book;
  }

  @Override
  public void onRemoved(Consumer<Predicate<JudgedMention>> listener) {
    listeners.add(listener);
  }

  /** Takes what a network wished to be removed out of the desks' copies. On the intake thread. */
  void withdraw(List<JudgedMention> gone) {
    desk.maintain((handle, digests) -> new ForgottenRows(handle, labels).withdraw(gone, digests)).join();
  }

  /** Some mentions are no longer in the tables, by whichever hub. On the intake thread. */
  void removed(Set<Long> ids) {
    search.remove(ids);
    listeners.forEach(listener -> listener.accept(judged -> ids.contains(judged.id())));
  }

  /** Somebody was forgotten, by whichever hub. On the desks' lane. */
  void forgottenElsewhere(Set<Fingerprint> persons) {
    if (!own.remove(persons)) {
      later("the forgetting of persons", () -> gone(persons, Set.of()));
    }
  }

  private void gone(Set<Fingerprint> persons, Set<String> names) {
    search.forget(names, persons);
    Predicate<String> whom = Forgetting.among(persons, parts.keys().prints());
    listeners.forEach(listener -> listener.accept(judged -> whom.test(MentionCodec.person(judged))));
  }

  @Override
  public void tick() {
    search.wake();
    Instant now = parts.clock().instant();
    boolean owed = again.filter(at -> !now.isBefore(at)).isPresent();
    if (owed) {
      again = Optional.empty();
    }
    if (nightly.due(now) || owed) {
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
        parts.notices().say(CARE, troubles.sentence("finish " + what, e));
      }
    }
  }

  @Override
  public void night() {
    PgRetention retention = new PgRetention(parts.rules(), database, desk, labels, parts.clock());
    retention.run().ifPresent(first -> {
      mentions.daysChanged();
      search.dropBefore(first);
    });
    again = retention.left() ? Optional.of(parts.clock().instant().plus(AGAIN)) : Optional.empty();
    List<String> faults = chain();
    parts.notices().say(CARE, faults.isEmpty() ? "" : faults.get(0));
  }

  @Override
  public String disk() {
    return "";
  }

  @Override
  public CompletableFuture<Void> caughtUp() {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Long> audit(Instant from, Instant to, Consumer<AuditLine> line) {
    return onCare(() -> database.readMoment(handle -> {
      Audit audit = new Audit(parts.keys().codec(handle));
      Audit.Shown shown = new Audit.Shown(from, to, line);
      new OpLogDao(handle).each(entry -> audit.operation(entry.entry(), entry.hash(), shown));
      OpLogDao.people(handle).each(entry -> audit.account(entry.entry(), entry.hash(), shown));
      return shown.lines();
    }));
  }

  @Override
  public CompletableFuture<String> backup() {
    return CompletableFuture.failedFuture(notOurs());
  }

  @Override
  public CompletableFuture<List<String>> backups() {
    return CompletableFuture.failedFuture(notOurs());
  }

  private StoreException notOurs() {
    return new StoreException("The store is in the database " + parts.url().where() + ": back it up with PostgreSQL's own tools, such as pg_basebackup or pg_dump.", null);
  }

  @Override
  public CompletableFuture<List<String>> verify() {
    return onCare(() -> {
      List<String> faults = new ArrayList<>(chain());
      faults.addAll(database.readMoment(handle -> {
        labels.refresh(handle);
        return new StoreCheck(handle, labels).whole();
      }));
      return List.copyOf(faults);
    });
  }

  private List<String> chain() {
    return database.readMoment(handle -> {
      List<String> faults = new ArrayList<>(new OpLogDao(handle).faults(DeskState.read(handle), MOST_FAULTS));
      OpLogDao.people(handle).faults(MOST_FAULTS).forEach(fault -> faults.add("Of the accounts: " + fault));
      return faults;
    });
  }

  @Override
  public CompletableFuture<Erased> forget(String person, Optional<String> channel, Actor by) {
    return onCare(() -> {
      Set<String> persons = database.read(handle -> new ForgottenRows(handle, labels).persons(person, channel));
      if (persons.isEmpty()) {
        return nobody(person, channel);
      }
      Erased erased = counted(persons, "forgotten: ");
      Set<Fingerprint> prints = persons.stream().map(parts.keys().prints()::of).collect(Collectors.toSet());
      own.add(prints);
      desk.forget(prints, by, parts.clock().instant()).join();
      gone(prints, persons);
      new PgPurge(parts.url().unhurried().jdbi()).run(database.read(handle -> new MentionDao(handle, labels).days()));
      return new Erased(
          erased.persons(), erased.mentions(), erased.items(),
          erased.sentence() + ". Backups and archived logs of the server may still hold these words: let them go in time");
    });
  }

  @Override
  public CompletableFuture<Erased> wouldForget(String person, Optional<String> channel) {
    return onCare(() -> {
      Set<String> persons = database.read(handle -> new ForgottenRows(handle, labels).persons(person, channel));
      return persons.isEmpty() ? nobody(person, channel) : counted(persons, "this would erase for good: ");
    });
  }

  private Erased counted(Set<String> persons, String beginning) {
    return database.read(handle -> {
      ForgottenRows rows = new ForgottenRows(handle, labels);
      int theirs = rows.mentionsOf(persons);
      int items = rows.itemsOf(persons);
      return new Erased(
          persons.size(), theirs, items, beginning + "authors " + persons.size() + ", mentions " + theirs + ", items " + items + "; the counts are kept");
    });
  }

  private static Erased nobody(String person, Optional<String> channel) {
    return new Erased(0, 0, 0, "nobody here is called '" + person + "'" + channel.map(where -> " on " + where).orElse("") + ": there is nothing to erase");
  }

  private <T> CompletableFuture<T> onCare(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, parts.lanes().care());
  }

  @Override
  public void close() {
    closed = true;
  }
}
