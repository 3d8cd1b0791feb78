package watchfloor.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import watchfloor.store.disk.StoreException;

/** Looks whether a PostgreSQL server may be trusted with a room: its version, and that it really writes what it confirms. */
final class PgServer {
  private static final int LEAST_VERSION = 15;
  private static final int NUMBERS_A_VERSION = 10_000;

  private PgServer() {}

  /** @throws StoreException it is too old, or loses what it confirmed when the power fails */
  static void refuseUnsafe(Handle handle, String where) {
    int version = Integer.parseInt(show(handle, "server_version_num"));
    if (version < LEAST_VERSION * NUMBERS_A_VERSION) {
      throw new StoreException(
          "The server of " + where + " is PostgreSQL " + show(handle, "server_version") + ": the store needs version " + LEAST_VERSION + " or newer.", null);
    }
    List<String> off = new ArrayList<>();
    for (String name : List.of("fsync", "full_page_writes")) {
      if (!show(handle, name).equals("on")) {
        off.add(name);
      }
    }
    if (!off.isEmpty()) {
      throw new StoreException(
          "The server of " + where + " runs with " + String.join(" and ", off) + " off, so that a power cut would lose what was confirmed: switch that on in postgresql.conf.", null);
    }
  }

  /** Such as 15.4. */
  static String version(Handle handle) {
    return show(handle, "server_version");
  }

  private static String show(Handle handle, String name) {
    return handle.createQuery("SELECT current_setting(?)").bind(0, name).mapTo(String.class).one();
  }
}
