package watchfloor.store;

import java.time.Instant;
import java.util.List;
import watchfloor.mention.JudgedMention;
import watchfloor.pulse.IssueMinute;
import watchfloor.pulse.PulseBook;

/** Reads the pulse's history from a relational store. Safe from any thread but the JavaFX one. */
final class SqlPulseBook implements PulseBook {
  private final Database database;
  private final Labels labels;
  private final Troubles troubles;

  SqlPulseBook(Database database, Labels labels, Troubles troubles) {
    this.database = database;
    this.labels = labels;
    this.troubles = troubles;
  }

  /** @throws StoreException the store could not be read */
  @Override
  public List<IssueMinute> minutesSince(Instant from) {
    try {
      return database.read(handle -> new MinuteDao(handle).since(from));
    } catch (RuntimeException e) {
      throw new StoreException(troubles.sentence("read", e), e);
    }
  }

  /** @throws StoreException the store could not be read */
  @Override
  public List<JudgedMention> newest(Instant from, int limit) {
    try {
      return database.read(handle -> new MentionDao(handle, labels).newest(from, limit));
    } catch (RuntimeException e) {
      throw new StoreException(troubles.sentence("read", e), e);
    }
  }
}
