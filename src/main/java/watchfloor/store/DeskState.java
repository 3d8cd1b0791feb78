package watchfloor.store;

import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What is written down about the desk's tables, in the transaction that changes them: how far they have the journal, and what
 * each of them holds. A store is held against it when it is opened.
 *
 * @param lastOperation the last operation of the journal that the tables have, 0 for none
 * @param lastHash      the journal's chain there, in hex; empty before there was a journal
 * @param digests       one a table, in the order of {@link Table}
 */
record DeskState(long lastOperation, String lastHash, List<Digest> digests) {
  private static final int HASH_BYTES = 32;
  private static final String SELECT =
      "SELECT last_op_seq, last_op_hash, item_rows, item_digest, event_rows, event_digest, mention_rows, mention_digest,"
          + " reply_rows, reply_digest, draft_rows, draft_digest FROM desk_state WHERE id = 1";
  private static final String UPDATE =
      "UPDATE desk_state SET last_op_seq = ?, last_op_hash = ?, item_rows = ?, item_digest = ?, event_rows = ?, event_digest = ?,"
          + " mention_rows = ?, mention_digest = ?, reply_rows = ?, reply_digest = ?, draft_rows = ?, draft_digest = ? WHERE id = 1";

  /** The desk's tables. */
  enum Table {
    ITEM("the items"),
    EVENT("the history"),
    MENTION("the items' mentions"),
    REPLY("the answers"),
    DRAFT("the drafts");

    private final String words;

    Table(String words) {
      this.words = words;
    }

    /** As people call it. */
    String words() {
      return words;
    }
  }

  /**
   * What a table holds.
   *
   * @param rows how many
   * @param sum  of {@link RowHash} over them, modulo 2^64
   */
  record Digest(long rows, long sum) {
    static final Digest EMPTY = new Digest(0, 0);

    Digest plus(long moreRows, long more) {
      return new Digest(rows + moreRows, sum + more);
    }
  }

  DeskState {
    digests = List.copyOf(digests);
  }

  Digest of(Table table) {
    return digests.get(table.ordinal());
  }

  /** The journal's chain at {@link #lastOperation}. */
  byte[] hash() {
    return lastHash.isEmpty() ? new byte[HASH_BYTES] : HexFormat.of().parseHex(lastHash);
  }

  /** The same tables, further in the journal. */
  DeskState at(long seq, byte[] hash) {
    return new DeskState(seq, HexFormat.of().formatHex(hash), digests);
  }

  static DeskState read(Handle handle) {
    return read(handle, SELECT);
  }

  /** The same for whoever is going to change the tables: nobody else can until the transaction ends. */
  static DeskState lock(Handle handle) {
    return read(handle, SELECT + " FOR UPDATE");
  }

  private static DeskState read(Handle handle, String select) {
    return handle
        .createQuery(select)
        .map((row, context) -> new DeskState(
            row.getLong(1), row.getString(2),
            List.of(
                new Digest(row.getLong(3), row.getLong(4)), new Digest(row.getLong(5), row.getLong(6)), new Digest(row.getLong(7), row.getLong(8)),
                new Digest(row.getLong(9), row.getLong(10)), new Digest(row.getLong(11), row.getLong(12)))))
        .one();
  }

  void write(Handle handle) {
    Plain.update(
        handle, UPDATE, lastOperation, lastHash, digests.get(0).rows(), digests.get(0).sum(), digests.get(1).rows(), digests.get(1).sum(),
        digests.get(2).rows(), digests.get(2).sum(), digests.get(3).rows(), digests.get(3).sum(), digests.get(4).rows(), digests.get(4).sum());
  }
}
