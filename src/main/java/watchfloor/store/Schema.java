package watchfloor.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import watchfloor.store.disk.StoreException;

/** Brings a store to the schema of this program, and refuses one that a newer program has written. */
final class Schema {
  /** What every database has. */
  static final String COMMON = "classpath:db/migration";
  /** What a shared database has besides. */
  static final String SHARED = "classpath:db/postgresql";

  private final DatabaseUrl url;
  private final Flyway flyway;

  Schema(DatabaseUrl url, String... locations) {
    this.url = url;
    this.flyway = Flyway.configure()
        .dataSource(url.text(), url.user(), url.password())
        .locations(locations)
        .javaMigrations(new MentionsByDay())
        .load();
  }

  /**
   * Whether there is a store of an older program, which {@link #migrate} would change.
   *
   * @throws StoreException the store is newer than the program
   */
  boolean pending() {
    MigrationInfoService info = flyway.info();
    refuseNewer(info);
    return info.current() != null && info.pending().length > 0;
  }

  /** @throws StoreException the store is newer than the program */
  void migrate() {
    refuseNewer(flyway.info());
    flyway.migrate();
  }

  private void refuseNewer(MigrationInfoService info) {
    MigrationInfo current = info.current();
    for (MigrationInfo known : info.all()) {
      boolean future = known.getState().isApplied() && !known.getState().isResolved();
      if (future && current != null) {
        throw new StoreException(
            "The store in " + url.where() + " was written by a newer Watchfloor (schema " + current.getVersion()
                + "): start that version, or choose another place.",
            null);
      }
    }
  }

}
