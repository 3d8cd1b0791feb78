package watchfloor.screen.wall;

import java.util.Locale;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Sentiment;

/** What of a mention goes onto a card. Free of the toolkit. */
final class CardModel {
  private CardModel() {}

  /** The text on one line of thought: no blank lines, nothing that a wall must not show. */
  static String text(JudgedMention judged) {
    return Masking.mask(judged.mention().text().strip().replaceAll("\\s+", " "));
  }

  /** {@code EN}; empty where nobody can tell. */
  static String language(Judgement judgement) {
    String language = judgement.language();
    return language.equals(Judgement.UNDETERMINED) ? "" : Locale.forLanguageTag(language).getLanguage().toUpperCase(Locale.ROOT);
  }

  static String styleOf(Sentiment sentiment) {
    return sentiment.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
