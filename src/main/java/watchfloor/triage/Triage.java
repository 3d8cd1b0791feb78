package watchfloor.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Mention;

/**
 * Decides whether a mention is work, by the first rule that fits. Pure, and safe from any thread.
 *
 * <p>What was written long ago is history, not work: an archive that is read in opens nothing.
 */
public final class Triage {
  private final List<TriageRule> rules;
  private final Duration oldest;
  private final Set<String> competitors;
  private final ServicePlan plan;

  /** Without service levels: every rule's time is counted round the clock. */
  public Triage(List<TriageRule> rules, Duration oldest, Set<String> competitors) {
    this(rules, oldest, competitors, ServicePlan.NONE);
  }

  /**
   * @param oldest      mentions written longer ago than this are never work
   * @param competitors brands of whom mentions are never work, whatever they say
   * @param plan        what is promised, and by which calendars it is counted
   */
  public Triage(List<TriageRule> rules, Duration oldest, Set<String> competitors, ServicePlan plan) {
    this.rules = List.copyOf(rules);
    this.oldest = oldest;
    this.competitors = Set.copyOf(competitors);
    this.plan = plan;
  }

  /** Decides about somebody whom nobody has answered yet. @param now the room's time, against which a mention's age is taken */
  public Optional<Work> decide(JudgedMention judged, Instant now) {
    return decide(judged, now, () -> false);
  }

  /**
   * @param now      the room's time, against which a mention's age is taken
   * @param answered whether a person has answered this author before: then the promise of a next answer holds, not that of a first;
   *                 asked only where it matters
   */
  public Optional<Work> decide(JudgedMention judged, Instant now, BooleanSupplier answered) {
    Mention mention = judged.mention();
    if (mention.repost() || competitors.contains(mention.brand()) || mention.writtenAt().isBefore(now.minus(oldest))) {
      return Optional.empty();
    }
    return rules.stream()
        .filter(rule -> fits(rule, judged))
        .findFirst()
        .map(rule -> new Work(rule.name(), rule.team(), due(rule, mention.writtenAt(), answered)));
  }

  private Instant due(TriageRule rule, Instant from, BooleanSupplier answered) {
    Duration within = plan.level(rule.priority()).flatMap(ServiceLevel::nextAnswer).filter(span -> answered.getAsBoolean()).orElse(rule.answerWithin());
    return clock(rule).due(from, within);
  }

  private ServiceClock clock(TriageRule rule) {
    return plan.level(rule.priority()).map(ServiceLevel::clock).orElse(ServiceClock.ALWAYS);
  }

  /** The calendars of those rules that are not counted round the clock, by the rules' names. */
  public Map<String, BusinessCalendar> calendars() {
    Map<String, BusinessCalendar> calendars = new HashMap<>();
    rules.stream().filter(rule -> clock(rule) != ServiceClock.ALWAYS).forEach(rule -> calendars.putIfAbsent(rule.name(), clock(rule).calendar()));
    return calendars;
  }

  private static boolean fits(TriageRule rule, JudgedMention judged) {
    return (!rule.directOnly() || judged.mention().direct())
        && (rule.sentiments().isEmpty() || rule.sentiments().contains(judged.judgement().sentiment()))
        && (rule.issues().isEmpty() || rule.issues().contains(judged.judgement().issue().id()))
        && judged.judgement().urgency() >= rule.leastUrgency();
  }
}
