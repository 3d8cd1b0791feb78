package watchfloor.store;

import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.journal.Journal;
import watchfloor.store.disk.StoreException;
import watchfloor.store.sums.CheckedFile;
import watchfloor.store.sums.FileCheck;

/**
 * Opens a store's tables and brings them up to the journals. Tables that turn out damaged are set aside and made again from the
 * last sound backup, or from nothing where there is none, and the journals: what people did is in those.
 *
 * <p>Runs before any of the store's threads work.
 */
final class Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  private final StoreFiles files;
  private final StoreUrl url;
  private final Journals journals;
  private final Backups backups;
  private final Clock clock;
  private final List<String> told = new ArrayList<>();

  Opening(StoreFiles files, StoreUrl url, Journals journals, Backups backups, Clock clock) {
    this.files = files;
    this.url = url;
    this.journals = journals;
    this.backups = backups;
    this.clock = clock;
  }

  /**
   * The tables, up to the journal of what people did; mentions may still be on their way.
   *
   * @param told one plain sentence for everything that a person should know: what was damaged and what was lost, empty when all was well
   */
  record Opened(Database database, Labels labels, List<String> told) {}

  /** @throws StoreException it cannot be opened in a way that no rebuilding mends: a newer program's, a full disk, a wrong key */
  Opened open() {
    told.addAll(journals.told());
    Optional<String> damage = seenFromOutside();
    if (damage.isEmpty()) {
      try {
        return upToDate(checked());
      } catch (DamagedException e) {
        damage = Optional.of(e.getMessage());
      }
    }
    return rebuild("The store was damaged", damage.get());
  }

  /**
   * Makes the tables again, whether or not something seems wrong with them.
   *
   * @param beginning of the sentence that says so
   * @param detail    more about it, for its end
   */
  Opened rebuild(String beginning, String detail) {
    LOG.warn("the store's tables are made again: {}", detail);
    List<Backup> sound = backups.sound();
    files.setAside("damaged", clock.instant(), List.of(url.file(), url.sums()));
    for (Backup backup : sound) {
      try {
        backups.restore(backup, files.dir());
        CheckedFile.adopt(url.file());
        Opened opened = upToDate(checked());
        told.add(0, beginning + " and was made again from the backup of " + StoreWords.moment(backup.moment(), clock) + " and the journals. "
            + StoreWords.losses(journals.lostOperations()) + "(" + detail + ".)");
        return new Opened(opened.database(), opened.labels(), List.copyOf(told));
      } catch (DamagedException e) {
        LOG.error("backup {} could not be used", backup.folder(), e);
        told.add("The backup of " + StoreWords.moment(backup.moment(), clock) + " could not be used (" + e.getMessage() + ").");
        files.setAside("damaged", clock.instant(), List.of(url.file(), url.sums()));
      }
    }
    return fromNothing(beginning, detail);
  }

  private Opened fromNothing(String beginning, String detail) {
    Opened opened = upToDate(checked());
    told.add(0, beginning + " and was made again from the journals, because there was no backup to use. "
        + StoreWords.losses(journals.lostOperations()) + journals.startOfMentions(clock) + "(" + detail + ".)");
    return new Opened(opened.database(), opened.labels(), List.copyOf(told));
  }

  /** What the file itself says, before anything reads it as a database. */
  private Optional<String> seenFromOutside() {
    if (!Files.exists(url.file())) {
      return journals.empty() ? Optional.empty() : Optional.of(url.file() + " was gone");
    }
    FileCheck check = CheckedFile.verify(url.file());
    return check.known() && !check.sound() ? Optional.of(url.file() + " was not what had been written: " + check.bad() + " blocks") : Optional.empty();
  }

  private Database checked() {
    boolean old = Files.exists(url.file());
    Database database = null;
    // H2 closes a file, which takes its time, whenever nobody holds it: one hand stays on it meanwhile.
    try (Handle held = url.jdbi().open()) {
      LOG.debug("the database is open by {}", held);
      Schema schema = new Schema(url, Schema.COMMON);
      if (old && schema.pending()) {
        LOG.info("the store is backed up before it is brought up to date");
        backups.takeClosed();
      }
      schema.migrate();
      database = new Database(url);
      List<String> faults = database.read(handle -> new StoreCheck(handle, Labels.read(handle)).quick());
      if (!faults.isEmpty()) {
        throw new DamagedException(faults.get(0), null);
      }
      return database;
    } catch (RuntimeException e) {
      if (database != null) {
        database.close();
      }
      throw judged(e);
    }
  }

  private RuntimeException judged(RuntimeException e) {
    if (e instanceof StoreException || !new Troubles(files.dir()).mayBeDamage(e)) {
      return e;
    }
    return new DamagedException("The store in " + files.dir() + " could not be read: " + Troubles.last(e), e);
  }

  private Opened upToDate(Database database) {
    try {
      Labels labels = database.read(Labels::read);
      told.addAll(journals.meet(database));
      new Replay(database, journals, labels).catchUp();
      return new Opened(database, labels, List.copyOf(told));
    } catch (RuntimeException e) {
      database.close();
      throw judged(e);
    }
  }
}
