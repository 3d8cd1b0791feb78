package watchfloor.settings;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How long each kind of thing is kept; empty stands for ever. Counts by minute are always kept for ever.
 *
 * @param texts   mentions with their texts, counted from when they came in; {@link #LEAST} or more
 * @param items   what the desks did: items, answers, notes, counted from the item's end; {@link #LEAST} or more
 * @param journal the audit trail; {@link #LEAST_JOURNAL} or more
 */
public record KeepTimes(Optional<Duration> texts, Optional<Duration> items, Optional<Duration> journal) {
  /** Shorter would take a text away while somebody answers it. */
  public static final Duration LEAST = Duration.ofHours(1);

  /** A damaged store is made again from a backup and the journal since then: a week of it is the least that makes sense. */
  public static final Duration LEAST_JOURNAL = Duration.ofDays(7);

  public static final KeepTimes DEFAULT =
      new KeepTimes(Optional.of(Duration.ofDays(90)), Optional.of(Duration.ofDays(365)), Optional.empty());

  public KeepTimes {
    atLeast(texts, LEAST, "texts");
    atLeast(items, LEAST, "items");
    atLeast(journal, LEAST_JOURNAL, "journal");
  }

  private static void atLeast(Optional<Duration> kept, Duration least, String what) {
    Objects.requireNonNull(kept, what);
    if (kept.isPresent() && kept.get().compareTo(least) < 0) {
      throw new IllegalArgumentException(what + ": " + kept.get());
    }
  }
}
