package watchfloor.desk;

import java.time.Duration;
import java.time.Instant;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;
import watchfloor.triage.Work;

/** Made-up mentions and work for tests. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  public static final Issue BAGGAGE = new Issue("bag", "Lost baggage");

  private Samples() {}

  public static JudgedMention mention(long id, String author, Instant writtenAt) {
    return mention(id, "post-" + id, author, writtenAt, BAGGAGE, Sentiment.NEGATIVE);
  }

  public static JudgedMention mention(
      long id, String externalId, String author, Instant writtenAt, Issue issue, Sentiment sentiment) {
    Mention mention =
        new Mention(
            new MentionKey("bluesky", externalId),
            Channel.BLUESKY,
            new Author(author, "@" + author, 120),
            "where is my bag 🧳 number " + id,
            "en",
            "Meridian Air",
            externalId,
            "",
            true,
            writtenAt,
            writtenAt.plusSeconds(2));
    return new JudgedMention(id, mention, new Judgement("en", sentiment, -0.25, issue, issue.none() ? 0 : 0.5, 70));
  }

  public static Work work(Instant dueAt) {
    return new Work("direct complaint", "Care", dueAt);
  }

  /** Due a quarter of an hour after it was written. */
  public static Work workFor(JudgedMention mention) {
    return work(mention.mention().writtenAt().plus(Duration.ofMinutes(15)));
  }
}
