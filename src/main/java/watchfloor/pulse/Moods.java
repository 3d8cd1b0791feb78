package watchfloor.pulse;

import java.util.OptionalInt;
import watchfloor.mention.Sentiment;

/** Counts mentions by sentiment, whatever they have in common. */
public record Moods(int negative, int neutral, int positive, int notJudged) {
  public static final Moods NONE = new Moods(0, 0, 0, 0);

  /** A single mention. */
  static Moods one(Sentiment sentiment) {
    return switch (sentiment) {
      case NEGATIVE -> new Moods(1, 0, 0, 0);
      case NEUTRAL -> new Moods(0, 1, 0, 0);
      case POSITIVE -> new Moods(0, 0, 1, 0);
      case NOT_JUDGED -> new Moods(0, 0, 0, 1);
    };
  }

  public int total() {
    return judged() + notJudged;
  }

  /** How many mentions {@link #net} stands on. */
  public int judged() {
    return negative + neutral + positive;
  }

  /** (positive - negative) * 100 / judged, -100 to 100, rounded; empty when nothing was judged. */
  public OptionalInt net() {
    return judged() == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.round(100.0 * (positive - negative) / judged()));
  }

  public int of(Sentiment sentiment) {
    return switch (sentiment) {
      case NEGATIVE -> negative;
      case NEUTRAL -> neutral;
      case POSITIVE -> positive;
      case NOT_JUDGED -> notJudged;
    };
  }

  public Moods plus(Moods other) {
    return new Moods(negative + other.negative, neutral + other.neutral, positive + other.positive, notJudged + other.notJudged);
  }
}
