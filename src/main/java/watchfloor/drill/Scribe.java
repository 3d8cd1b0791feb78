package watchfloor.drill;

import java.time.Instant;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;

/** Makes mentions, each with an identifier that no other mention of the drill has. One thread. */
final class Scribe {
  private final Setting setting;
  private long number;

  Scribe(Setting setting) {
    this.setting = setting;
  }

  /** What is said. @param thread the conversation, or empty where this begins one */
  record Words(String text, boolean direct, String thread, boolean angry) {}

  /** @param tag what it is about; its number is given here */
  Said write(Instant at, Speaker from, Tag tag, Words words) {
    Tag own = new Tag(tag.take(), tag.theme(), tag.truth(), tag.persona(), tag.inject(), ++number);
    String id = own.externalId();
    Mention mention = new Mention(
        new MentionKey(Tag.SOURCE, id), from.channel(), from.author(), words.text(), from.language(), setting.brand(),
        words.thread().isEmpty() ? id : words.thread(), "", words.direct(), at, at);
    return new Said(at, mention, own, words.angry());
  }
}
