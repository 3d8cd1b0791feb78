package watchfloor.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what a center keeps no longer in a shared database: days of mentions, items with their words, operations. Counts by minute
 * stay. Any number of hubs may do it in the same night. Called on the caring thread.
 */
final class PgRetention {
  private static final Logger LOG = LoggerFactory.getLogger(PgRetention.class);
  private static final int ITEMS_AT_ONCE = 200;
  private static final int PATIENCE_MS = 500;
  /** The server's word for a lock that did not come in time. */
  private static final String LOCKED = "55P03";

  private final StoreRules rules;
  private final Database database;
  private final DeskWork desk;
  private final Labels labels;
  private final Clock clock;
  private boolean left;

  PgRetention(StoreRules rules, Database database, DeskWork desk, Labels labels, Clock clock) {
    this.rules = rules;
    this.database = database;
    this.desk = desk;
    this.labels = labels;
    this.clock = clock;
  }

  /** Ends what is over, and tells from which day on mentions are kept; empty when they are kept for ever. */
  Optional<Day> run() {
    Optional<Day> first = rules.texts().map(kept -> Day.of(clock.instant().minus(kept)));
    first.ifPresent(this::endDays);
    rules.items().ifPresent(this::endItems);
    rules.journal().ifPresent(kept -> desk.maintain((handle, digests) -> {
      int gone = new OpLogDao(handle).dropBefore(clock.instant().minus(kept));
      new PersonKeyDao(handle).dropUnused();
      return gone;
    }).join());
    return first;
  }

  private void endDays(Day first) {
    List<MentionDay> over = database.read(handle -> new MentionDao(handle, labels).days()).stream()
        .filter(day -> day.day().compareTo(first) < 0)
        .toList();
    left = !over.stream().allMatch(this::ended);
    if (!over.isEmpty() && !left) {
      database.write(handle -> {
        MentionBatchDao batches = new MentionBatchDao(handle, labels);
        batches.lock();
        batches.dropBefore(first.firstMention());
        return null;
      });
    }
  }

  /** A DROP waits for everybody who reads mentions, and everybody who comes meanwhile waits behind it: so it waits for a moment only. */
  private boolean ended(MentionDay day) {
    try {
      database.write(handle -> {
        new MentionBatchDao(handle, labels).lock();
        handle.execute("SET LOCAL lock_timeout = '" + PATIENCE_MS + "ms'");
        new MentionDao(handle, labels).drop(day.day());
        return null;
      });
    } catch (UnableToExecuteStatementException e) {
      if (e.getCause() instanceof SQLException why && LOCKED.equals(why.getSQLState())) {
        LOG.info("the mentions of {} are being read, by a dump perhaps: they end later", day.day().name());
        return false;
      }
      throw e;
    }
    LOG.info("the {} mentions of {} are kept no longer", day.mentions(), day.day().name());
    return true;
  }

  /** Whether days are over that could not be ended because somebody was reading. */
  boolean left() {
    return left;
  }

  private void endItems(Duration kept) {
    Instant before = clock.instant().minus(kept);
    int ended = ITEMS_AT_ONCE;
    while (ended == ITEMS_AT_ONCE) {
      ended = desk.maintain((handle, digests) -> new EndedItems(handle, digests, labels).remove(before, ITEMS_AT_ONCE)).join();
    }
  }
}
