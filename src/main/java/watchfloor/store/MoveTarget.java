package watchfloor.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The database that a store is moved into: what must be empty before, and is emptied when the move fails. */
final class MoveTarget {
  /** Holds something as soon as anything was ever kept. */
  static final List<String> HOLDING =
      List.of("mention", "mention_key", "mention_batch", "mention_day", "minute_count", "label", "item", "item_mention", "item_event", "reply", "draft",
          "op_log", "people_log", "person_key", "hub", "meta");

  private MoveTarget() {}

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
