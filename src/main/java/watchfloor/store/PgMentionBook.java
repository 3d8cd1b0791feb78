package watchfloor.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.intake.IntakeException;
import watchfloor.intake.MentionBook;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Withdrawal;
import watchfloor.store.keys.Fingerprint;

/**
 * Keeps mentions in a database that other hubs fill too: a batch, its counts by minute and the note that tells others of it are one
 * transaction, under the lock that makes batches follow each other.
 *
 * <p>A batch whose commit was not answered is looked up before it is tried again. Used by the intake thread, but for what says otherwise.
 */
final class PgMentionBook implements MentionBook {
  private static final Logger LOG = LoggerFactory.getLogger(PgMentionBook.class);
  private static final String CLOSED = "The store is closed: start the program again to take in more.";
  private static final long LOOK_NANOS = 1_000_000_000L;
  private static final int BATCHES = 16;

  private final Database database;
  private final Labels labels;
  private final SharedKeys keys;
  private final PgHub hub;
  private final Troubles troubles;
  private final Listeners listeners;
  private final PgDays days = new PgDays();
  private final AtomicBoolean rung = new AtomicBoolean(true);
  private long lookedAt = System.nanoTime();
  private volatile long lastId;
  private volatile boolean closed;
  private Attempt unsure;
  /** The last batch that this hub's counts have; set by the reading of the history until somebody asks for others. */
  private volatile long mark;
  private volatile boolean following;

  /** A batch of which nobody knows whether it was committed. */
  private record Attempt(long no, List<JudgedMention> fresh) {}

  /**
   * Whom it tells, on the intake thread.
   *
   * @param withdrawn takes what networks wish to be removed out of the desks' tables
   * @param removed   hears which mentions are no longer in the tables, whichever hub took them out
   */
  record Listeners(Consumer<List<JudgedMention>> withdrawn, Consumer<Set<Long>> removed) {}

  PgMentionBook(Database database, Labels labels, SharedKeys keys, PgHub hub, Troubles troubles, Listeners listeners) {
    this.database = database;
    this.labels = labels;
    this.keys = keys;
    this.hub = hub;
    this.troubles = troubles;
    this.listeners = listeners;
    this.lastId = database.read(handle -> new MetaDao(handle).lastMention());
    this.mark = database.read(handle -> new MentionBatchDao(handle, labels).last());
  }

  @Override
  public long lastId() {
    return lastId;
  }

  @Override
  public Share share() {
    return hub.share();
  }

  /** Whether the mention with a number may be in the store, whichever hub kept it. From any thread. */
  boolean kept(long id) {
    return id <= lastId || id <= database.read(handle -> new MetaDao(handle).lastMention());
  }

  @Override
  public List<JudgedMention> append(List<JudgedMention> batch) {
    if (closed) {
      throw new IntakeException(CLOSED, null);
    }
    try {
      Map<MentionKey, JudgedMention> earlier = settled();
      List<JudgedMention> left = batch.stream().filter(judged -> !earlier.containsKey(judged.mention().key())).map(CleanText::of).toList();
      Set<Long> fresh = left.isEmpty() ? Set.of() : keep(left);
      unsure = null;
      lastId = Math.max(lastId, batch.get(batch.size() - 1).id());
      List<JudgedMention> kept = new ArrayList<>();
      for (JudgedMention judged : batch) {
        JudgedMention known = earlier.get(judged.mention().key());
        if (known != null) {
          kept.add(known);
        } else if (fresh.contains(judged.id())) {
          kept.add(CleanText.of(judged));
        }
      }
      return kept;
    } catch (RuntimeException e) {
      days.forget();
      throw new IntakeException(troubles.sentence("write", e), e);
    }
  }

  /** What an earlier try had kept without an answer, by key. */
  private Map<MentionKey, JudgedMention> settled() {
    Map<MentionKey, JudgedMention> kept = new HashMap<>();
    Attempt attempt = unsure;
    if (attempt != null) {
      boolean committed = database.writeFill(handle -> {
        MentionBatchDao batches = new MentionBatchDao(handle, labels);
        batches.lock();
        List<Long> ids = attempt.fresh().stream().map(JudgedMention::id).toList();
        return batches.behind(attempt.no() - 1, 1).stream().anyMatch(there -> there.hub() == hub.number() && there.ids().equals(ids));
      });
      LOG.info("the batch whose commit was not answered was {}", committed ? "kept" : "not kept");
      if (committed) {
        attempt.fresh().forEach(judged -> kept.put(judged.mention().key(), judged));
      } else {
        unsure = null;
      }
    }
    return kept;
  }

  private Set<Long> keep(List<JudgedMention> batch) {
    List<Fingerprint> prints = batch.stream().map(judged -> keys.fingerprints().of(judged.mention().key())).toList();
    TreeSet<Day> wanted = new TreeSet<>();
    batch.forEach(judged -> wanted.add(Day.ofMention(judged.id())));
    Set<Long> fresh = database.writeFill(handle -> keep(handle, batch, prints, wanted));
    days.made(wanted);
    labels.kept();
    return fresh;
  }

  private Set<Long> keep(Handle handle, List<JudgedMention> batch, List<Fingerprint> prints, TreeSet<Day> wanted) {
    MentionBatchDao batches = new MentionBatchDao(handle, labels);
    long no = batches.lock() + 1;
    hub.prove(handle);
    days.ensure(handle, wanted);
    Set<Long> ids = batches.see(batch, prints);
    List<JudgedMention> fresh = batch.stream().filter(judged -> ids.contains(judged.id())).toList();
    if (!fresh.isEmpty()) {
      new MentionDao(handle, labels).insert(fresh);
      MinuteSums minutes = new MinuteSums();
      fresh.forEach(minutes::add);
      new MinuteDao(handle).add(minutes);
      MetaDao meta = new MetaDao(handle);
      meta.lastMention(Math.max(meta.lastMention(), fresh.get(fresh.size() - 1).id()));
      fresh.forEach(labels::note);
      labels.keep(handle);
      batches.add(new MentionBatchDao.Batch(no, hub.number(), fresh.stream().map(JudgedMention::id).toList(), false));
      unsure = new Attempt(no, fresh);
    }
    return ids;
  }

  /** Everywhere else first: after a failure in between the network's wish is tried again as a whole. */
  @Override
  public void withdraw(List<Withdrawal> withdrawals) {
    if (closed) {
      throw new IntakeException(CLOSED, null);
    }
    try {
      List<JudgedMention> gone = database.read(handle -> wished(handle, withdrawals));
      if (!gone.isEmpty()) {
        listeners.withdrawn().accept(gone);
        database.writeFill(handle -> {
          MentionBatchDao batches = new MentionBatchDao(handle, labels);
          long no = batches.lock() + 1;
          List<JudgedMention> there = batches.mentions(gone.stream().map(JudgedMention::id).toList());
          new MentionDao(handle, labels).removeAll(there);
          batches.add(new MentionBatchDao.Batch(no, MentionBatchDao.NO_HUB, gone.stream().map(JudgedMention::id).toList(), true));
          return null;
        });
      }
    } catch (RuntimeException e) {
      throw new IntakeException(troubles.sentence("write", e), e);
    }
  }

  private List<JudgedMention> wished(Handle handle, List<Withdrawal> withdrawals) {
    MentionBatchDao batches = new MentionBatchDao(handle, labels);
    List<Long> byKey = withdrawals.stream()
        .flatMap(withdrawal -> withdrawal.key().stream()).flatMap(key -> batches.seen(keys.fingerprints().of(key)).stream()).distinct().toList();
    List<JudgedMention> gone = new ArrayList<>(batches.mentions(byKey));
    List<Withdrawal> byAuthor = withdrawals.stream().filter(withdrawal -> withdrawal.key().isEmpty()).toList();
    if (!byAuthor.isEmpty()) {
      new MentionDao(handle, labels).wished(byAuthor).stream().filter(judged -> !byKey.contains(judged.id())).forEach(gone::add);
    }
    return gone;
  }

  @Override
  public List<JudgedMention> others() {
    long now = System.nanoTime();
    boolean heard = rung.getAndSet(false);
    if (closed || !heard && now - lookedAt < LOOK_NANOS) {
      return List.of();
    }
    following = true;
    lookedAt = now;
    try {
      return database.readMoment(this::next);
    } catch (RuntimeException e) {
      LOG.debug("what other hubs kept cannot be read now; it is tried again", e);
      return List.of();
    }
  }

  private List<JudgedMention> next(Handle handle) {
    MentionBatchDao dao = new MentionBatchDao(handle, labels);
    long last = mark;
    List<MentionBatchDao.Batch> behind = dao.behind(last, BATCHES);
    for (MentionBatchDao.Batch batch : behind) {
      last = batch.no();
      if (batch.removed()) {
        listeners.removed().accept(Set.copyOf(batch.ids()));
      } else if (batch.hub() != hub.number()) {
        labels.refresh(handle);
        List<JudgedMention> theirs = dao.mentions(batch.ids());
        if (!theirs.isEmpty()) {
          rung.set(true);
          mark = last;
          return theirs;
        }
      }
    }
    mark = last;
    if (behind.size() == BATCHES) {
      rung.set(true);
    }
    return List.of();
  }

  /** Something came or went, at this hub or another. From any thread. */
  void rung() {
    rung.set(true);
  }

  /** The counts that were read hold everything up to a batch: only what came behind it is to be told. From any thread. */
  void historyRead(long batch) {
    if (!following) {
      mark = batch;
    }
  }

  /** Nothing is taken for granted about the days: some were dropped. From any thread. */
  void daysChanged() {
    days.forget();
  }

  /** Takes nothing more. */
  void close() {
    closed = true;
  }
}
