package watchfloor.pulse;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Mention;

/** Works out of a mention what it is counted by. For one thread, where the rules' place is. */
final class Hearing {
  private final PulseRules rules;
  private final Terms terms;
  private final Map<String, Integer> rowOf = new HashMap<>();

  Hearing(PulseRules rules) {
    this.rules = rules;
    terms = new Terms(rules.stopWords());
    for (int row = 0; row < rules.issues().size(); row++) {
      rowOf.put(rules.issues().get(row).id(), row);
    }
  }

  Heard heard(JudgedMention judged) {
    Mention mention = judged.mention();
    return new Heard(
        judged, MinuteWheel.minute(mention.writtenAt()), row(judged.judgement().issue().id()), rules.brand(mention),
        mention.repost() ? Set.of() : terms.of(mention.text()), rules.place().apply(mention));
  }

  /** The row of an issue; the last one for what the center does not watch. */
  int row(String issueId) {
    return rowOf.getOrDefault(issueId, rules.issues().size());
  }
}
