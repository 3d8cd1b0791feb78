package watchfloor.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.journal.Journal;
import watchfloor.journal.SegmentInfo;

/**
 * Ends what a center keeps no longer: days of mentions, items with their words, and pieces of the journals that no backup needs.
 * Counts by minute stay. Called on the caring thread; each step runs on the thread that owns what it changes.
 */
final class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final int ITEMS_AT_ONCE = 200;

  private final StoreRules rules;
  private final StoreLanes lanes;
  private final Database database;
  private final DeskLane desk;
  private final Journals journals;
  private final Labels labels;
  private final Backups backups;
  private final Clock clock;

  Retention(
      StoreRules rules, StoreLanes lanes, Database database, DeskLane desk, Journals journals, Labels labels, Backups backups, Clock clock) {
    this.desk = desk;
    this.rules = rules;
    this.lanes = lanes;
    this.database = database;
    this.journals = journals;
    this.labels = labels;
    this.backups = backups;
    this.clock = clock;
  }

  /** Ends what is over, and tells from which day on mentions are kept; empty when none ended. */
  Optional<Day> run() {
    Optional<Day> first = rules.texts().map(kept -> Day.of(clock.instant().minus(kept)));
    first.ifPresent(this::endDays);
    rules.items().ifPresent(this::endItems);
    endLogs();
    return first;
  }

  private void endDays(Day first) {
    CompletableFuture.runAsync(() -> {
      List<MentionDay> over = database.read(handle -> new MentionDao(handle, labels).days()).stream()
          .filter(day -> day.day().compareTo(first) < 0)
          .toList();
      over.forEach(day -> {
        database.runFill(handle -> new MentionDao(handle, labels).drop(day.day()));
        LOG.info("the {} mentions of {} are kept no longer", day.mentions(), day.day().name());
      });
    }, lanes.fill()).join();
  }

  private void endItems(Duration kept) {
    Instant before = clock.instant().minus(kept);
    int ended = ITEMS_AT_ONCE;
    while (ended == ITEMS_AT_ONCE) {
      ended = desk.maintain((handle, digests) -> new EndedItems(handle, digests, labels).remove(before, ITEMS_AT_ONCE)).join();
    }
  }

  /** No piece goes that is younger than the shortest keeping, or that the oldest backup would need to be brought up to date. */
  private void endLogs() {
    List<Backup> sound = backups.sound();
    if (sound.isEmpty()) {
      return;
    }
    Backup oldest = sound.get(sound.size() - 1);
    rules.journal().ifPresent(kept -> {
      Instant before = clock.instant().minus(kept);
      drop(journals.ops(), segment -> segment.lastSeq() <= oldest.lastOperation(), before);
      journals.opsKeys().dropBefore(oldestMonth(journals.ops()));
    });
    oldest.mentionLog().ifPresent(place -> {
      drop(journals.mentions(), segment -> segment.number() < place.segment(), clock.instant().minus(StoreRules.LEAST_JOURNAL));
      journals.mentionKeys().dropBefore(oldestMonth(journals.mentions()));
    });
  }

  private interface Covered {
    boolean by(SegmentInfo segment);
  }

  /** A piece ends where the next begins: it may go when even its last entry is old enough. */
  private static void drop(Journal journal, Covered covered, Instant before) {
    List<SegmentInfo> segments = journal.segments();
    long keepFrom = segments.get(0).number();
    for (int i = 0; i + 1 < segments.size(); i++) {
      if (!covered.by(segments.get(i)) || segments.get(i + 1).firstAt().isAfter(before)) {
        break;
      }
      keepFrom = segments.get(i + 1).number();
    }
    int gone = journal.deleteBefore(keepFrom);
    if (gone > 0) {
      LOG.info("{} pieces of {} are kept no longer", gone, journal);
    }
  }

  private YearMonth oldestMonth(Journal journal) {
    List<SegmentInfo> segments = journal.segments();
    return YearMonth.from((segments.isEmpty() ? clock.instant() : segments.get(0).firstAt()).atZone(ZoneOffset.UTC));
  }
}
