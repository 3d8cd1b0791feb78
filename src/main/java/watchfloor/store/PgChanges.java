package watchfloor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.journal.ChainedEntry;
import watchfloor.store.keys.Fingerprint;

/**
 * Tells what was done at the desks, by this hub and by every other, once each and in order: it reads the log behind the last
 * operation that was told. What others did comes with the item as it is when it is read, which may be later than the change. On
 * the desk's lane.
 */
final class PgChanges {
  private static final Logger LOG = LoggerFactory.getLogger(PgChanges.class);
  private static final int AT_ONCE = 500;
  private static final String BEHIND =
      "SELECT o.seq, o.happened_at, CASE WHEN e.seq IS NULL THEN o.body END, o.hash, e.seq, e.item_id, e.kind, e.operator, e.station,"
          + " e.happened_at, e.detail FROM op_log o LEFT JOIN item_event e ON e.seq = o.seq WHERE o.seq > ? ORDER BY o.seq LIMIT ?";

  private final Database database;
  private final Labels labels;
  private final Consumer<DeskOutcome> listener;
  private final Consumer<Set<Fingerprint>> forgotten;
  private long told;

  /** One line of the log: what changed, or whom somebody forgot. */
  private record Line(long seq, Optional<DeskOutcome.Done> done, Set<Fingerprint> persons) {}

  /** An operation, with its event where that is still kept. */
  private record Raw(long seq, Optional<ItemEvent> event, Optional<ChainedEntry> entry) {}

  /** @param told the last operation that nobody has to hear of any more */
  PgChanges(Database database, Labels labels, long told, Consumer<DeskOutcome> listener, Consumer<Set<Fingerprint>> forgotten) {
    this.database = database;
    this.labels = labels;
    this.told = told;
    this.listener = listener;
    this.forgotten = forgotten;
  }

  /** Tells everything that was not told yet. */
  void tell() {
    tellUpTo(Long.MAX_VALUE);
  }

  /** Tells what this hub did, from the outcomes themselves, and before that what others did before it. */
  void tellOwn(long first, long last, List<DeskOutcome> outcomes) {
    if (told >= last) {
      return;
    }
    try {
      tellUpTo(first - 1);
    } catch (RuntimeException e) {
      LOG.warn("what other hubs did before operation {} cannot be read now; it is told with that as soon as it can", first, e);
      return;
    }
    outcomes.forEach(listener);
    told = last;
  }

  private void tellUpTo(long last) {
    while (told < last) {
      List<Line> lines = database.readMoment(this::behind);
      for (Line line : lines) {
        if (line.seq() > last) {
          return;
        }
        told = line.seq();
        line.done().ifPresent(listener);
        if (!line.persons().isEmpty()) {
          forgotten.accept(line.persons());
        }
      }
      if (lines.size() < AT_ONCE) {
        return;
      }
    }
  }

  private List<Line> behind(Handle handle) {
    labels.refresh(handle);
    List<Raw> raws = Plain.list(handle, BEHIND, PgChanges::raw, told, AT_ONCE);
    Map<Long, Optional<Item>> items = new HashMap<>();
    ItemDao dao = new ItemDao(handle, labels);
    List<Line> lines = new ArrayList<>();
    for (Raw raw : raws) {
      Optional<DeskOutcome.Done> done = raw.event().flatMap(event ->
          items.computeIfAbsent(event.item(), id -> dao.find(id).map(ItemRow::item)).map(item -> new DeskOutcome.Done(item, event)));
      Set<Fingerprint> persons = raw.entry()
          .filter(entry -> entry.entry().operation().equals(Forgetting.OPERATION)).map(entry -> Forgetting.persons(entry.entry())).orElse(Set.of());
      lines.add(new Line(raw.seq(), done, persons));
    }
    return lines;
  }

  private static Raw raw(ResultSet row) throws SQLException {
    long seq = row.getLong(1);
    Instant at = Instant.ofEpochMilli(row.getLong(2));
    byte[] body = row.getBytes(3);
    return new Raw(
        seq, body == null ? Optional.of(EventDao.map(row, 5)) : Optional.empty(),
        body == null ? Optional.empty() : ChainedEntry.kept(seq, at, body, row.getBytes(4)));
  }
}
