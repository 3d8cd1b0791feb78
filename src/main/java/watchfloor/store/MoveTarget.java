package watchfloor.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import watchfloor.store.disk.StoreException;

/** The database that a store is moved into: what must be empty before, and is emptied when the move fails. */
final class MoveTarget {
  /** Holds something as soon as anything was ever kept. */
  static final List<String> HOLDING =
      List.of("mention", "mention_key", "mention_batch", "mention_day", "minute_count", "label", "item", "item_mention", "item_event", "reply", "draft",
          "op_log", "people_log", "person_key", "hub", "meta");

  /** There from before the first row until everything was compared, so that nobody takes a half for the whole. */
  private static final String MOVING = "move-under-way";
  /** Any number, but the same for every move. */
  private static final long LOCK = 0x57464D4F_56455F31L;

  private MoveTarget() {}

  /**
   * Keeps the database for one move as long as the handle's connection lasts.
   *
   * @throws StoreException another move has it
   */
  static void take(Handle handle, String where) {
    if (!Plain.first(handle, "SELECT pg_try_advisory_lock(?)", row -> row.getBoolean(1), LOCK).orElseThrow()) {
      throw new StoreException("A store is being moved into the database " + where + " already: wait until that is done, or name another one.", null);
    }
  }

  /**
   * Begins a move: takes out what one that did not end has left. In one transaction, which no hub can open the store beside.
   *
   * @throws StoreException something else was kept there
   */
  static Void begin(Handle handle, String where) {
    lockHubs(handle);
    if (moving(handle)) {
      empty(handle);
    }
    if (HOLDING.stream().anyMatch(table -> TableCopy.rows(handle, table) > 0)) {
      throw new StoreException("The database " + where + " is not empty: name one that nothing was ever kept in.", null);
    }
    new MetaDao(handle).put(MOVING, "");
    return null;
  }

  /** The move is complete: the store can be opened. */
  static Void end(Handle handle) {
    Plain.update(handle, "DELETE FROM meta WHERE name = ?", MOVING);
    return null;
  }

  /**
   * For a hub, in the transaction that makes it known.
   *
   * @throws StoreException a move is under way, or did not end
   */
  static void refuseUnfinished(Handle handle, String where) {
    if (moving(handle)) {
      throw new StoreException(
          "A store was being moved into the database " + where + " and is not complete there: run 'watchfloor move-store' to its end, or name another database.",
          null);
    }
  }

  /** Whoever opens the store or moves one there does so one after the other. */
  static void lockHubs(Handle handle) {
    handle.execute("LOCK TABLE hub IN EXCLUSIVE MODE");
  }

  private static boolean moving(Handle handle) {
    return new MetaDao(handle).find(MOVING).isPresent();
  }

  /** Takes everything out again. */
  static Void empty(Handle handle) {
    for (String table : HOLDING) {
      handle.execute("TRUNCATE TABLE " + table);
    }
    handle.execute("UPDATE mention_state SET last_batch = 0");
    handle.execute(
        "UPDATE desk_state SET last_op_seq = 0, last_op_hash = '', item_rows = 0, item_digest = 0, event_rows = 0, event_digest = 0, mention_rows = 0,"
            + " mention_digest = 0, reply_rows = 0, reply_digest = 0, draft_rows = 0, draft_digest = 0");
    return null;
  }
}
