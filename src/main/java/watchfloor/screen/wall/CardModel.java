package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import watchfloor.desk.Claim;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.mention.Author;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Sentiment;

/** The words of a card. Free of the toolkit. */
final class CardModel {
  private CardModel() {}

  /** The text on one line of thought: no blank lines, nothing that a wall must not show. */
  static String text(JudgedMention judged) {
    return Masking.mask(judged.mention().text().strip().replaceAll("\\s+", " "));
  }

  static String followers(Author author) {
    return author.followersKnown() ? Words.reach(author.followers()) + " followers" : "";
  }

  /** {@code EN}; empty where nobody can tell. */
  static String language(Judgement judgement) {
    String language = judgement.language();
    return language.equals(Judgement.UNDETERMINED) ? "" : Locale.forLanguageTag(language).getLanguage().toUpperCase(Locale.ROOT);
  }

  static String sentiment(Sentiment sentiment) {
    return switch (sentiment) {
      case NEGATIVE -> "\u25BC negative";
      case NEUTRAL -> "\u25A0 neutral";
      case POSITIVE -> "\u25B2 positive";
      case NOT_JUDGED -> "\u25CB not judged";
    };
  }

  static String styleOf(Sentiment sentiment) {
    return sentiment.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What became of it at the desks: claimed by whom, or answered how fast; empty while nobody took it. */
  static String work(Item item) {
    if (item.state() == ItemState.ANSWERED) {
      Optional<Duration> took = item.answeredAt().map(at -> Duration.between(item.openedAt(), at));
      return "\u2713 answered" + took.map(time -> " in " + Words.age(time)).orElse("");
    }
    String holder = item.claim().map(Claim::operator).map(id -> " · " + id).orElse("");
    return switch (item.state()) {
      case CLAIMED -> "\u25CF claimed" + holder;
      case WAITING -> "\u25CF sending" + holder;
      case CLOSED -> "\u2713 closed";
      default -> "";
    };
  }

  static String age(JudgedMention judged, Instant now) {
    return Words.age(Duration.between(judged.mention().writtenAt(), now));
  }
}
