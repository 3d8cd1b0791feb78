package watchfloor.mention;

import java.util.List;
import java.util.Objects;

/**
 * A judgement with its reasons, for the one mention that a person looks at.
 *
 * @param judgement      what is kept of it
 * @param suggestions    the two likeliest issues, the likelier first; fewer where nothing speaks for a second. Where the judgement decided none, a
 *                       person chooses among them
 * @param sentimentWords the words that decided the sentiment, the weightiest first, at most five
 * @param issueWords     the same for the likeliest issue
 * @param urgency        the parts of the urgency
 * @param certainty      0 to 1, how far the likeliest answer is ahead of the next one, the lesser of sentiment and issue: low ones are worth labelling
 */
public record Insight(
    Judgement judgement, List<Suggestion> suggestions, List<DecidingWord> sentimentWords, List<DecidingWord> issueWords, UrgencyParts urgency,
    double certainty) {
  public Insight {
    Objects.requireNonNull(judgement, "judgement");
    suggestions = List.copyOf(suggestions);
    sentimentWords = List.copyOf(sentimentWords);
    issueWords = List.copyOf(issueWords);
    Objects.requireNonNull(urgency, "urgency");
  }
}
