package watchfloor.store;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import watchfloor.mention.JudgedMention;
import watchfloor.pulse.IssueMinute;
import watchfloor.pulse.Past;
import watchfloor.pulse.PulseBook;
import watchfloor.pulse.PulseHistory;
import watchfloor.store.disk.StoreException;

/** Reads the pulse's history from a shared database. Safe from any thread but the JavaFX one. */
final class PgPulseBook implements PulseBook {
  private final Database database;
  private final Labels labels;
  private final Troubles troubles;
  private final LongConsumer readUpTo;
  /** The last batch that the counts hold which were read. */
  private volatile OptionalLong last = OptionalLong.empty();

  /** Counts, and the last batch that they hold. */
  private record Moment(List<IssueMinute> minutes, long batch) {}

  private record Counted(PulseHistory history, long batch) {}

  /** @param readUpTo hears which batch is the last that the counts hold */
  PgPulseBook(Database database, Labels labels, Troubles troubles, LongConsumer readUpTo) {
    this.database = database;
    this.labels = labels;
    this.troubles = troubles;
    this.readUpTo = readUpTo;
  }

  /** @throws StoreException the store could not be read */
  @Override
  public List<IssueMinute> minutesSince(Instant from) {
    return reading(() -> {
      Moment moment = database.readMoment(handle -> new Moment(new MinuteDao(handle).since(from), new MentionBatchDao(handle, labels).last()));
      counted(moment.batch());
      return moment.minutes();
    });
  }

  /** @throws StoreException the store could not be read */
  @Override
  public PulseHistory history(Instant minutesFrom, Instant quartersFrom) {
    Counted counted = reading(() -> database.readMoment(handle -> {
      MinuteDao minutes = new MinuteDao(handle);
      PulseHistory history = new PulseHistory(minutes.since(minutesFrom), minutes.quartersSince(quartersFrom), minutes.first());
      return new Counted(history, new MentionBatchDao(handle, labels).last());
    }));
    counted(counted.batch());
    return counted.history();
  }

  private void counted(long batch) {
    last = OptionalLong.of(batch);
    readUpTo.accept(batch);
  }

  /** @throws StoreException the store could not be read */
  @Override
  public Past past(Instant from) {
    long upTo = last.isPresent() ? last.getAsLong() : reading(() -> database.read(handle -> new MentionBatchDao(handle, labels).last()));
    return new PgPast(new Reading(), labels, upTo, from);
  }

  private final class Reading implements PgPast.Reading {
    @Override
    public <T> T run(Function<Handle, T> query) {
      return reading(() -> database.read(query));
    }
  }

  /** @throws StoreException the store could not be read */
  @Override
  public List<JudgedMention> newest(Instant from, int limit) {
    return reading(() -> List.copyOf(database.read(handle -> {
      labels.refresh(handle);
      return new MentionDao(handle, labels).newest(from, limit);
    })));
  }

  private <T> T reading(Supplier<T> query) {
    try {
      return query.get();
    } catch (RuntimeException e) {
      throw new StoreException(troubles.sentence("read", e), e);
    }
  }
}
