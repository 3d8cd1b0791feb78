package watchfloor.store;

import watchfloor.mention.Author;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;

/** Makes texts such as PostgreSQL can keep: it refuses the character zero, and halves of a character cannot be written in UTF-8. */
final class CleanText {
  private static final char REPLACEMENT = '\uFFFD';

  private CleanText() {}

  /** The same mention where nothing has to change, which is nearly always. */
  static JudgedMention of(JudgedMention judged) {
    Mention mention = judged.mention();
    Author author = mention.author();
    if (sound(mention.text()) && sound(author.handle()) && sound(author.id()) && sound(mention.thread()) && sound(mention.repostOf())
        && sound(mention.key().externalId())) {
      return judged;
    }
    Mention clean = new Mention(
        new MentionKey(mention.key().source(), of(mention.key().externalId())), mention.channel(),
        new Author(of(author.id()), of(author.handle()), author.followers()), of(mention.text()), mention.language(), mention.brand(),
        of(mention.thread()), of(mention.repostOf()), mention.direct(), mention.writtenAt(), mention.receivedAt());
    return new JudgedMention(judged.id(), clean, judged.judgement());
  }

  private static boolean sound(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (bad(text, at)) {
        return false;
      }
    }
    return true;
  }

  private static String of(String text) {
    StringBuilder clean = new StringBuilder(text);
    for (int at = 0; at < text.length(); at++) {
      if (bad(text, at)) {
        clean.setCharAt(at, REPLACEMENT);
      }
    }
    return clean.toString();
  }

  private static boolean bad(String text, int at) {
    char letter = text.charAt(at);
    if (Character.isHighSurrogate(letter)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return letter == 0 || Character.isLowSurrogate(letter) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
