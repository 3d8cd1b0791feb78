package watchfloor.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.Judgement;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;

class TriageCompetitorTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final TriageRule ALL = new TriageRule("all", false, Set.of(), Set.of(), 0, "Care", Duration.ofMinutes(15));

  private static JudgedMention about(String brand) {
    Mention mention = new Mention(
        new MentionKey("x", "1"), Channel.X, new Author("a", "@a", 1), "late", "en", brand, "1", "", true, NOON, NOON);
    return new JudgedMention(1, mention, new Judgement("en", Sentiment.NEGATIVE, -1, Issue.NONE, 0, 90));
  }

  @Test
  void what_is_about_a_competitor_is_never_work() {
    Triage triage = new Triage(List.of(ALL), Duration.ofHours(24), Set.of("Other Air"));
    assertThat(triage.decide(about("Other Air"), NOON)).isEmpty();
    assertThat(triage.decide(about("Example Air"), NOON)).isPresent();
    assertThat(triage.decide(about(""), NOON)).isPresent();
  }
}
