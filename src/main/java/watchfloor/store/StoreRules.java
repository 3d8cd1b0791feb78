package watchfloor.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import watchfloor.store.keys.KeySource;

/**
 * How a store is kept.
 *
 * @param key         what it is encrypted with at rest, if anything
 * @param texts       how long mentions are kept after they came in; empty for ever. Their counts by minute are kept for ever
 * @param items       how long items, with their answers and notes, are kept after they ended; empty for ever
 * @param journal     how long what people did is kept as proof, at least seven days; empty for ever
 * @param backups     the folder for backups, relative to the store's directory or absolute
 * @param backupsKept how many sound ones are kept, 1 or more
 * @param nightly     when the store is cared for, by the clock in {@code zone}; empty for never
 * @param leastFree   bytes of free disk below which nothing more is taken in, so that the desks can go on
 */
public record StoreRules(
    KeySource key,
    Optional<Duration> texts,
    Optional<Duration> items,
    Optional<Duration> journal,
    Path backups,
    int backupsKept,
    Optional<LocalTime> nightly,
    ZoneId zone,
    long leastFree) {
  /** What every journal is kept at least: a backup that turns out bad must not be the last word. */
  public static final Duration LEAST_JOURNAL = Duration.ofDays(7);

  /** Texts for 90 days, items for a year, the journal for ever; seven backups, taken at half past three in UTC; a gigabyte free. */
  public static final StoreRules STANDARD =
      new StoreRules(
          new KeySource.None(), Optional.of(Duration.ofDays(90)), Optional.of(Duration.ofDays(365)), Optional.empty(), Path.of("backups"), 7,
          Optional.of(LocalTime.of(3, 30)), ZoneOffset.UTC, 1L << 30);

  public StoreRules {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(backups, "backups");
    Objects.requireNonNull(zone, "zone");
    if (backupsKept < 1) {
      throw new IllegalArgumentException("at least one backup must be kept: " + backupsKept);
    }
    if (journal.isPresent() && journal.get().compareTo(LEAST_JOURNAL) < 0) {
      throw new IllegalArgumentException("the journal is kept at least seven days: " + journal.get());
    }
  }

  /** The folder of the backups of the store in {@code dir}. */
  Path backups(Path dir) {
    return dir.resolve(backups);
  }
}
