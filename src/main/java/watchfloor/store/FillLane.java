package watchfloor.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.journal.Journal;
import watchfloor.journal.JournalDamage;
import watchfloor.journal.JournalReader;
import watchfloor.journal.Place;
import watchfloor.journal.Written;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Withdrawal;
import watchfloor.store.disk.StoreException;

/**
 * Brings what the log of mentions holds into the tables, behind the intake: mentions, their counts by minute, and the place in
 * the log up to which the tables have it, in one transaction, so that a crash never counts twice.
 *
 * <p>{@link #wake} may be called from any thread; everything else happens on the lane. What the database cannot take waits in
 * the log and is tried again at the next wake.
 */
final class FillLane {
  /** Larger transactions make H2 write its undo log to disk. */
  static final int MOST_IN_A_TRANSACTION = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(FillLane.class);

  private final Executor lane;
  private final Database database;
  private final Journal log;
  private final MentionCodec codec;
  private final Labels labels;
  private final Consumer<String> trouble;
  private final Troubles troubles;
  private final Consumer<List<JudgedMention>> removed;
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final FreshBatches batches;
  private final Set<Day> days = new HashSet<>();
  private Place at;
  private JournalReader reader;
  private boolean failing;
  private final Backlog backlog = new Backlog(System::nanoTime);

  /**
   * Some entries of the log, at most about a transaction's worth.
   *
   * @param mentions    with the place behind the last of them
   * @param withdrawals what is to be removed behind them, with the place behind that; empty for most pieces
   */
  private record Piece(List<LoggedMention> mentions, Optional<Place> mentionsEnd, List<Withdrawal> withdrawals, Optional<Place> withdrawalsEnd) {
    boolean empty() {
      return mentionsEnd.isEmpty() && withdrawalsEnd.isEmpty();
    }
  }

  /**
   * Whom it tells, on the lane.
   *
   * @param trouble hears one sentence when the tables cannot take mentions, and an empty one when they can again
   * @param removed takes out everywhere else what a network wished to be removed, before it goes from the tables
   */
  record Listeners(Consumer<String> trouble, Consumer<List<JudgedMention>> removed) {}

  FillLane(
      Executor lane, Database database, Journals journals, Labels labels, FreshBatches batches, Troubles troubles, Listeners listeners) {
    this.batches = batches;
    this.lane = lane;
    this.database = database;
    this.log = journals.mentions();
    this.codec = new MentionCodec(journals.mentionKeys());
    this.labels = labels;
    this.troubles = troubles;
    this.trouble = listeners.trouble();
    this.removed = listeners.removed();
  }

  /** Something was written into the log, or it is time to try again. */
  void wake() {
    if (scheduled.compareAndSet(false, true)) {
      try {
        lane.execute(() -> {
          scheduled.set(false);
          fill(batches::busy);
        });
      } catch (RejectedExecutionException e) {
        LOG.debug("the lane has ended", e);
      }
    }
  }

  /** Waits until the tables have all that the log had when asked. @throws StoreException they cannot take it */
  void catchUp() {
    try {
      CompletableFuture.runAsync(() -> fillUnless(() -> false), lane).join();
    } catch (CompletionException e) {
      throw new StoreException(troubles.sentence("write", e.getCause()), e.getCause());
    }
  }

  /** Whether mentions are waiting for the tables, so that what can wait should; never for longer than half a minute. From any thread. */
  boolean behind() {
    return batches.busy() || backlog.behind();
  }

  private void fill(BooleanSupplier urgent) {
    try {
      fillUnless(urgent);
    } catch (RuntimeException e) {
      if (!failing) {
        failing = true;
        trouble.accept(troubles.sentence("write", e) + " What comes in is safe in the log meanwhile.");
      }
    }
  }

  /** Brings in what there is, until something else is more urgent: what is left is brought in at the next wake. */
  private void fillUnless(BooleanSupplier urgent) {
    try {
      boolean more = true;
      while (more && !urgent.getAsBoolean()) {
        Piece piece = next();
        more = !piece.empty();
        backlog.took(piece.mentions().size() >= MOST_IN_A_TRANSACTION);
        piece.mentionsEnd().ifPresent(end -> keep(piece.mentions(), end));
        piece.withdrawalsEnd().ifPresent(end -> remove(piece.withdrawals(), end));
      }
      if (failing) {
        failing = false;
        trouble.accept("");
      }
    } catch (RuntimeException e) {
      startOver(e);
      throw e;
    }
  }

  /** After a failure the database may be at an earlier moment than we were: it says where to go on. */
  private void startOver(RuntimeException first) {
    backlog.took(false);
    try {
      close();
    } catch (RuntimeException e) {
      first.addSuppressed(e);
    }
  }

  private Piece next() {
    if (at == null) {
      at = Places.from(log, database.writeFill(handle -> new MetaDao(handle).mentionLog()).orElseGet(() -> Places.start(log)));
    }
    List<LoggedMention> mentions = new ArrayList<>();
    Optional<Place> end = Optional.empty();
    while (mentions.size() < MOST_IN_A_TRANSACTION) {
      Optional<FreshBatches.Batch> fresh = batches.from(at);
      if (fresh.isPresent()) {
        mentions.addAll(fresh.get().mentions());
        end = reached(fresh.get().to());
        closeReader();
        continue;
      }
      Written written = sound();
      if (written == null) {
        break;
      }
      if (written.entry().operation().equals(LoggedMentionBook.WITHDRAWN)) {
        return new Piece(mentions, end, codec.decodeWithdrawals(written.entry().payload()), reached(written.next()));
      }
      mentions.addAll(codec.decode(written.entry().payload()));
      end = reached(written.next());
    }
    return new Piece(mentions, end, List.of(), Optional.empty());
  }

  private Optional<Place> reached(Place place) {
    at = place;
    return Optional.of(place);
  }

  /** The next entry, null for none. What is damaged is told and passed over: what came in behind it still counts. */
  private Written sound() {
    if (reader == null) {
      reader = log.reader(at);
    }
    while (true) {
      try {
        return reader.next().orElse(null);
      } catch (JournalDamage damaged) {
        if (Journals.counts(damaged.damage())) {
          trouble.accept("Mentions are lost: the log of mentions is damaged (" + damaged.getMessage() + ").");
        }
        reader.skipDamage();
      }
    }
  }

  private void keep(List<LoggedMention> mentions, Place end) {
    List<JudgedMention> readable = mentions.stream().flatMap(logged -> logged.mention().stream()).toList();
    TreeSet<Day> wanted = new TreeSet<>();
    readable.forEach(judged -> wanted.add(Day.ofMention(judged.id())));
    ensure(wanted);
    database.writeFill(handle -> {
      write(handle, mentions, readable);
      new MetaDao(handle).mentionLog(end);
      return null;
    });
    labels.kept();
  }

  /** Everywhere else first: after a crash in between it is done again from here. */
  private void remove(List<Withdrawal> withdrawals, Place end) {
    List<JudgedMention> gone = database.writeFill(handle -> new MentionDao(handle, labels).wished(withdrawals));
    if (!gone.isEmpty()) {
      removed.accept(gone);
    }
    database.writeFill(handle -> {
      new MentionDao(handle, labels).removeAll(gone);
      new MetaDao(handle).mentionLog(end);
      return null;
    });
  }

  private void ensure(TreeSet<Day> wanted) {
    wanted.removeAll(days);
    if (!wanted.isEmpty()) {
      database.runFill(handle -> wanted.forEach(day -> new MentionDao(handle, labels).ensure(day)));
      days.addAll(wanted);
    }
  }

  private void write(Handle handle, List<LoggedMention> mentions, List<JudgedMention> readable) {
    if (!readable.isEmpty()) {
      new MentionDao(handle, labels).insert(readable);
    }
    new MinuteDao(handle).add(mentions);
    new MetaDao(handle).lastMention(mentions.get(mentions.size() - 1).id());
    readable.forEach(labels::note);
    labels.keep(handle);
  }

  /** Brings in what is left, at the end; on the lane. What cannot be brought in now is in the log and comes at the next start. */
  void closeCaughtUp() {
    fill(() -> false);
    close();
  }

  /** On the lane, or after it ended. */
  void close() {
    at = null;
    days.clear();
    closeReader();
  }

  /** Forgets which days have tables: one was dropped. On the lane. */
  void daysChanged() {
    days.clear();
  }

  private void closeReader() {
    JournalReader open = reader;
    reader = null;
    if (open != null) {
      open.close();
    }
  }
}
