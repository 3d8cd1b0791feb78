package watchfloor.mention;

import java.util.Objects;

/**
 * What the analysis makes of one mention.
 *
 * @param language   BCP 47, or {@code und} where nobody can tell
 * @param sentiment  the decided class
 * @param score      -1 (as negative as can be) to 1; 0 where not judged
 * @param issue      the decided issue, or {@link Issue#NONE}
 * @param confidence 0 to 1, how sure the analysis is of its issue; 0 with {@link Issue#NONE}
 * @param urgency    0 to 100, how soon a person should look
 */
public record Judgement(
    String language, Sentiment sentiment, double score, Issue issue, double confidence, int urgency) {
  public static final String UNDETERMINED = "und";

  public Judgement {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(sentiment, "sentiment");
    Objects.requireNonNull(issue, "issue");
    if (!(score >= -1 && score <= 1) || !(confidence >= 0 && confidence <= 1) || urgency < 0 || urgency > 100) {
      throw new IllegalArgumentException("score " + score + ", confidence " + confidence + ", urgency " + urgency);
    }
  }
}
