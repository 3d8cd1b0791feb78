package watchfloor.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes tables anew from which somebody was erased: PostgreSQL leaves the bytes of a removed row in its file until something else
 * is written there. Holds up everybody who uses a table while that is written, about ten seconds a million rows.
 */
final class PgPurge {
  private static final List<String> DESK = List.of("person_key", "item", "item_mention", "item_event", "reply", "draft");

  private final Jdbi jdbi;

  PgPurge(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** @param days that mentions are kept of; those whose table holds nothing that was removed are left as they are */
  void run(List<MentionDay> days) {
    List<String> tables = new ArrayList<>(DESK);
    days.forEach(day -> tables.add(day.day().table()));
    try (Handle handle = jdbi.open()) {
      for (String table : tables) {
        if (DESK.contains(table) || dead(handle, table)) {
          handle.execute("VACUUM (FULL) " + table);
        }
      }
    }
  }

  /** The statistics are up to a second late: what was removed just now is forced into them first. */
  private static boolean dead(Handle handle, String table) {
    Plain.first(handle, "SELECT pg_stat_force_next_flush()", row -> 1);
    return Plain.first(handle, "SELECT n_tup_del > 0 FROM pg_stat_user_tables WHERE relname = ?", row -> row.getBoolean(1), table).orElse(true);
  }
}
