package watchfloor.settings;

import java.util.Objects;
import java.util.Optional;

/**
 * How the store looks after what it holds, as the center's file says it: how long each kind is kept, how it is backed up, how
 * much of the disk it leaves free, whether it is encrypted, and whether a database server keeps it.
 *
 * @param leastFree bytes; with less free on the store's disk the sources pause, {@value #LEAST_LEAST_FREE} to {@value #MOST_LEAST_FREE}
 * @param server   empty for a store in files of the center's own
 */
public record StoreSetting(KeepTimes keep, BackupSetting backup, long leastFree, KeySetting key, Optional<ServerSetting> server) {
  /** 100 MB: with less than that, pausing the sources comes too late to help. */
  public static final long LEAST_LEAST_FREE = 100_000_000L;

  /** 10 TB. */
  public static final long MOST_LEAST_FREE = 10_000_000_000_000L;

  /** Stands where the file says nothing: 1 GB free, not encrypted. */
  public static final StoreSetting DEFAULT =
      new StoreSetting(KeepTimes.DEFAULT, BackupSetting.DEFAULT, 1_000_000_000L, new KeySetting.None());

  public StoreSetting {
    Objects.requireNonNull(keep, "keep");
    Objects.requireNonNull(backup, "backup");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(server, "server");
    if (leastFree < LEAST_LEAST_FREE || leastFree > MOST_LEAST_FREE) {
      throw new IllegalArgumentException("leastFree: " + leastFree);
    }
  }

  /** A store in files of the center's own. */
  public StoreSetting(KeepTimes keep, BackupSetting backup, long leastFree, KeySetting key) {
    this(keep, backup, leastFree, key, Optional.empty());
  }
}
