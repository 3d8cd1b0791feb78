package watchfloor.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import watchfloor.journal.ChainedEntry;
import watchfloor.journal.Entry;
import watchfloor.store.disk.StoreException;
import watchfloor.store.keys.Fingerprint;

/**
 * Rows of {@code op_log}: what people did, hash-chained, written under the lock of the desk's state alone; or of {@code people_log},
 * what became of accounts, chained and built alike.
 */
final class OpLogDao {
  private static final String BASE = "op-log-base";
  /** Any number, but the same for every hub. */
  private static final long PEOPLE_LOCK = 0x57465045_4F504C45L;

  private final Handle handle;
  private final String table;
  private final String select;

  OpLogDao(Handle handle) {
    this(handle, "op_log");
  }

  private OpLogDao(Handle handle, String table) {
    this.handle = handle;
    this.table = table;
    this.select = "SELECT seq, happened_at, body, hash FROM " + table + " ";
  }

  /** The log of accounts. */
  static OpLogDao people(Handle handle) {
    return new OpLogDao(handle, "people_log");
  }

  /** The end of the log of accounts; nobody else adds to it until the transaction ends. */
  ChainWalk.Link lockPeople() {
    Plain.first(handle, "SELECT pg_advisory_xact_lock(?)", row -> 1, PEOPLE_LOCK);
    return Plain.first(handle, select + "ORDER BY seq DESC LIMIT 1", OpLogDao::map)
        .map(last -> new ChainWalk.Link(last.entry().seq(), last.hash())).orElseGet(() -> new ChainWalk.Link(0, ChainedEntry.beginning()));
  }

  /** The entries behind a number, in their order, at most so many. */
  List<ChainedEntry> behind(long seq, int limit) {
    return Plain.list(handle, select + "WHERE seq > ? ORDER BY seq LIMIT ?", OpLogDao::map, seq, limit);
  }

  /**
   * The entries behind a number and up to another that forget persons, with whom. The database looks for the operation's name, so that
   * little is read; what cannot be understood counts, with nobody, since nobody knows whom it forgets.
   */
  Map<Long, Set<Fingerprint>> forgettings(long behind, long upTo) {
    String named = select + "WHERE seq > ? AND seq <= ? AND POSITION(convert_to(?, 'UTF8') IN body) > 0 ORDER BY seq";
    Map<Long, Set<Fingerprint>> found = new HashMap<>();
    Plain.list(
        handle, named,
        row -> {
          long seq = row.getLong(1);
          Optional<Entry> entry = ChainedEntry.kept(seq, Instant.ofEpochMilli(row.getLong(2)), row.getBytes(3), row.getBytes(4)).map(ChainedEntry::entry);
          if (entry.filter(other -> !other.operation().equals(Forgetting.OPERATION)).isEmpty()) {
            found.put(seq, entry.map(Forgetting::persons).orElse(Set.of()));
          }
          return seq;
        },
        behind, upTo, Forgetting.OPERATION);
    return found;
  }

  /** Puts entries behind what the state says, and tells where the log ends now. */
  DeskState append(DeskState before, List<Entry> entries) {
    byte[] hash = before.hash();
    List<ChainedEntry> chain = new ArrayList<>();
    for (Entry entry : entries) {
      chain.add(ChainedEntry.after(hash, entry));
      hash = chain.get(chain.size() - 1).hash();
    }
    copy(chain);
    return before.at(entries.get(entries.size() - 1).seq(), hash);
  }

  /** Writes entries with the hashes that they have already. */
  void copy(List<ChainedEntry> entries) {
    try (PreparedStatement batch = handle.getConnection().prepareStatement("INSERT INTO " + table + " (seq, happened_at, body, hash) VALUES (?, ?, ?, ?)")) {
      for (ChainedEntry chained : entries) {
        bind(batch, chained);
        batch.addBatch();
      }
      batch.executeBatch();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  private static void bind(PreparedStatement row, ChainedEntry chained) throws SQLException {
    row.setLong(1, chained.entry().seq());
    row.setLong(2, chained.entry().at().toEpochMilli());
    row.setBytes(3, chained.body());
    row.setBytes(4, chained.hash());
  }

  Optional<ChainedEntry> find(long seq) {
    return Plain.first(handle, select + "WHERE seq = ?", OpLogDao::map, seq);
  }

  /** Shows every entry in its order, a page at a time. */
  void each(Consumer<ChainedEntry> entry) {
    Pages.each(0L, (ChainedEntry found) -> found.entry().seq(), entry, this::behind);
  }

  /** A sentence for every place where the chain does not hold, at most {@code most}. */
  List<String> faults(DeskState written, int most) {
    ChainWalk walk = new ChainWalk(base(), most);
    each(walk);
    return walk.faults(written);
  }

  /** The same of a log that was kept since its beginning, wherever it ends. */
  List<String> faults(int most) {
    ChainWalk walk = new ChainWalk(new ChainWalk.Link(0, ChainedEntry.beginning()), most);
    each(walk);
    return walk.faults();
  }

  /** What the first entry that is kept follows: nothing, or what was moved here or ended before it. */
  ChainWalk.Link base() {
    return new MetaDao(handle).find(BASE).map(OpLogDao::link).orElseGet(() -> new ChainWalk.Link(0, ChainedEntry.beginning()));
  }

  void base(long seq, byte[] hash) {
    new MetaDao(handle).put(BASE, seq + ":" + HexFormat.of().formatHex(hash));
  }

  /** Lets go what was done before a moment, but never the last entry; how many entries that were. */
  int dropBefore(Instant before) {
    Optional<ChainedEntry> last = Plain.first(
        handle,
        select + "WHERE seq < (SELECT MIN(seq) FROM op_log WHERE happened_at >= ? OR seq = (SELECT last_op_seq FROM desk_state WHERE id = 1))"
            + " ORDER BY seq DESC LIMIT 1",
        OpLogDao::map, before.toEpochMilli());
    last.ifPresent(entry -> base(entry.entry().seq(), entry.hash()));
    return last.map(entry -> Plain.update(handle, "DELETE FROM op_log WHERE seq <= ?", entry.entry().seq())).orElse(0);
  }

  private static ChainWalk.Link link(String text) {
    int colon = text.indexOf(':');
    return new ChainWalk.Link(Long.parseLong(text.substring(0, colon)), HexFormat.of().parseHex(text.substring(colon + 1)));
  }

  private static ChainedEntry map(ResultSet row) throws SQLException {
    long seq = row.getLong(1);
    return ChainedEntry.kept(seq, Instant.ofEpochMilli(row.getLong(2)), row.getBytes(3), row.getBytes(4))
        .orElseThrow(() -> new StoreException("Operation " + seq + " in the database is damaged: bring the database back from a backup.", null));
  }

  /** Whether an entry is there, as it was to be written. */
  boolean has(long seq, byte[] hash) {
    return find(seq).filter(entry -> Arrays.equals(entry.hash(), hash)).isPresent();
  }
}
