package watchfloor.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who is told, one after the other, of a promise that is broken and that nobody has taken up. Pure data; whoever delivers asks
 * {@link #calls} when to tell whom, and stops as soon as somebody has seen it.
 *
 * @param name   as the center calls it
 * @param steps  at least one, at most {@value #MOST_STEPS}
 * @param repeat how often it is gone through again after the first time, at most {@value #MOST_REPEATS}
 */
public record EscalationChain(String name, List<Step> steps, int repeat) {
  public static final int MOST_STEPS = 20;
  public static final int MOST_REPEATS = 5;

  public EscalationChain {
    Objects.requireNonNull(name, "name");
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.size() > MOST_STEPS || repeat < 0 || repeat > MOST_REPEATS) {
      throw new IllegalArgumentException("a chain of " + steps.size() + " steps, repeated " + repeat + " times");
    }
  }

  /**
   * One step.
   *
   * @param after  how long after the step before, zero or more
   * @param whom   teams, or ids of people; at least one
   * @param hours  counts the wait, and nobody is told while it is closed; empty for round the clock
   */
  public record Step(Duration after, List<String> whom, Optional<ServiceClock> hours) {
    public Step {
      whom = List.copyOf(whom);
      Objects.requireNonNull(hours, "hours");
      if (after.isNegative() || whom.isEmpty()) {
        throw new IllegalArgumentException("a step that waits " + after + " and tells " + whom);
      }
    }
  }

  /** A moment at which somebody is told. @param round from 1 */
  public record Call(Instant at, List<String> whom, int round) {}

  /** Everybody who would be told if nobody ever took it up, in order of time. @param from when it begins */
  public List<Call> calls(Instant from) {
    List<Call> calls = new ArrayList<>();
    Instant at = from;
    for (int round = 1; round <= 1 + repeat; round++) {
      for (Step step : steps) {
        at = after(at, step);
        calls.add(new Call(at, step.whom(), round));
      }
    }
    return calls;
  }

  /** A wait of nothing off hours is over when the calendar opens. */
  private static Instant after(Instant from, Step step) {
    ServiceClock clock = step.hours().orElse(ServiceClock.ALWAYS);
    if (!step.after().isZero()) {
      return clock.due(from, step.after());
    }
    return clock.calendar().open(from) ? from : clock.due(from, Duration.ofMillis(1)).minusMillis(1);
  }
}
