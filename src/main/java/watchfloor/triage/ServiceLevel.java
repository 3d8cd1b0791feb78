package watchfloor.triage;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What is promised for one priority, and by which calendar it is counted.
 *
 * @param firstAnswer from when the author wrote to the first answer of a person
 * @param nextAnswer  the same once somebody has answered this author before; empty for the same span
 * @param resolution  from when the author first wrote until it is settled; empty where nothing is promised
 */
public record ServiceLevel(
    Priority priority, ServiceClock clock, Duration firstAnswer, Optional<Duration> nextAnswer, Optional<Duration> resolution) {
  public ServiceLevel {
    Objects.requireNonNull(priority, "priority");
    Objects.requireNonNull(clock, "clock");
    positive(firstAnswer);
    nextAnswer.ifPresent(ServiceLevel::positive);
    resolution.ifPresent(ServiceLevel::positive);
  }

  private static void positive(Duration span) {
    if (span.isZero() || span.isNegative()) {
      throw new IllegalArgumentException("a promise of " + span);
    }
  }

  /** What is promised for one target; empty where nothing is. */
  public Optional<Duration> promised(ServiceTarget target) {
    return switch (target) {
      case FIRST_ANSWER -> Optional.of(firstAnswer);
      case NEXT_ANSWER -> Optional.of(nextAnswer.orElse(firstAnswer));
      case RESOLUTION -> resolution;
    };
  }
}
