package watchfloor.link.wire;

import java.util.List;
import java.util.Optional;

/**
 * What a hub's store is at this moment, for the standby that follows it.
 *
 * @param epoch     names this run of the hub
 * @param stamp     the hub's own time in nanoseconds, of this run only: who says it again later has heard it
 * @param bound     whether the hub acknowledges only what the standby has
 * @param destroyed rises whenever keys were destroyed
 * @param keys      files of keys, and how much of each is safe to read
 * @param center    the center's files
 * @param backup    the newest one; empty while it is being taken
 */
public record StandbyState(
    String epoch, long stamp, String term, boolean bound, List<LogEnd> logs, List<FilePart> keys, long destroyed, List<FilePart> center,
    Optional<BackupState> backup) {
  public StandbyState {
    logs = List.copyOf(logs);
    keys = List.copyOf(keys);
    center = List.copyOf(center);
  }

  /** One log. @param first its oldest segment @param segment its newest @param offset its durable end in that @param seq its last entry */
  public record LogEnd(String name, long first, long segment, long offset, long seq) {}

  /** A file. @param digest its SHA-256 in hexadecimal figures; empty for one that grows */
  public record FilePart(String name, long bytes, String digest) {}

  /** A backup and its files. */
  public record BackupState(String name, List<FilePart> files) {
    public BackupState {
      files = List.copyOf(files);
    }
  }

  /** What a hub answers to a standby that takes its turn: it has ended, and everything that it acknowledged is at the standby. */
  public record HandedOver(long term, String sentence) {}
}
