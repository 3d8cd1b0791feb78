package watchfloor.analysis;

import java.time.Instant;
import java.util.Map;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Correction;
import watchfloor.mention.Insight;
import watchfloor.mention.Issue;
import watchfloor.mention.Mention;

/** Holds every fifth corrected post back, teaches with the others, and asks both models about those held back. */
final class Comparing {
  private static final int HELD_BACK = 5;

  private final AnalyserParts parts;
  private final School school;

  Comparing(AnalyserParts parts, School school) {
    this.parts = parts;
    this.school = school;
  }

  Comparison run(Lessons lessons) {
    Lessons held = lessons.part(HELD_BACK, true);
    Share before = asked(new LearnedAnalyser(parts, school.base()), held);
    Share after = asked(new LearnedAnalyser(parts, school.learn(lessons.part(HELD_BACK, false))), held);
    return new Comparison(
        before.sentiments, share(before.sentimentsRight, before.sentiments), share(after.sentimentsRight, after.sentiments), before.issues,
        share(before.issuesRight, before.issues), share(after.issuesRight, after.issues));
  }

  private static double share(int right, int all) {
    return all == 0 ? 0 : right / (double) all;
  }

  private record Share(int sentiments, int sentimentsRight, int issues, int issuesRight) {}

  private static Share asked(Analyser analyser, Lessons held) {
    int sentiments = 0;
    int sentimentsRight = 0;
    int issues = 0;
    int issuesRight = 0;
    for (Lessons.Post post : held.posts()) {
      Insight insight = analyser.insight(mention(post));
      Map<Correction.Head, String> labels = post.labels();
      String sentiment = labels.get(Correction.Head.SENTIMENT);
      if (sentiment != null) {
        sentiments++;
        sentimentsRight += Correction.sentiment(sentiment) == insight.judgement().sentiment().ordinal() ? 1 : 0;
      }
      String issue = labels.get(Correction.Head.ISSUE);
      if (issue != null) {
        issues++;
        String said = insight.suggestions().isEmpty() ? Issue.NONE.id() : insight.suggestions().get(0).issue().id();
        issuesRight += issue.equals(said) ? 1 : 0;
      }
    }
    return new Share(sentiments, sentimentsRight, issues, issuesRight);
  }

  private static Mention mention(Lessons.Post post) {
    return new Mention(
        post.key(), Channel.FILE, new Author("", "", Author.UNKNOWN_FOLLOWERS), post.text(), post.language(), "", post.key().externalId(), "", false,
        Instant.EPOCH, Instant.EPOCH);
  }
}
