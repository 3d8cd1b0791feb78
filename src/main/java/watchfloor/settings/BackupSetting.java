package watchfloor.settings;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * When and where the store is backed up.
 *
 * @param at     the time of day in the center's zone; empty for never
 * @param folder as the file says it; {@link #folder(Path)} makes a place of it
 * @param keep   how many sound backups are kept, 1 to {@value #MOST_KEPT}
 */
public record BackupSetting(Optional<LocalTime> at, String folder, int keep) {
  public static final int MOST_KEPT = 400;
  public static final BackupSetting DEFAULT = new BackupSetting(Optional.of(LocalTime.of(3, 30)), "backups", 7);

  public BackupSetting {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(folder, "folder");
    if (keep < 1 || keep > MOST_KEPT) {
      throw new IllegalArgumentException("keep: " + keep);
    }
  }

  /** Where the backups go: below the store, unless the setting names a place of its own such as another disk. */
  public Path folder(Path store) {
    return store.resolve(folder).normalize();
  }
}
