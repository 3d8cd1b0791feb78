package watchfloor.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.ItemEvent;
import watchfloor.mention.JudgedMention;
import watchfloor.store.disk.Leftovers;
import watchfloor.store.disk.StoreHeldException;
import watchfloor.store.keys.Fingerprint;
import watchfloor.store.search.SearchIndex;
import watchfloor.store.search.SearchMark;

/**
 * Keeps the search index up with the tables: reads what is new in them, whether that came in just now, while the index was
 * broken, or before there was one. There is no other way into the index.
 *
 * <p>{@link #wake} may be called from any thread; everything else happens on the lane.
 */
final class SearchFeed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SearchFeed.class);
  private static final int BATCH = 1_000;
  private static final int COMMIT_AFTER = 20_000;

  /**
   * Some of the mentions that follow a mark, with the mark behind the last of them.
   *
   * @param gone numbers of mentions that were taken out of the tables up to there, and are never given again
   */
  record Following(List<JudgedMention> mentions, Set<Long> gone, long mark, boolean more) {}

  /**
   * How far the log of operations is.
   *
   * @param forgettings those of its lines behind the mark that forget persons, with whom; none where that cannot be understood
   */
  record Said(long last, Map<Long, Set<Fingerprint>> forgettings) {}

  /** Reads what follows a mark. */
  interface Reading {
    /** Mentions, at most about so many. */
    Following after(Handle handle, Labels labels, long mark, int limit);

    /** The log; nothing where forgetting goes through every index before it is over, so that none is ever behind. */
    default Said said(Handle handle, long mark) {
      return new Said(0, Map.of());
    }
  }

  /**
   * Where it reads.
   *
   * @param mentions in an order in which nothing is ever added before what was read
   */
  record Tables(Database database, Labels labels, Reading mentions) {}

  private final SearchIndex index;
  private final Database database;
  private final Labels labels;
  private final Reading mentions;
  private final Executor lane;
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final BooleanSupplier othersFirst;
  /** Lines of the log that forget persons whose words are still in the index's files: no commit says that it is past them. */
  private final NavigableMap<Long, Set<Fingerprint>> unsettled = new TreeMap<>();
  private SearchMark mark;
  /** The last line of the log that was looked at for {@link #unsettled}: an empty index has nothing of whom the tables forgot before. */
  private long lookedAt;
  private int uncommitted;
  private volatile boolean closed;

  /** @param othersFirst whether the processor is needed elsewhere: then a batch at each wake must do */
  SearchFeed(SearchIndex index, Tables tables, Executor lane, BooleanSupplier othersFirst) {
    this.index = index;
    this.database = tables.database();
    this.labels = tables.labels();
    this.mentions = tables.mentions();
    this.lane = lane;
    this.othersFirst = othersFirst;
    this.mark = index.mark();
    boolean empty = mark.mentionId() == 0 && mark.opSeq() == 0;
    this.lookedAt = empty ? database.read(handle -> mentions.said(handle, Long.MAX_VALUE)).last() : mark.opSeq();
    index.rebuilt().ifPresent(LOG::warn);
  }

  /** In the order of their numbers: for tables that one hub fills. */
  static Following byNumber(Handle handle, Labels labels, long mark, int limit) {
    List<JudgedMention> found = new MentionDao(handle, labels).after(mark, limit);
    return new Following(found, Set.of(), found.isEmpty() ? mark : found.get(found.size() - 1).id(), found.size() == limit);
  }

  /** Opens an index, and begins a new one where the old one cannot even be opened: it is made again from the tables. */
  static SearchIndex opened(Path dir, Optional<byte[]> key) {
    try {
      return SearchIndex.open(dir, key);
    } catch (StoreHeldException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("the search index in {} cannot be opened: it is made again", dir, e);
      Leftovers.discard(dir);
      return SearchIndex.open(dir, key);
    }
  }

  /** Something may be new in the tables; about once a second. */
  void wake() {
    if (scheduled.compareAndSet(false, true)) {
      run("feed the index", () -> {
        scheduled.set(false);
        feed();
      });
    }
  }

  private void run(String what, Runnable work) {
    try {
      lane.execute(() -> {
        try {
          work.run();
        } catch (RuntimeException e) {
          startOver(what, e);
        }
      });
    } catch (RejectedExecutionException e) {
      LOG.debug("the lane has ended", e);
    }
  }

  /** An index is only an aid: one that fails is made again from the tables. */
  private void startOver(String what, RuntimeException cause) {
    if (closed) {
      LOG.debug("could not {}: the store is closed", what, cause);
      return;
    }
    LOG.warn("could not {}: the index is opened anew", what, cause);
    try {
      index.reopen();
      mark = index.mark();
    } catch (RuntimeException e) {
      LOG.error("the index could not be opened anew; it is tried again", e);
    }
  }

  private void feed() {
    if (index.broken()) {
      index.reopen();
      mark = index.mark();
    }
    boolean more = true;
    boolean fed = false;
    while (more && !closed) {
      Following came = feedMentions();
      int said = feedSaid();
      fed |= !came.mentions().isEmpty() || !came.gone().isEmpty() || said > 0;
      more = (came.more() || said == BATCH) && !othersFirst.getAsBoolean();
      if (uncommitted >= COMMIT_AFTER) {
        commit();
      }
    }
    if (fed) {
      index.refresh();
    }
  }

  private Following feedMentions() {
    Following fresh = database.read(handle -> mentions.after(handle, labels, mark.mentionId(), BATCH));
    if (!fresh.mentions().isEmpty()) {
      index.add(fresh.mentions());
      uncommitted += fresh.mentions().size();
    }
    if (!fresh.gone().isEmpty()) {
      index.remove(fresh.gone());
    }
    mark = new SearchMark(fresh.mark(), mark.opSeq());
    return fresh;
  }

  private int feedSaid() {
    long last = look();
    List<ItemEvent> said = database.read(handle -> new EventDao(handle).saidAfter(mark.opSeq(), BATCH));
    for (ItemEvent event : said) {
      String person = database.read(handle -> new ItemDao(handle, labels).conversationOf(event.item())).orElse("");
      if (event.kind() == ItemEvent.Kind.NOTED) {
        index.addNote(event.seq(), event.item(), person, event.by().operator(), event.detail(), event.at());
      } else {
        index.addAnswer(event.seq(), event.item(), person, event.by().operator(), event.detail(), event.at());
      }
      mark = new SearchMark(mark.mentionId(), event.seq());
    }
    uncommitted += said.size();
    if (said.size() < BATCH) {
      mark = new SearchMark(mark.mentionId(), Math.max(mark.opSeq(), last));
    }
    return said.size();
  }

  /** Looks for persons who were forgotten since the last time, and tells how far the log was when it did. */
  private long look() {
    Said log = database.read(handle -> mentions.said(handle, lookedAt));
    unsettled.putAll(log.forgettings());
    lookedAt = Math.max(lookedAt, log.last());
    return log.last();
  }

  private void commit() {
    index.commit(unsettled.isEmpty() ? mark : new SearchMark(mark.mentionId(), Math.min(mark.opSeq(), unsettled.firstKey() - 1)));
    uncommitted = 0;
  }

  /**
   * Takes what was said by and about some persons out of the index, and their words out of its files; where nobody knows the
   * names any more the index is made again. Waits for it.
   *
   * @param prints the fingerprints of the persons as the log has them
   */
  void forget(Set<String> persons, Set<Fingerprint> prints) {
    CompletableFuture.runAsync(
        () -> {
          look();
          if (persons.isEmpty()) {
            index.startOver();
            mark = index.mark();
            unsettled.clear();
          } else {
            persons.forEach(index::forgetPerson);
            commit();
            index.purge();
            settle(prints);
          }
        },
        lane).join();
  }

  private void settle(Set<Fingerprint> prints) {
    if (unsettled.values().removeIf(persons -> !persons.isEmpty() && prints.containsAll(persons))) {
      commit();
    }
  }

  /** Takes mentions out of the index. */
  void remove(Set<Long> mentions) {
    run("take out mentions", () -> {
      index.remove(mentions);
      commit();
    });
  }

  /** Drops the mentions of the days before. */
  void dropBefore(Day first) {
    run("drop old days", () -> {
      index.dropBefore(Math.toIntExact(first.number()));
      commit();
    });
  }

  /** Writes down how far it is, as far as it got: the rest is read at the next start. */
  @Override
  public void close() {
    closed = true;
    try {
      CompletableFuture.runAsync(this::end, lane).join();
    } catch (RejectedExecutionException e) {
      LOG.debug("the lane has ended", e);
      end();
    }
  }

  private void end() {
    try {
      commit();
    } catch (RuntimeException e) {
      LOG.warn("the search index could not be written at the end; it is made again at the next start", e);
    } finally {
      index.close();
    }
  }
}
