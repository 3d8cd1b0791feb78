package watchfloor.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import watchfloor.journal.Place;
import watchfloor.mention.JudgedMention;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceBook;
import watchfloor.pulse.SliceMark;
import watchfloor.pulse.SlicePage;
import watchfloor.pulse.SliceRules;
import watchfloor.store.disk.StoreException;

/**
 * Finds slices in the tables and, where those are filled from a log, in what the log holds behind them: at one moment, so that nothing is
 * found twice or missed. Safe from any thread but the JavaFX one.
 */
final class SqlSliceBook implements SliceBook {
  /** Read at once where texts are looked through for a place or a word. */
  private static final int PIECE = 500;
  private static final int MOST_PIECES = 40;

  private final Database database;
  private final Optional<MentionTail> tail;
  private final Labels labels;
  private final SliceRules rules;
  private final Troubles troubles;

  private record Read<T>(T found, Optional<Place> place) {}

  /** @param tail the log behind the tables, where there is one */
  SqlSliceBook(Database database, Optional<MentionTail> tail, Labels labels, SliceRules rules, Troubles troubles) {
    this.database = database;
    this.tail = tail;
    this.labels = labels;
    this.rules = rules;
    this.troubles = troubles;
  }

  /** @throws StoreException the store could not be read */
  @Override
  public long count(Slice slice) {
    return reading(() -> slice.worded() ? looked(slice) : counted(slice));
  }

  private long counted(Slice slice) {
    Read<Long> read = atOnce(dao -> dao.count(slice));
    long[] sum = {read.found()};
    behind(read.place(), judged -> sum[0] += rules.holds(slice, judged) ? 1 : 0);
    return sum[0];
  }

  private long looked(Slice slice) {
    long sum = 0;
    Optional<SliceMark> next = Optional.empty();
    do {
      Found found = found(slice, next, PIECE);
      sum += found.mentions().size();
      next = found.next();
    } while (next.isPresent());
    return sum;
  }

  /** @throws StoreException the store could not be read */
  @Override
  public SlicePage page(Slice slice, Optional<SliceMark> before, int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit: " + limit);
    }
    return reading(() -> {
      Found found = found(slice, before, limit);
      for (int piece = 1; piece < MOST_PIECES && found.mentions().isEmpty() && found.next().isPresent(); piece++) {
        found = found(slice, found.next(), limit);
      }
      return new SlicePage(found.mentions(), found.next(), before.isPresent() ? 0 : gone(slice.counted()));
    });
  }

  private record Found(List<JudgedMention> mentions, Optional<SliceMark> next) {}

  /** Those of the next piece that name the place and hold the word, at most {@code limit}. */
  private Found found(Slice slice, Optional<SliceMark> before, int limit) {
    int most = slice.worded() ? Math.max(limit, PIECE) : limit;
    List<JudgedMention> read = newest(slice, before, most + 1);
    List<JudgedMention> mentions = new ArrayList<>();
    SliceMark last = null;
    for (JudgedMention judged : read.subList(0, Math.min(most, read.size()))) {
      if (mentions.size() == limit) {
        return new Found(mentions, Optional.of(last));
      }
      last = SliceMark.of(judged);
      if (rules.holds(slice, judged)) {
        mentions.add(judged);
      }
    }
    return new Found(mentions, read.size() > most ? Optional.ofNullable(last) : Optional.empty());
  }

  /** The newest behind a mark whatever their place and words, newest first. */
  private List<JudgedMention> newest(Slice slice, Optional<SliceMark> before, int limit) {
    Read<List<JudgedMention>> read = atOnce(dao -> dao.newest(slice, before, limit));
    List<JudgedMention> all = new ArrayList<>(read.found());
    behind(read.place(), judged -> {
      if (slice.holds(judged, rules.ours()) && (before.isEmpty() || before.get().before(judged))) {
        all.add(judged);
        cut(all, limit, limit + MentionTail.BATCH);
      }
    });
    cut(all, limit, limit);
    all.sort(SliceMark.NEWEST_FIRST);
    return all;
  }

  private static void cut(List<JudgedMention> all, int to, int above) {
    if (all.size() > above) {
      all.sort(SliceMark.NEWEST_FIRST);
      all.subList(to, all.size()).clear();
    }
  }

  /** What is in the log alone is in neither sum. */
  private long gone(Slice slice) {
    return Math.max(0, atOnce(dao -> dao.counted(slice) - dao.count(slice)).found());
  }

  private <T> Read<T> atOnce(Function<SliceDao, T> query) {
    if (tail.isPresent()) {
      return database.readSnapshot(handle -> new Read<>(query.apply(new SliceDao(handle, labels, rules.ours())), place(handle)));
    }
    return database.readMoment(handle -> {
      labels.refresh(handle);
      return new Read<>(query.apply(new SliceDao(handle, labels, rules.ours())), Optional.empty());
    });
  }

  private Optional<Place> place(Handle handle) {
    return tail.map(log -> new MetaDao(handle).mentionLog().orElseGet(log::start));
  }

  private void behind(Optional<Place> place, Consumer<JudgedMention> each) {
    tail.ifPresent(log -> log.behind(place.orElseThrow(), logged -> logged.mention().ifPresent(each)));
  }

  private <T> T reading(Supplier<T> query) {
    try {
      return query.get();
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new StoreException(troubles.sentence("read", e), e);
    }
  }
}
