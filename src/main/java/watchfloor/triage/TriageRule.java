package watchfloor.triage;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import watchfloor.mention.Sentiment;

/**
 * Says which mentions are work for whom. A rule fits when every one of its conditions does.
 *
 * @param name          shown to the operator as the reason
 * @param directOnly    whether only mentions that speak to us fit
 * @param sentiments    those that fit; empty for any
 * @param issues        ids of the issues that fit; empty for any
 * @param leastUrgency  0 to 100
 * @param team          who answers
 * @param answerWithin  time to the first answer, from when the author wrote, counted by the calendar of the priority's service level
 * @param priority      which of the center's service levels it falls under; empty for none: then the time is counted round the clock
 */
public record TriageRule(
    String name,
    boolean directOnly,
    Set<Sentiment> sentiments,
    Set<String> issues,
    int leastUrgency,
    String team,
    Duration answerWithin,
    Optional<Priority> priority) {
  public TriageRule {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(team, "team");
    Objects.requireNonNull(priority, "priority");
    sentiments = Set.copyOf(sentiments);
    issues = Set.copyOf(issues);
    if (answerWithin.isNegative() || answerWithin.isZero()) {
      throw new IllegalArgumentException("rule '" + name + "': the time to answer must be above zero");
    }
    if (leastUrgency < 0 || leastUrgency > 100) {
      throw new IllegalArgumentException("rule '" + name + "': urgency goes from 0 to 100");
    }
  }

  /** A rule under no service level. */
  public TriageRule(
      String name, boolean directOnly, Set<Sentiment> sentiments, Set<String> issues, int leastUrgency, String team, Duration answerWithin) {
    this(name, directOnly, sentiments, issues, leastUrgency, team, answerWithin, Optional.empty());
  }
}
