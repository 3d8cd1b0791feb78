package watchfloor.store;

import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The days that have a partition. Each is called as the day's table is elsewhere, so that it is read and dropped by the same statements. */
final class PgDays {
  private final Set<Day> known = ConcurrentHashMap.newKeySet();

  /** Makes the partitions that are missing; in the transaction of the handle, under the lock of the mentions' state. */
  void ensure(Handle handle, Collection<Day> days) {
    for (Day day : days) {
      if (!known.contains(day)) {
        make(handle, day);
      }
    }
  }

  /**
   * Makes a table of its own first and attaches it then: that goes beside readers of the mentions, such as a dump that takes hours,
   * while a CREATE of a partition would wait for them, and everybody else behind it.
   */
  private static void make(Handle handle, Day day) {
    boolean there = Plain.first(handle, "SELECT to_regclass(?) IS NOT NULL", row -> row.getBoolean(1), day.table()).orElseThrow();
    if (!there) {
      handle.execute("CREATE TABLE " + day.table() + " (LIKE mention INCLUDING ALL)");
      handle.execute(
          "ALTER TABLE mention ATTACH PARTITION " + day.table() + " FOR VALUES FROM (" + day.firstMention() + ") TO ("
              + new Day(day.number() + 1).firstMention() + ")");
    }
  }

  /** The transaction of {@link #ensure} is committed. */
  void made(Collection<Day> days) {
    known.addAll(days);
  }

  /** Something failed, or a day was dropped: nothing is taken for granted. */
  void forget() {
    known.clear();
  }
}
