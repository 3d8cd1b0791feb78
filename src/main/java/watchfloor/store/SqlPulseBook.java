package watchfloor.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import watchfloor.journal.Place;
import watchfloor.mention.JudgedMention;
import watchfloor.pulse.IssueMinute;
import watchfloor.pulse.Past;
import watchfloor.pulse.PulseBook;
import watchfloor.pulse.PulseHistory;
import watchfloor.pulse.QuarterCount;
import watchfloor.store.disk.StoreException;

/**
 * Reads the pulse's history: what the tables hold, and what the log of mentions holds behind them, so that nothing that was
 * accepted is missing however far the tables are behind. Safe from any thread but the JavaFX one.
 */
final class SqlPulseBook implements PulseBook {
  private static final Comparator<JudgedMention> NEWEST_FIRST =
      Comparator.comparing((JudgedMention judged) -> judged.mention().writtenAt()).thenComparingLong(JudgedMention::id).reversed();

  private final Database database;
  private final MentionTail tail;
  private final LongSupplier lastId;
  private final Labels labels;
  private final Troubles troubles;

  /** What the tables hold at one moment. */
  private record Counted(List<IssueMinute> minutes, List<QuarterCount> quarters, Optional<Instant> first, Optional<Place> place) {}

  /** @param lastId tells the number of the last mention in the log */
  SqlPulseBook(Database database, MentionTail tail, LongSupplier lastId, Labels labels, Troubles troubles) {
    this.lastId = lastId;
    this.database = database;
    this.tail = tail;
    this.labels = labels;
    this.troubles = troubles;
  }

  /** @throws StoreException the store could not be read */
  @Override
  public List<IssueMinute> minutesSince(Instant from) {
    return reading(() -> {
      MinuteDao.Held held = database.read(handle -> new MinuteDao(handle).heldSince(from));
      MinuteSums sums = new MinuteSums();
      held.minutes().forEach(sums::add);
      tail.behind(held.place().orElseGet(tail::start), logged -> sums.add(logged, from));
      return sums.list();
    });
  }

  /** @throws StoreException the store could not be read */
  @Override
  public PulseHistory history(Instant minutesFrom, Instant quartersFrom) {
    return reading(() -> {
      Counted counted = database.readSnapshot(handle -> {
        MinuteDao dao = new MinuteDao(handle);
        return new Counted(dao.since(minutesFrom), dao.quartersSince(quartersFrom), dao.first(), new MetaDao(handle).mentionLog());
      });
      MinuteSums minutes = new MinuteSums();
      counted.minutes().forEach(minutes::add);
      QuarterSums quarters = new QuarterSums(quartersFrom, counted.first());
      counted.quarters().forEach(quarters::add);
      tail.behind(counted.place().orElseGet(tail::start), logged -> {
        minutes.add(logged, minutesFrom);
        quarters.add(logged);
      });
      return new PulseHistory(minutes.list(), quarters.list(), quarters.first());
    });
  }

  /** @throws StoreException the store could not be read, by each piece */
  @Override
  public Past past(Instant from) {
    return new FilePast(query -> reading(() -> database.read(query)), labels, tail.end(), lastId.getAsLong(), from);
  }

  /**
   * The place is read first, so that what is brought into the tables meanwhile is found twice rather than never.
   *
   * @throws StoreException the store could not be read
   */
  @Override
  public List<JudgedMention> newest(Instant from, int limit) {
    return reading(() -> {
      Place place = database.read(handle -> new MetaDao(handle).mentionLog()).orElseGet(tail::start);
      List<JudgedMention> found = new ArrayList<>(database.read(handle -> new MentionDao(handle, labels).newest(from, limit)));
      Set<Long> known = found.stream().map(JudgedMention::id).collect(Collectors.toSet());
      tail.behind(place, logged -> logged.mention()
          .filter(judged -> !judged.mention().writtenAt().isBefore(from) && known.add(judged.id()))
          .ifPresent(judged -> add(found, judged, limit)));
      found.sort(NEWEST_FIRST);
      return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    });
  }

  private static void add(List<JudgedMention> found, JudgedMention judged, int limit) {
    found.add(judged);
    if (found.size() > 2 * limit + MentionTail.BATCH) {
      found.sort(NEWEST_FIRST);
      found.subList(limit, found.size()).clear();
    }
  }

  private <T> T reading(Supplier<T> query) {
    try {
      return query.get();
    } catch (RuntimeException e) {
      throw new StoreException(troubles.sentence("read", e), e);
    }
  }
}
