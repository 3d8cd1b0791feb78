package watchfloor.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Remembers how fast the answers of today and of the last stretch were, for the figures of room and crew.
 *
 * <p>Holds at most {@link #MOST}; the oldest leave first. Guarded by its {@link Board}.
 */
final class Answers {
  static final int MOST = 20_000;

  private final Duration window;
  private final Clock clock;
  private final ZoneId zone;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private Instant windowFrom;
  private Instant midnight;

  private record Answer(Instant at, Duration took, boolean inTime, String operator) {}

  Answers(Duration window, Clock clock, ZoneId zone) {
    this.window = window;
    this.clock = clock;
    this.zone = zone;
    move();
  }

  /** From when on answers are still counted by anybody. */
  Instant from() {
    return windowFrom.isBefore(midnight) ? windowFrom : midnight;
  }

  /** Takes an item in; one that was not answered is none of ours. */
  void add(Item item) {
    if (item.answeredAt().isEmpty() || item.answeredBy().isEmpty()) {
      return;
    }
    Instant at = item.answeredAt().get();
    answers.addLast(new Answer(at, Duration.between(item.openedAt(), at), !at.isAfter(item.dueAt()), item.answeredBy().get()));
    if (answers.size() > MOST) {
      answers.removeFirst();
    }
  }

  /** Moves window and midnight to now; true when a figure may have changed by it. */
  boolean move() {
    Instant oldWindow = windowFrom;
    Instant oldMidnight = midnight;
    Instant now = clock.instant();
    windowFrom = now.minus(window);
    midnight = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
    boolean dayBegan = oldMidnight != null && !oldMidnight.equals(midnight) && !answers.isEmpty();
    boolean aged = oldWindow != null && answers.stream().anyMatch(answer -> left(answer, oldWindow));
    answers.removeIf(answer -> answer.at().isBefore(from()));
    return dayBegan || aged;
  }

  private boolean left(Answer answer, Instant oldWindow) {
    return !answer.at().isBefore(oldWindow) && answer.at().isBefore(windowFrom);
  }

  DeskSnapshot.FirstAnswer firstAnswer() {
    List<Answer> recent = answers.stream().filter(answer -> !answer.at().isBefore(windowFrom)).toList();
    if (recent.isEmpty()) {
      return new DeskSnapshot.FirstAnswer(Optional.empty(), OptionalInt.empty(), 0);
    }
    long inTime = recent.stream().filter(Answer::inTime).count();
    int percent = (int) Math.round(inTime * 100.0 / recent.size());
    return new DeskSnapshot.FirstAnswer(median(recent.stream()), OptionalInt.of(percent), recent.size());
  }

  int answeredToday(String operator) {
    return (int) answers.stream().filter(today(operator)).count();
  }

  Optional<Duration> typicalToday(String operator) {
    return median(answers.stream().filter(today(operator)));
  }

  private Predicate<Answer> today(String operator) {
    return answer -> !answer.at().isBefore(midnight) && answer.operator().equals(operator);
  }

  /** The middle one, or the mean of the two in the middle. */
  private static Optional<Duration> median(Stream<Answer> answers) {
    List<Duration> sorted = answers.map(Answer::took).sorted().toList();
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? Optional.of(sorted.get(half))
        : Optional.of(sorted.get(half - 1).plus(sorted.get(half)).dividedBy(2));
  }
}
