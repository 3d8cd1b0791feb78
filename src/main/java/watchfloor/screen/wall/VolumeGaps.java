package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import watchfloor.pulse.Gap;
import watchfloor.pulse.MinuteCounts;
import watchfloor.screen.Texts;

/** The times within a chart of minutes in which a source was away: a dip there is no calm. Free of the toolkit. */
final class VolumeGaps {
  private static final double MILLIS_A_MINUTE = 60_000;
  private static final int MOST_NAMED = 2;

  private VolumeGaps() {}

  /** A stretch of the chart. @param from 0 (left) to 1 (right); so {@code to} */
  record Span(double from, double to) {}

  /** The stretches, from left to right; those that touch are one. */
  static List<Span> spans(List<MinuteCounts> minutes, List<Gap> gaps) {
    List<Span> spans = new ArrayList<>();
    for (Gap gap : within(minutes, gaps)) {
      Span span = new Span(place(minutes, gap.from()), gap.to().map(end -> place(minutes, end)).orElse(1.0));
      Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (last != null && span.from() <= last.to()) {
        spans.set(spans.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
      } else {
        spans.add(span);
      }
    }
    return List.copyOf(spans);
  }

  /** Who was away when, the newest first and at most two of them by name; empty where nobody was. */
  static String words(List<MinuteCounts> minutes, List<Gap> gaps, ZoneId zone, Texts texts) {
    List<Gap> within = new ArrayList<>(within(minutes, gaps));
    within.sort(Comparator.comparing(Gap::from).reversed());
    List<String> words = new ArrayList<>();
    within.stream().limit(MOST_NAMED).forEach(gap -> words.add(one(gap, zone, texts)));
    if (within.size() > MOST_NAMED) {
      words.add(texts.of("tile.volume.more-away", texts.number(within.size() - MOST_NAMED)));
    }
    return String.join(" · ", words);
  }

  private static String one(Gap gap, ZoneId zone, Texts texts) {
    String from = texts.amounts().hourAndMinute(gap.from(), zone);
    if (gap.hub()) {
      return texts.of("tile.volume.hub-off", from, texts.amounts().hourAndMinute(gap.to().orElse(gap.from()), zone));
    }
    return gap.to().isEmpty()
        ? texts.of("tile.volume.away-since", gap.source(), from)
        : texts.of("tile.volume.away", gap.source(), from, texts.amounts().hourAndMinute(gap.to().get(), zone));
  }

  private static List<Gap> within(List<MinuteCounts> minutes, List<Gap> gaps) {
    if (minutes.isEmpty()) {
      return List.of();
    }
    Instant first = minutes.get(0).minute();
    Instant end = first.plus(Duration.ofMinutes(minutes.size()));
    return gaps.stream()
        .filter(gap -> gap.from().isBefore(end) && gap.to().map(first::isBefore).orElse(true))
        .sorted(Comparator.comparing(Gap::from))
        .toList();
  }

  private static double place(List<MinuteCounts> minutes, Instant at) {
    double millis = Duration.between(minutes.get(0).minute(), at).toMillis();
    return Math.max(0, Math.min(1, millis / MILLIS_A_MINUTE / minutes.size()));
  }
}
