package watchfloor;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Removes answers that nobody fetched, and what a crash of either side left in the folder, once this room has seen it for an hour.
 * The files' own times are not asked: they may be of another clock. For one thread.
 */
final class OrderSweep {
  static final Duration LEFT_BEHIND = Duration.ofHours(1);

  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final int MOST_AT_ONCE = 1_000;

  private final OrderFolder folder;
  private final Map<String, Instant> seenSince = new HashMap<>();
  private Instant next;

  OrderSweep(OrderFolder folder, Instant now) {
    this.folder = folder;
    next = now;
  }

  /** @param inUse whether a file belongs to an order that waits or is in hand */
  void sweep(Instant now, Predicate<String> inUse, OrderTroubles troubles) {
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(EVERY);
    Set<String> seen = new HashSet<>();
    for (String ending : List.of(OrderFolder.ANSWER, OrderFolder.PROGRESS, OrderFolder.TAKEN, OrderFolder.NEW)) {
      troubles.guard(() -> seen.addAll(folder.files(ending, MOST_AT_ONCE)));
    }
    seen.removeIf(inUse);
    seenSince.keySet().retainAll(seen);
    for (String file : seen) {
      Instant since = seenSince.computeIfAbsent(file, first -> now);
      if (Duration.between(since, now).compareTo(LEFT_BEHIND) >= 0) {
        troubles.guard(() -> folder.remove(file));
      }
    }
  }
}
