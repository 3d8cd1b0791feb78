package watchfloor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import watchfloor.desk.Actor;
import watchfloor.desk.ItemEvent;

/** Rows of {@code item_event}, which are only ever added. */
final class EventDao {
  private static final String SELECT = "SELECT seq, item_id, kind, operator, station, happened_at, detail FROM item_event ";
  static final String OF_ITEM = SELECT + "WHERE item_id = ? ORDER BY item_id, seq";

  static final String SAID = SELECT + "WHERE seq > ? AND kind IN ('NOTED', 'SEND_QUEUED') ORDER BY seq LIMIT ?";

  private final Handle handle;

  EventDao(Handle handle) {
    this.handle = handle;
  }

  void insert(ItemEvent event) {
    Plain.update(
        handle,
        "INSERT INTO item_event (seq, item_id, kind, operator, station, happened_at, detail) VALUES (?, ?, ?, ?, ?, ?, ?)",
        event.seq(),
        event.item(),
        event.kind().name(),
        event.by().operator(),
        event.by().station(),
        event.at().toEpochMilli(),
        event.detail());
  }

  Optional<ItemEvent> find(long seq) {
    return handle.createQuery(SELECT + "WHERE seq = ?").bind(0, seq).map((row, context) -> map(row)).findOne();
  }

  /** Shows every row, a page at a time. */
  void each(Consumer<ItemEvent> row) {
    Pages.each(Long.MIN_VALUE, ItemEvent::seq, row, (after, most) -> handle
        .createQuery(SELECT + "WHERE seq > ? ORDER BY seq LIMIT ?")
        .bind(0, after)
        .bind(1, most)
        .map((found, context) -> map(found))
        .list());
  }

  /** The lines after {@code seq} that hold words of people: notes and answers, in their order. */
  List<ItemEvent> saidAfter(long seq, int limit) {
    return handle.createQuery(SAID).bind(0, seq).bind(1, limit).map((row, context) -> map(row)).list();
  }

  List<ItemEvent> ofItem(long item) {
    return handle.createQuery(OF_ITEM).bind(0, item).map((row, context) -> map(row)).list();
  }

  /** Writes another detail: only ever to erase what it said. */
  void update(ItemEvent event) {
    handle.execute("UPDATE item_event SET detail = ? WHERE seq = ?", event.detail(), event.seq());
  }

  private static ItemEvent map(ResultSet row) throws SQLException {
    return map(row, 1);
  }

  /** Reads an event whose number is at place {@code at}. */
  static ItemEvent map(ResultSet row, int at) throws SQLException {
    return new ItemEvent(
        row.getLong(at), row.getLong(at + 1), ItemEvent.Kind.valueOf(row.getString(at + 2)),
        new Actor(row.getString(at + 3), row.getString(at + 4)),
        Instant.ofEpochMilli(row.getLong(at + 5)), row.getString(at + 6));
  }
}
