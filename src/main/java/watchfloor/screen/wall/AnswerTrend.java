package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import watchfloor.desk.Item;

/**
 * Whether first answers become faster: the median of the last half hour against that of the half hour before. Pure.
 *
 * @param slowerBy how much longer they take now, negative where less; empty where one of both stands on too few or is not known whole
 */
record AnswerTrend(Optional<Duration> slowerBy) {
  static final Duration HALF = Duration.ofMinutes(30);

  /** Fewer answers than this make a median that jumps with each of them. */
  static final int LEAST = 5;

  /** A snapshot with so many ended items may lack older ones. */
  private static final int MOST_ENDED = 500;

  private static final Duration AS_BEFORE = Duration.ofSeconds(30);

  /** @param ended what ended lately, newest first */
  static AnswerTrend of(List<Item> ended, Instant now) {
    List<Item> answered = ended.stream().filter(item -> item.answeredAt().isPresent()).toList();
    Instant middle = now.minus(HALF);
    Instant start = middle.minus(HALF);
    boolean cut = ended.size() >= MOST_ENDED && answered.stream().noneMatch(item -> item.answeredAt().get().isBefore(start));
    Optional<Duration> recent = median(answered, middle, now);
    Optional<Duration> before = median(answered, start, middle);
    return cut || recent.isEmpty() || before.isEmpty()
        ? new AnswerTrend(Optional.empty())
        : new AnswerTrend(Optional.of(recent.get().minus(before.get())));
  }

  private static Optional<Duration> median(List<Item> answered, Instant from, Instant to) {
    List<Duration> took = answered.stream()
        .filter(item -> item.answeredAt().get().isAfter(from) && !item.answeredAt().get().isAfter(to))
        .map(item -> Duration.between(item.openedAt(), item.answeredAt().get()))
        .sorted()
        .toList();
    int half = took.size() / 2;
    if (took.size() < LEAST) {
      return Optional.empty();
    }
    return Optional.of(took.size() % 2 == 1 ? took.get(half) : took.get(half - 1).plus(took.get(half)).dividedBy(2));
  }

  /** {@code faster}, {@code slower}, {@code steady} or {@code unknown}: the name that words and style sheets know it by. */
  String direction() {
    if (slowerBy.isEmpty()) {
      return "unknown";
    }
    boolean steady = slowerBy.get().abs().compareTo(AS_BEFORE) < 0;
    return steady ? "steady" : slowerBy.get().isNegative() ? "faster" : "slower";
  }
}
