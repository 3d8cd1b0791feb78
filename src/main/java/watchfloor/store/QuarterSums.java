package watchfloor.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import watchfloor.pulse.QuarterCount;

/** Adds mentions up by quarter of an hour, and remembers the first minute of all. For one thread. */
final class QuarterSums {
  private final Instant from;
  private final TreeMap<Long, Integer> sums = new TreeMap<>();
  private Optional<Instant> first;

  /** @param first the first minute that is counted already */
  QuarterSums(Instant from, Optional<Instant> first) {
    this.from = from;
    this.first = first;
  }

  void add(QuarterCount count) {
    sums.merge(count.start().getEpochSecond(), count.total(), Integer::sum);
  }

  /** Counts one in, unless it was written too early. */
  void add(LoggedMention logged) {
    long second = logged.writtenAt().getEpochSecond();
    if (first.isEmpty() || logged.writtenAt().isBefore(first.get())) {
      first = Optional.of(Instant.ofEpochSecond(Math.floorDiv(second, 60L) * 60));
    }
    if (!logged.writtenAt().isBefore(from)) {
      sums.merge(Math.floorDiv(second, (long) QuarterCount.SECONDS) * QuarterCount.SECONDS, 1, Integer::sum);
    }
  }

  Optional<Instant> first() {
    return first;
  }

  List<QuarterCount> list() {
    return sums.entrySet().stream().map(entry -> new QuarterCount(Instant.ofEpochSecond(entry.getKey()), entry.getValue())).toList();
  }
}
