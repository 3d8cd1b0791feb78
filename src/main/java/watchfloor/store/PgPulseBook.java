package watchfloor.store;

import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import watchfloor.mention.JudgedMention;
import watchfloor.pulse.IssueMinute;
import watchfloor.pulse.PulseBook;
import watchfloor.store.disk.StoreException;

/** Reads the pulse's history from a shared database. Safe from any thread but the JavaFX one. */
final class PgPulseBook implements PulseBook {
  private final Database database;
  private final Labels labels;
  private final Troubles troubles;
  private final LongConsumer readUpTo;

  /** Counts, and the last batch that they hold. */
  private record Moment(List<IssueMinute> minutes, long batch) {}

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
      readUpTo.accept(moment.batch());
      return moment.minutes();
    });
  }

  /** @throws StoreException the store could not be read */
  @Override
  public List<JudgedMention> newest(Instant from, int limit) {
    return reading(() -> List.copyOf(database.read(handle -> {
      labels.refresh(handle);
      return new MentionDao(handle, labels).newest(from, limit);
    })));
  }

  private <T> List<T> reading(Supplier<List<T>> query) {
    try {
      return query.get();
    } catch (RuntimeException e) {
      throw new StoreException(troubles.sentence("read", e), e);
    }
  }
}
