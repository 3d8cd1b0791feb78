package watchfloor.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /**
   * @param oldest      mentions written longer ago than this are never work
   * @param competitors brands of whom mentions are never work, whatever they say
   */
  public Triage(List<TriageRule> rules, Duration oldest, Set<String> competitors) {
    this.rules = List.copyOf(rules);
    this.oldest = oldest;
    this.competitors = Set.copyOf(competitors);
  }

  /** @param now the room's time, against which a mention's age is taken */
  public Optional<Work> decide(JudgedMention judged, Instant now) {
    Mention mention = judged.mention();
    if (mention.repost() || competitors.contains(mention.brand()) || mention.writtenAt().isBefore(now.minus(oldest))) {
      return Optional.empty();
    }
    return rules.stream()
        .filter(rule -> fits(rule, judged))
        .findFirst()
        .map(rule -> new Work(rule.name(), rule.team(), mention.writtenAt().plus(rule.answerWithin())));
  }

  private static boolean fits(TriageRule rule, JudgedMention judged) {
    return (!rule.directOnly() || judged.mention().direct())
        && (rule.sentiments().isEmpty() || rule.sentiments().contains(judged.judgement().sentiment()))
        && (rule.issues().isEmpty() || rule.issues().contains(judged.judgement().issue().id()))
        && judged.judgement().urgency() >= rule.leastUrgency();
  }
}
