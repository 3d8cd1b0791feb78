package watchfloor.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import watchfloor.intake.MentionBook;
import watchfloor.store.disk.DurableFiles;
import watchfloor.store.disk.StoreException;

/**
 * This hub among those that share a database: its number, which is the remainder of the numbers that it gives to mentions. A hub
 * is known by a file in its folder and gets the same number again; one that was not seen for a week loses it to a new one.
 *
 * @param number 0 to {@link #MOST} - 1
 * @param run    of this start of the program alone
 */
record PgHub(int number, String run) {
  static final int MOST = 16;
  private static final String FILE = "hub";
  private static final String LAPSED = "seen_at < clock_timestamp() - INTERVAL '7 days'";

  /**
   * @param where the database is, for people
   * @throws StoreException there are too many hubs, the folder cannot be used, or the database has only a part of a store
   */
  static PgHub open(Database database, String where, Path folder) {
    String holder = holder(folder.resolve(FILE));
    String run = UUID.randomUUID().toString();
    return database.write(handle -> {
      MoveTarget.lockHubs(handle);
      MoveTarget.refuseUnfinished(handle, where);
      int number = Plain.first(handle, "SELECT number FROM hub WHERE holder = ?", row -> row.getInt(1), holder).orElseGet(() -> free(handle, holder));
      Plain.update(handle, "UPDATE hub SET run = ?, seen_at = clock_timestamp() WHERE number = ?", run, number);
      return new PgHub(number, run);
    });
  }

  private static String holder(Path file) {
    try {
      if (!Files.exists(file)) {
        DurableFiles.put(file, UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
      }
      return UUID.fromString(Files.readString(file).strip()).toString();
    } catch (IOException | IllegalArgumentException e) {
      throw new StoreException("The file " + file + " that says which hub this is cannot be used (" + e.getMessage() + "): remove it, then start again.", e);
    }
  }

  private static int free(Handle handle, String holder) {
    Set<Integer> taken = new HashSet<>(Plain.list(handle, "SELECT number FROM hub", row -> row.getInt(1)));
    for (int number = 0; number < MOST; number++) {
      if (!taken.contains(number)) {
        Plain.update(handle, "INSERT INTO hub (number, holder, run, seen_at) VALUES (?, ?, '', clock_timestamp())", number, holder);
        return number;
      }
    }
    List<Integer> lapsed = Plain.list(handle, "SELECT number FROM hub WHERE " + LAPSED + " ORDER BY seen_at", row -> row.getInt(1));
    int number = Optional.of(lapsed).filter(some -> !some.isEmpty()).map(some -> some.get(0)).orElseThrow(() -> new StoreException(
        "Sixteen hubs share this database already: stop one for good and wait a week, or remove its row from the table hub.", null));
    Plain.update(handle, "UPDATE hub SET holder = ?, run = '' WHERE number = ?", holder, number);
    return number;
  }

  MentionBook.Share share() {
    return new MentionBook.Share(number, MOST);
  }

  /**
   * Makes sure, within a transaction, that nobody else writes under this number.
   *
   * @throws StoreException somebody does
   */
  void prove(Handle handle) {
    if (Plain.first(handle, "SELECT 1 FROM hub WHERE number = ? AND run = ? FOR SHARE", row -> 1, number, run).isEmpty()) {
      throw new StoreException("Another program works as hub " + number + " with this database now: stop it, or give this one a folder of its own, then start again.", null);
    }
  }

  /** Says that this hub is there. */
  void seen(Handle handle) {
    Plain.update(handle, "UPDATE hub SET seen_at = clock_timestamp() WHERE number = ? AND run = ?", number, run);
  }
}
