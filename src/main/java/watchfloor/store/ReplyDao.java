package watchfloor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    handle.execute(
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
    handle.execute(
        "UPDATE reply SET state = ?, attempts = ?, not_before = ?, external_id = ?, trouble = ? WHERE reply_key = ?",
        reply.state().name(),
        reply.attempts(),
        reply.notBefore().toEpochMilli(),
        reply.externalId(),
        reply.trouble(),
        reply.key());
  }

  Optional<Reply> find(String key) {
    return handle.createQuery(SELECT + "WHERE reply_key = ?").bind(0, key).map((row, context) -> map(row)).findOne();
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

  private static Reply map(ResultSet row) throws SQLException {
    return new Reply(
        row.getString("reply_key"),
        row.getLong("item_id"),
        Reply.State.valueOf(row.getString("state")),
        row.getString("body"),
        row.getString("author"),
        Instant.ofEpochMilli(row.getLong("queued_at")),
        row.getInt("attempts"),
        Instant.ofEpochMilli(row.getLong("not_before")),
        row.getString("external_id"),
        row.getString("trouble"));
  }
}
