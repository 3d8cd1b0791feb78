package watchfloor.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.intake.MentionBook;
import watchfloor.mention.JudgedMention;
import watchfloor.store.keys.KeySource;
import watchfloor.store.Store;
import watchfloor.store.StoreLanes;
import watchfloor.store.StoreRules;
import watchfloor.triage.Work;

/**
 * A store as the running room has it: on real files, looked after once a second, its index for searching fed meanwhile. Only its
 * nightly work is left out, which would come by the clock.
 */
final class RealStore implements AutoCloseable {
  static final int BATCH = 1_000;
  private static final int BITS_BELOW_A_MILLISECOND = 10;
  private static final int UNDER_WAY = 5_000;
  private static final StoreRules USUAL = StoreRules.STANDARD;
  private static final StoreRules RULES =
      new StoreRules(
          new KeySource.None(), USUAL.texts(), USUAL.items(), USUAL.journal(), USUAL.backups(), USUAL.backupsKept(), Optional.empty(),
          ZoneOffset.UTC, USUAL.leastFree());

  private final BenchThreads threads;
  private final Clock clock;
  private final Store store;
  private final ScheduledFuture<?> ticking;

  /** Opens the one in {@code dir}, or makes it. */
  RealStore(Ground ground, Path dir) {
    this.threads = ground.threads().get();
    this.clock = ground.clock();
    try {
      StoreLanes lanes =
          new StoreLanes(threads.lane("store"), threads.lane("store-fill"), threads.lane("store-search"), threads.lane("store-care"));
      this.store = Store.open(dir, lanes, RULES, clock, (subject, sentence) -> ground.say().accept(sentence));
    } catch (RuntimeException e) {
      threads.close();
      throw e;
    }
    this.ticking = threads.clock("store-clock").scheduleWithFixedDelay(store.care()::tick, 1, 1, TimeUnit.SECONDS);
  }

  Store store() {
    return store;
  }

  BenchThreads threads() {
    return threads;
  }

  /** Appends posts {@code from} to {@code to} (not included), a thousand at a time; returns when they are in the log. */
  void append(Posts posts, int from, int to) {
    for (int n = from; n < to; n += BATCH) {
      appendBatch(posts, n, Math.min(BATCH, to - n));
    }
  }

  /** Appends {@code count} posts, 1 to 1,000, at once. @throws BenchException not all of them were new */
  void appendBatch(Posts posts, int from, int count) {
    MentionBook book = store.mentions();
    long id = nextId();
    List<JudgedMention> batch = new ArrayList<>(count);
    for (int n = from; n < from + count; n++) {
      batch.add(posts.judged(id++, n));
    }
    int kept = book.append(batch).size();
    if (kept != count) {
      throw new BenchException("The store took " + kept + " of " + count + " new mentions: the bench is wrong, or the store is.", null);
    }
  }

  /** As the intake numbers: by the milliseconds of arrival. */
  long nextId() {
    return Math.max(store.mentions().lastId() + 1, clock.millis() << BITS_BELOW_A_MILLISECOND);
  }

  /** Waits until the tables have everything. */
  void catchUp() {
    store.care().caughtUp().join();
  }

  /** Keeps {@code count} mentions of as many new authors and opens an item for each; gives the items' numbers. On the intake's thread. */
  long[] open(Posts posts, int from, int count) {
    Instant now = clock.instant();
    long first = nextId();
    long[] ids = new long[count];
    Deque<CompletableFuture<DeskOutcome>> underWay = new ArrayDeque<>();
    for (int i = 0; i < count; i += BATCH) {
      List<JudgedMention> batch = new ArrayList<>(BATCH);
      for (int n = i; n < Math.min(count, i + BATCH); n++) {
        ids[n] = first + n;
        batch.add(posts.work(ids[n], from + n));
      }
      store.mentions().append(batch);
      for (JudgedMention judged : batch) {
        Work work = new Work("bench", "care", now.plusSeconds(600 + judged.id() - first));
        underWay.add(store.desk().apply(new DeskOperation.Open(judged, work, Actor.ROOM, now)));
      }
      while (underWay.size() > UNDER_WAY) {
        done(underWay.poll());
      }
    }
    underWay.forEach(RealStore::done);
    return ids;
  }

  private static void done(CompletableFuture<DeskOutcome> answer) {
    DeskOutcome outcome = answer.join();
    if (!(outcome instanceof DeskOutcome.Done)) {
      throw new BenchException("The store refused what the bench did (" + outcome + "): the bench is wrong, or the store is.", null);
    }
  }

  /** Claims an item and waits for the durable answer; whether it was won. */
  boolean claim(int caller, long item) {
    Instant now = clock.instant();
    Actor by = new Actor("op" + caller, "desk-" + caller);
    return store.desk().apply(new DeskOperation.TakeClaim(item, by, now, now.plus(Duration.ofMinutes(2)))).join() instanceof DeskOutcome.Done;
  }

  @Override
  public void close() {
    ticking.cancel(false);
    try {
      store.close();
    } finally {
      threads.close();
    }
  }
}
