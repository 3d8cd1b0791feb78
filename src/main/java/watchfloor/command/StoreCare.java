package watchfloor.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the verbs about the store want done: backups, bringing back, taking out, forgetting. Each method is one verb's work from
 * beginning to end, on the caller's thread, and gives its exit code.
 *
 * <p>{@code center} is the center's folder where one was named. A {@link When} becomes an instant in that center's zone.
 */
public interface StoreCare {
  /** Makes a backup now, and proves that it is sound. */
  int backup(Optional<Path> center) throws IOException, InterruptedException;

  /** Lists the backups, newest first. */
  int backups(Optional<Path> center) throws IOException, InterruptedException;

  /**
   * Brings the store back to what it was.
   *
   * @param to     everything up to that moment; empty for everything that the journal knows
   * @param backup the name of the backup to begin from, as the list of backups shows it; empty for the newest sound one that fits
   */
  int restore(Optional<Path> center, Optional<When> to, Optional<String> backup) throws IOException, InterruptedException;

  /** Finds what is damaged in the store, and mends it from backups and journal. */
  int recover(Optional<Path> center) throws IOException, InterruptedException;

  /**
   * Writes what the store knows of a stretch of time into a file.
   *
   * @param from the first moment
   * @param to   the moment at which the stretch is over, itself not in it; in the center's zone it has to be after {@code from}
   */
  int export(Optional<Path> center, When from, When to, Path out, ExportFormat format) throws IOException, InterruptedException;

  /**
   * Takes a person out of the store.
   *
   * @param person  the person's handle
   * @param channel where the person has that handle; empty for every channel
   * @param yes     whether to do it; else it is only said what would go, and 0 means that there is something
   */
  int forget(Optional<Path> center, String person, Optional<String> channel, boolean yes) throws IOException, InterruptedException;

  /**
   * Moves the store from the center's files into a database.
   *
   * @param url          of the database, without a password
   * @param passwordFile a file that holds the password; empty where the server wants none
   */
  int moveStore(Optional<Path> center, String url, Optional<Path> passwordFile) throws IOException, InterruptedException;
}
