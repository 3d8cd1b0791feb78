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

/**
 * Remembers when sources were away: from the moment in which one went down to that in which it lived or ended; and when the hub itself was
 * off. At most 40 of the last 24 hours, the newest. Single writer.
 */
final class GapWatch {
  private static final int MOST = 40;
  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration KEPT = Duration.ofHours(24);

  private final List<Gap> ended = new ArrayList<>();
  private final Map<String, Instant> running = new HashMap<>();

  /** The hub itself was off; one that is shorter than a column of a chart is none. */
  void hubOff(Instant from, Instant to) {
    if (Duration.between(from, to).compareTo(LEAST) >= 0) {
      ended.add(new Gap("", from, Optional.of(to)));
    }
  }

  void look(List<SourceHealth> sources, Instant now) {
    for (SourceHealth source : sources) {
      switch (source.state()) {
        case DOWN -> running.putIfAbsent(source.name(), source.since());
        case LIVE, ENDED -> {
          Instant from = running.remove(source.name());
          if (from != null) {
            ended.add(new Gap(source.name(), from, Optional.of(source.since().isBefore(from) ? now : source.since())));
          }
        }
        case STARTING -> { }
      }
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
