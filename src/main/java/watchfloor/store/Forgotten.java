package watchfloor.store;

import java.time.Instant;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;

/** What stands where a forgotten person's words stood: the item and its history stay, so that figures and proof stay true. */
final class Forgotten {
  static final String TEXT = "[forgotten]";
  static final String WITHDRAWN = "[removed on the network]";
  static final String HANDLE = "forgotten";
  /** Stands for every forgotten author; with the mention's number behind it, no two of them become one conversation. */
  static final String AUTHOR = "forgotten-";

  private Forgotten() {}

  /** The same mention without its words, because its network wished so; who wrote it stays at the desk. */
  static JudgedMention withdrawn(JudgedMention judged) {
    Mention mention = judged.mention();
    Mention bare = new Mention(
        mention.key(), mention.channel(), mention.author(), WITHDRAWN, mention.language(), mention.brand(), mention.thread(), mention.repostOf(),
        mention.direct(), mention.writtenAt(), mention.receivedAt());
    return new JudgedMention(judged.id(), bare, judged.judgement());
  }

  /** The same mention without its author and words; what was made of it stays, for the figures. */
  static JudgedMention of(JudgedMention judged) {
    Mention bare = mention(judged.id(), judged.mention().channel(), judged.mention().writtenAt()).mention();
    return new JudgedMention(judged.id(), bare, judged.judgement());
  }

  /** The mention of an item whose author was forgotten. */
  static JudgedMention mention(long id, Channel channel, Instant writtenAt) {
    Mention mention =
        new Mention(
            new MentionKey("forgotten", Long.toString(id)), channel, new Author(AUTHOR + id, HANDLE, Author.UNKNOWN_FOLLOWERS), TEXT, "", "",
            Long.toString(id), "", false, writtenAt, writtenAt);
    return new JudgedMention(id, mention, new Judgement(Judgement.UNDETERMINED, Sentiment.NOT_JUDGED, 0, Issue.NONE, 0, 0));
  }
}
