package watchfloor.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what a center keeps no longer in a shared database: days of mentions, items with their words, operations. Counts by minute
 * stay. Any number of hubs may do it in the same night. Called on the caring thread.
 */
final class PgRetention {
  private static final Logger LOG = LoggerFactory.getLogger(PgRetention.class);
  private static final int ITEMS_AT_ONCE = 200;

  private final StoreRules rules;
  private final Database database;
  private final DeskWork desk;
  private final Labels labels;
  private final Clock clock;

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
    for (MentionDay day : over) {
      database.write(handle -> {
        new MentionBatchDao(handle, labels).lock();
        new MentionDao(handle, labels).drop(day.day());
        return null;
      });
      LOG.info("the {} mentions of {} are kept no longer", day.mentions(), day.day().name());
    }
    if (!over.isEmpty()) {
      database.write(handle -> {
        MentionBatchDao batches = new MentionBatchDao(handle, labels);
        batches.lock();
        batches.dropBefore(first.firstMention());
        return null;
      });
    }
  }

  private void endItems(Duration kept) {
    Instant before = clock.instant().minus(kept);
    int ended = ITEMS_AT_ONCE;
    while (ended == ITEMS_AT_ONCE) {
      ended = desk.maintain((handle, digests) -> new EndedItems(handle, digests, labels).remove(before, ITEMS_AT_ONCE)).join();
    }
  }
}
