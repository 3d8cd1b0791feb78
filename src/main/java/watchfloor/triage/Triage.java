package watchfloor.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

  /** @param oldest mentions written longer ago than this are never work */
  public Triage(List<TriageRule> rules, Duration oldest) {
    this.rules = List.copyOf(rules);
    this.oldest = oldest;
  }

  /** @param now the room's time, against which a mention's age is taken */
  public Optional<Work> decide(JudgedMention judged, Instant now) {
    Mention mention = judged.mention();
    if (mention.repost() || mention.writtenAt().isBefore(now.minus(oldest))) {
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
