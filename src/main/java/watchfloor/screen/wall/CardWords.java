package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watchfloor.desk.Claim;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.mention.Author;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;
import watchfloor.screen.Texts;

/** What cards and queues say of a mention, in one language; each state has its shape. Free of the toolkit. */
final class CardWords {
  private static final String BETWEEN = " · ";

  private final Texts texts;

  CardWords(Texts texts) {
    this.texts = texts;
  }

  String sentiment(Sentiment sentiment) {
    String shape = switch (sentiment) {
      case NEGATIVE -> "\u25BC ";
      case NEUTRAL -> "\u25A0 ";
      case POSITIVE -> "\u25B2 ";
      case NOT_JUDGED -> "\u25CB ";
    };
    return shape + texts.of("tile.mood." + CardModel.styleOf(sentiment));
  }

  String followers(Author author) {
    return author.followersKnown() ? texts.of("tile.mentions.followers", texts.amounts().reach(author.followers())) : "";
  }

  /** How long ago it was written. */
  String age(JudgedMention judged, Instant now) {
    return texts.amounts().age(Duration.between(judged.mention().writtenAt(), now));
  }

  /** {@code ↻ 3 · and 14 alike}; empty where a card stands for itself alone. */
  String folded(CardFeed.Folded others) {
    List<String> words = new ArrayList<>();
    if (others.passedOn() > 0) {
      words.add("\u21BB " + texts.number(others.passedOn()));
    }
    if (others.alike() > 0) {
      words.add(texts.of("tile.mentions.alike", texts.number(others.alike())));
    }
    return String.join(BETWEEN, words);
  }

  /** What became of it at the desks: claimed by whom, or answered how fast; empty while nobody took it. */
  String work(Item item) {
    String holder = item.claim().map(Claim::operator).map(id -> BETWEEN + id).orElse("");
    if (item.state() == ItemState.ANSWERED) {
      Optional<Duration> took = item.answeredAt().map(at -> Duration.between(item.openedAt(), at));
      return "\u2713 " + took.map(time -> texts.of("tile.work.answered-in", texts.amounts().age(time))).orElse(texts.of("tile.work.answered"));
    }
    return switch (item.state()) {
      case CLAIMED -> "\u25CF " + texts.of("tile.work.claimed") + holder;
      case WAITING -> "\u25CF " + texts.of("tile.work.sending") + holder;
      case CLOSED -> "\u2713 " + texts.of("tile.work.closed");
      default -> "";
    };
  }
}
