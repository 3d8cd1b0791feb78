package watchfloor.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import watchfloor.journal.JournalPiece;
import watchfloor.journal.Place;

/**
 * What a store lets a copy on another machine read: its logs as they lie on disk, the keys of the persons in them, and its newest backup.
 * Safe from any thread; waits for the disk.
 */
public interface Followed {
  /**
   * One log.
   *
   * @param first the number of its oldest segment
   * @param end   everything before it is durable
   * @param seq   its last entry
   */
  record Log(String name, long first, Place end, long seq) {}

  /** A file that is copied. @param name a path with slashes @param bytes how much of it is safe to be read */
  record Part(String name, long bytes) {}

  /** A backup with its files, each with its SHA-256 in hexadecimal figures. */
  record BackupParts(String name, Map<String, String> files, Map<String, Long> bytes) {}

  /** The three logs. Ask for them before {@link #keys}: then no entry comes without its key. */
  List<Log> logs();

  /** @throws watchfloor.journal.JournalException that place is gone, or cannot be read */
  JournalPiece piece(String log, Place from, int most);

  /** Every file with keys, those that only grow and those that are small. */
  List<Part> keys();

  /** Rises whenever keys were destroyed: then every file of keys must be read again from its beginning. */
  long destroyed();

  /** The newest sound one; empty while there is none. */
  Optional<BackupParts> backup();

  /**
   * Reads from a file that {@link #keys} or {@link #backup} names; fewer bytes at its end.
   *
   * @throws watchfloor.store.disk.StoreException there is none, or it cannot be read
   */
  byte[] read(String name, long from, int most);

  /** The key of a store that is encrypted at rest, as it is written down. A secret. */
  Optional<String> key();
}
