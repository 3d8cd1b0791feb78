package watchfloor.store;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** Brings a store to the schema of this program, and refuses one that a newer program has written. */
final class Schema {
  private Schema() {}

  /** @throws StoreException the store is newer than the program, or a migration failed */
  static void migrate(String url, String user, Path dir) {
    try {
      Flyway flyway = Flyway.configure().dataSource(url, user, "").locations("classpath:db/migration").load();
      refuseNewer(flyway, dir);
      flyway.migrate();
    } catch (FlywayException e) {
      throw new StoreException("The store in " + dir + " could not be brought up to date: the log has the details.", e);
    }
  }

  private static void refuseNewer(Flyway flyway, Path dir) {
    MigrationInfoService info = flyway.info();
    MigrationInfo current = info.current();
    for (MigrationInfo known : info.all()) {
      boolean future = known.getState().isApplied() && !known.getState().isResolved();
      if (future && current != null) {
        throw new StoreException(
            "The store in " + dir + " was written by a newer Watchfloor (schema " + current.getVersion()
                + "): start that version, or choose another directory.",
            null);
      }
    }
  }
}
