package watchfloor.screen.wall;

import java.util.OptionalInt;
import watchfloor.mention.Sentiment;
import watchfloor.pulse.Moods;
import watchfloor.screen.Texts;

/** How the tiles of the day write moods and shares: always with a shape or a figure, so that no colour stands alone. Free of the toolkit. */
final class MoodWords {
  /** The names that style sheets know the moods by. */
  static final String[] STYLES = {"negative", "neutral", "positive", "not-judged"};

  /** Up to here a net mood counts as neither good nor bad. */
  static final int NEUTRAL_WITHIN = 5;

  private MoodWords() {}

  static String shape(Sentiment sentiment) {
    return switch (sentiment) {
      case NEGATIVE -> "\u25BC";
      case NEUTRAL -> "\u25A0";
      case POSITIVE -> "\u25B2";
      case NOT_JUDGED -> "\u25CB";
    };
  }

  /** What a net mood of -100 to 100 amounts to; not judged where nothing was. */
  static Sentiment of(OptionalInt net) {
    if (net.isEmpty()) {
      return Sentiment.NOT_JUDGED;
    }
    if (Math.abs(net.getAsInt()) <= NEUTRAL_WITHIN) {
      return Sentiment.NEUTRAL;
    }
    return net.getAsInt() < 0 ? Sentiment.NEGATIVE : Sentiment.POSITIVE;
  }

  static String style(Sentiment sentiment) {
    return CardModel.styleOf(sentiment);
  }

  /** {@code ▼ −31}; a circle alone where nothing was judged. */
  static String net(Moods moods, Texts texts) {
    OptionalInt net = moods.net();
    return shape(of(net)) + (net.isPresent() ? " " + texts.amounts().signed(net.getAsInt()) : "");
  }

  /** {@code ▲ +212 %}; the shape says the direction without colour. */
  static String change(int percent, Texts texts) {
    String shape = percent > 0 ? "\u25B2 +" : percent < 0 ? "\u25BC " : "";
    return shape + texts.number(percent) + " %";
  }

  /** {@code 47 %}; what is there and rounds to nothing is {@code <1 %}. */
  static String percent(int part, int whole, Texts texts) {
    long rounded = whole == 0 ? 0 : Math.round(100.0 * part / whole);
    return (rounded == 0 && part > 0 ? "<1" : texts.number(rounded)) + " %";
  }
}
