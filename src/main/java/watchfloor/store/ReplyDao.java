package watchfloor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import watchfloor.desk.Reply;

/** Rows of {@code reply}: answers, and by their state the outbox. */
final class ReplyDao {
  private static final String SELECT =
      "SELECT reply_key, item_id, state, body, author, queued_at, attempts, not_before, external_id, trouble FROM reply ";
  static final String OF_ITEM = SELECT + "WHERE item_id = ? ORDER BY item_id, queued_at, reply_key";
  static final String DUE =
      SELECT + "WHERE state = 'QUEUED' AND not_before <= ? ORDER BY state, not_before, reply_key LIMIT ?";
  static final String UNSETTLED = SELECT + "WHERE state = 'SENDING' ORDER BY state, not_before, reply_key";

  private final Handle handle;

  ReplyDao(Handle handle) {
    this.handle = handle;
  }

  void insert(Reply reply) {
    Plain.update(
        handle,
        "INSERT INTO reply (reply_key, item_id, state, body, author, queued_at, attempts, not_before, external_id, trouble)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        reply.key(),
        reply.item(),
        reply.state().name(),
        reply.text(),
        reply.author(),
        reply.queuedAt().toEpochMilli(),
        reply.attempts(),
        reply.notBefore().toEpochMilli(),
        reply.externalId(),
        reply.trouble());
  }

  /** Writes what can change of an answer: its state, attempts, time, identifier and trouble. */
  void update(Reply reply) {
    Plain.update(
        handle,
        "UPDATE reply SET state = ?, attempts = ?, not_before = ?, external_id = ?, trouble = ? WHERE reply_key = ?",
        reply.state().name(),
        reply.attempts(),
        reply.notBefore().toEpochMilli(),
        reply.externalId(),
        reply.trouble(),
        reply.key());
  }

  /** Writes another text: only ever to erase what it said. */
  void erase(Reply reply) {
    handle.execute("UPDATE reply SET body = ? WHERE reply_key = ?", reply.text(), reply.key());
  }

  Optional<Reply> find(String key) {
    return Plain.first(handle, SELECT + "WHERE reply_key = ?", ReplyDao::map, key);
  }

  List<Reply> ofItem(long item) {
    return handle.createQuery(OF_ITEM).bind(0, item).map((row, context) -> map(row)).list();
  }

  List<Reply> due(Instant now, int limit) {
    return handle
        .createQuery(DUE)
        .bind(0, now.toEpochMilli())
        .bind(1, limit)
        .map((row, context) -> map(row))
        .list();
  }

  List<Reply> unsettled() {
    return handle.createQuery(UNSETTLED).map((row, context) -> map(row)).list();
  }

  /** Shows every row, a page at a time. */
  void each(Consumer<Reply> row) {
    Pages.each("", Reply::key, row, (after, most) -> handle
        .createQuery(SELECT + "WHERE reply_key > ? ORDER BY reply_key LIMIT ?")
        .bind(0, after)
        .bind(1, most)
        .map((found, context) -> map(found))
        .list());
  }

  private static Reply map(ResultSet row) throws SQLException {
    return new Reply(
        row.getString(1), row.getLong(2), Reply.State.valueOf(row.getString(3)), row.getString(4), row.getString(5),
        Instant.ofEpochMilli(row.getLong(6)), row.getInt(7), Instant.ofEpochMilli(row.getLong(8)), row.getString(9), row.getString(10));
  }
}
