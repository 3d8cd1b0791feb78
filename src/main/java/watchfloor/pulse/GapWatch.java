package watchfloor.pulse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watchfloor.mention.SourceHealth;
import watchfloor.mention.SourceHealth.Missed;

/**
 * Remembers when sources were away: from the moment in which one went down to that in which it lived or ended, and of what times they can
 * bring nothing any more; and when the hub itself was off. At most 40 of the last 24 hours, the newest. Single writer.
 */
final class GapWatch {
  private static final int MOST = 40;
  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration KEPT = Duration.ofHours(24);

  private final List<Gap> ended = new ArrayList<>();
  private final Map<String, Instant> running = new HashMap<>();
  private final Map<String, Missed> missed = new HashMap<>();

  /** The hub itself was off; one that is shorter than a column of a chart is none. */
  void hubOff(Instant from, Instant to) {
    if (Duration.between(from, to).compareTo(LEAST) >= 0) {
      ended.add(new Gap("", from, Optional.of(to)));
    }
  }

  void look(List<SourceHealth> sources, Instant now) {
    for (SourceHealth source : sources) {
      switch (source.state()) {
        case DOWN, LIMITED -> running.putIfAbsent(source.name(), source.since());
        case LIVE, BEHIND, ENDED -> {
          Instant from = running.remove(source.name());
          if (from != null) {
            ended.add(new Gap(source.name(), from, Optional.of(source.since().isBefore(from) ? now : source.since())));
          }
        }
        case STARTING -> { }
      }
      source.missed().filter(span -> !span.equals(missed.put(source.name(), span)))
          .ifPresent(span -> ended.add(new Gap(source.name(), span.from(), Optional.of(span.to()))));
    }
    running.keySet().retainAll(sources.stream().map(SourceHealth::name).toList());
    Instant since = now.minus(KEPT);
    ended.removeIf(gap -> gap.to().orElseThrow().isBefore(since));
    if (ended.size() > MOST) {
      ended.subList(0, ended.size() - MOST).clear();
    }
  }

  /** Whether a source is away now. */
  boolean away() {
    return !running.isEmpty();
  }

  /** Oldest first; those that last are among them. */
  List<Gap> gaps() {
    List<Gap> all = new ArrayList<>(ended);
    running.forEach((source, from) -> all.add(new Gap(source, from, Optional.empty())));
    all.sort(Comparator.comparing(Gap::from).thenComparing(Gap::source));
    return List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }
}
