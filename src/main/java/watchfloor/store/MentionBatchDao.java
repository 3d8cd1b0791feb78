package watchfloor.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import watchfloor.mention.JudgedMention;
import watchfloor.store.keys.Fingerprint;

/**
 * Rows of {@code mention_batch}, {@code mention_state} and {@code mention_key}: what came and what went, in the order of the
 * commits, and what was ever seen.
 */
final class MentionBatchDao {
  private static final String BEHIND = "SELECT no, hub, ids, removed FROM mention_batch WHERE no > ? ORDER BY no LIMIT ?";
  private static final String UP_TO =
      "SELECT no, hub, ids, removed FROM mention_batch WHERE no <= ? AND NOT removed ORDER BY no DESC LIMIT ?";
  private static final String SEE =
      "INSERT INTO mention_key (key_high, key_low, id) SELECT * FROM UNNEST(?, ?, ?) ON CONFLICT DO NOTHING RETURNING id";

  /**
   * Mentions that came or went by one commit.
   *
   * @param hub     that kept them
   * @param removed whether they went
   */
  record Batch(long no, int hub, List<Long> ids, boolean removed) {}

  private final Handle handle;
  private final Labels labels;

  MentionBatchDao(Handle handle, Labels labels) {
    this.handle = handle;
    this.labels = labels;
  }

  /** The last batch. Nobody else changes the tables of mentions until the transaction ends. */
  long lock() {
    return number("SELECT last_batch FROM mention_state WHERE id = 1 FOR UPDATE");
  }

  long last() {
    return number("SELECT last_batch FROM mention_state WHERE id = 1");
  }

  private long number(String sql) {
    return Plain.first(handle, sql, row -> row.getLong(1)).orElseThrow();
  }

  /** Writes a batch down behind the last; see {@link #lock}. */
  void add(Batch batch) {
    Plain.update(handle, "INSERT INTO mention_batch (no, hub, ids, removed) VALUES (?, ?, ?, ?)", batch.no(), batch.hub(), array(batch.ids()), batch.removed());
    Plain.update(handle, "UPDATE mention_state SET last_batch = ? WHERE id = 1", batch.no());
    PgBell.ring(handle, PgBell.MENTIONS);
  }

  List<Batch> behind(long no, int limit) {
    return Plain.list(handle, BEHIND, MentionBatchDao::map, no, limit);
  }

  /** Batches of mentions that came, from one on downwards. */
  List<Batch> upTo(long no, int limit) {
    return Plain.list(handle, UP_TO, MentionBatchDao::map, no, limit);
  }

  /** Notes keys as seen, and tells by their mentions' numbers which were not seen before. */
  Set<Long> see(List<JudgedMention> mentions, List<Fingerprint> keys) {
    return note(mentions.stream().map(JudgedMention::id).toList(), keys);
  }

  /** The same by the mentions' numbers. */
  Set<Long> note(List<Long> ids, List<Fingerprint> keys) {
    return new HashSet<>(Plain.list(
        handle, SEE, row -> row.getLong(1), array(keys.stream().map(Fingerprint::high).toList()), array(keys.stream().map(Fingerprint::low).toList()),
        array(ids)));
  }

  /** The mention of a key, if it was ever seen. */
  List<Long> seen(Fingerprint key) {
    return Plain.list(handle, "SELECT id FROM mention_key WHERE key_high = ? AND key_low = ?", row -> row.getLong(1), key.high(), key.low());
  }

  /** Those of some mentions that are still kept, in the order of the ids. */
  List<JudgedMention> mentions(Collection<Long> ids) {
    Map<Long, JudgedMention> found = new HashMap<>();
    String sql = "SELECT m.id, " + MentionRows.SELECTED + " FROM mention m WHERE m.id = ANY(?)";
    Plain.list(handle, sql, row -> MentionRows.map(row, 1, labels), array(ids)).forEach(judged -> found.put(judged.id(), judged));
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }

  /** Takes the mentions of some persons out of the tables; how many there were. */
  int erase(Predicate<String> whom) {
    long last = lock();
    List<Long> ids = new ForgottenRows(handle, labels).mentionsToErase(whom);
    if (!ids.isEmpty()) {
      new MentionDao(handle, labels).removeAll(mentions(ids));
      add(new Batch(last + 1, NO_HUB, ids, true));
    }
    return ids.size();
  }

  /** What every hub has to hear of, whoever did it. */
  static final int NO_HUB = -1;

  /** Lets go what is said of mentions before a number. */
  void dropBefore(long id) {
    Plain.update(handle, "DELETE FROM mention_key WHERE id < ?", id);
    Plain.update(handle, "DELETE FROM mention_batch WHERE no < (SELECT COALESCE(MIN(no), 0) FROM mention_batch WHERE ids[1] >= ?)", id);
  }

  private Array array(Collection<Long> numbers) {
    try {
      return handle.getConnection().createArrayOf("bigint", numbers.toArray());
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  private static Batch map(ResultSet row) throws SQLException {
    return new Batch(row.getLong(1), row.getInt(2), Arrays.asList((Long[]) row.getArray(3).getArray()), row.getBoolean(4));
  }
}
