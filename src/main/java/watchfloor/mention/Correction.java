package watchfloor.mention;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * What a person said of one mention against, or in support of, the analysis: it is kept, and the analysis learns from it.
 *
 * @param key      the mention
 * @param head     what was corrected
 * @param label    in lower case for {@link Head#SENTIMENT}: negative, neutral or positive; for {@link Head#ISSUE} an issue's id, or that of
 *                 {@link Issue#NONE}; for {@link Head#URGENCY} the points from -100 to 100 that the scale was off
 * @param by       the person
 * @param at       when
 * @param language as the mention was judged, BCP 47
 * @param text     what was read, without accounts, addresses and personal data
 */
public record Correction(MentionKey key, Head head, String label, String by, Instant at, String language, String text) {
  private static final int POINTS = 100;
  private static final int LABEL_AT_MOST = 100;

  /** What can be corrected. */
  public enum Head {
    SENTIMENT,
    ISSUE,
    URGENCY
  }

  public Correction {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(head, "head");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(text, "text");
    if (label.isBlank() || label.length() > LABEL_AT_MOST || head == Head.SENTIMENT && sentiment(label) < 0 || head == Head.URGENCY && points(label) == null) {
      throw new IllegalArgumentException("'" + label + "' is no " + head.name().toLowerCase(Locale.ROOT) + ".");
    }
  }

  /** 0 negative, 1 neutral, 2 positive; -1 for any other word. */
  public static int sentiment(String label) {
    return switch (label) {
      case "negative" -> Sentiment.NEGATIVE.ordinal();
      case "neutral" -> Sentiment.NEUTRAL.ordinal();
      case "positive" -> Sentiment.POSITIVE.ordinal();
      default -> -1;
    };
  }

  /** Points from -100 to 100, or null. */
  public static Integer points(String label) {
    if (!label.matches("[+-]?\\d{1,3}")) {
      return null;
    }
    int points = Integer.parseInt(label);
    return Math.abs(points) > POINTS ? null : (Integer) points;
  }
}
