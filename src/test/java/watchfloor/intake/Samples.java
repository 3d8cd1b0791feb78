package watchfloor.intake;

import java.time.Instant;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;

/** Mentions for tests. */
final class Samples {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private Samples() {}

  static Mention mention(String id) {
    return new Mention(new MentionKey("x", id), Channel.X, new Author("a", "@a", 1), "text " + id, "en", "", id, "", false, NOON, NOON);
  }

  static Judgement neutral(Mention mention) {
    return new Judgement("en", Sentiment.NEUTRAL, 0, Issue.NONE, 0, 0);
  }
}
