package watchfloor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import watchfloor.desk.Actor;
import watchfloor.desk.ItemEvent;

/** Rows of {@code item_event}, which are only ever added. */
final class EventDao {
  private static final String SELECT = "SELECT seq, item_id, kind, operator, station, happened_at, detail FROM item_event ";
  static final String OF_ITEM = SELECT + "WHERE item_id = ? ORDER BY item_id, seq";

  private final Handle handle;

  EventDao(Handle handle) {
    this.handle = handle;
  }

  void insert(ItemEvent event) {
    handle.execute(
        "INSERT INTO item_event (seq, item_id, kind, operator, station, happened_at, detail) VALUES (?, ?, ?, ?, ?, ?, ?)",
        event.seq(),
        event.item(),
        event.kind().name(),
        event.by().operator(),
        event.by().station(),
        event.at().toEpochMilli(),
        event.detail());
  }

  long lastSeq() {
    return handle.createQuery("SELECT COALESCE(MAX(seq), 0) FROM item_event").mapTo(Long.class).one();
  }

  List<ItemEvent> ofItem(long item) {
    return handle.createQuery(OF_ITEM).bind(0, item).map((row, context) -> map(row)).list();
  }

  /** What happened after an event, in order. */
  List<ItemEvent> after(long seq) {
    return handle.createQuery(SELECT + "WHERE seq > ? ORDER BY seq").bind(0, seq).map((row, context) -> map(row)).list();
  }

  private static ItemEvent map(ResultSet row) throws SQLException {
    return new ItemEvent(
        row.getLong("seq"),
        row.getLong("item_id"),
        ItemEvent.Kind.valueOf(row.getString("kind")),
        new Actor(row.getString("operator"), row.getString("station")),
        Instant.ofEpochMilli(row.getLong("happened_at")),
        row.getString("detail"));
  }
}
