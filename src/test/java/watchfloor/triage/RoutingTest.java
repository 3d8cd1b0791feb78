package watchfloor.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;
import watchfloor.triage.Routing.Colleague;
import watchfloor.triage.Routing.Reason;
import watchfloor.triage.Routing.Suggestion;

/** Who is suggested for an item, and why. */
class RoutingTest {
  private static final Instant T = Instant.parse("2026-11-24T12:00:00Z");
  private static final JudgedMention GERMAN = mention("de-AT", true);

  private static JudgedMention mention(String language, boolean direct) {
    Mention mention = new Mention(
        new MentionKey("s", "1"), Channel.X, new Author("a", "@a", 1), "Wo ist mein Geld?", language, "", "1", "", direct, T, T);
    return new JudgedMention(1, mention, new Judgement(language, Sentiment.NEGATIVE, -0.5, new Issue("refund", "Refund"), 0.9, 40));
  }

  private static Colleague colleague(String id, String team, Skills skills, int holds, int minutes) {
    return new Colleague(id, id, team, skills, holds, minutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes)));
  }

  private static Skills speaks(String... languages) {
    return new Skills(Set.of(languages), Set.of(), Skills.Queue.BOTH);
  }

  private static List<String> order(Colleague... present) {
    return Routing.suggest(GERMAN, "Care", List.of(present)).stream().map(one -> one.who().id()).toList();
  }

  @Test
  void theTeamGoesBeforeTheLanguageThatBeforeTheIssueThatBeforeTheLoadAndThatBeforeTheSpeed() {
    assertThat(order(colleague("pr", "PR", speaks("de"), 0, 1), colleague("care", "Care", speaks("en"), 9, 60))).containsExactly("care", "pr");
    assertThat(order(colleague("english", "Care", speaks("en"), 0, 1), colleague("german", "Care", speaks("de"), 9, 60))).containsExactly("german", "english");
    assertThat(order(colleague("unknown", "Care", Skills.ANY, 0, 1), colleague("german", "Care", speaks("de"), 9, 60))).containsExactly("german", "unknown");
    assertThat(order(colleague("idle", "Care", Skills.ANY, 0, 1), colleague("expert", "Care", new Skills(Set.of(), Set.of("refund"), Skills.Queue.BOTH), 5, 9)))
        .containsExactly("expert", "idle");
    assertThat(order(colleague("quick", "Care", Skills.ANY, 3, 1), colleague("idle", "Care", Skills.ANY, 1, 30))).containsExactly("idle", "quick");
    assertThat(order(colleague("new", "Care", Skills.ANY, 1, 0), colleague("slow", "Care", Skills.ANY, 1, 30), colleague("quick", "Care", Skills.ANY, 1, 4)))
        .containsExactly("quick", "slow", "new");
  }

  @Test
  void itSaysWhy() {
    Suggestion lena = Routing.suggest(GERMAN, "Care", List.of(colleague("lena", "Care", new Skills(Set.of("de"), Set.of("refund"), Skills.Queue.BOTH), 2, 4))).get(0);

    assertThat(lena.reasons()).containsExactly(
        new Reason.OfTheTeam("Care"), new Reason.Speaks("de"), new Reason.Knows("Refund"), new Reason.Holds(2), new Reason.Answers(Duration.ofMinutes(4)));
  }

  @Test
  void theNextItemSuitsWhoReadsItAndWhoseQueueItIsIn() {
    assertThat(speaks("de").suits(GERMAN)).isTrue();
    assertThat(speaks("en").suits(GERMAN)).isFalse();
    assertThat(speaks("en").suits(mention(Judgement.UNDETERMINED, true))).isTrue();
    assertThat(Skills.ANY.suits(GERMAN)).isTrue();
    assertThat(new Skills(Set.of(), Set.of(), Skills.Queue.DIRECT).suits(mention("de", false))).isFalse();
    assertThat(new Skills(Set.of(), Set.of(), Skills.Queue.PROACTIVE).suits(mention("de", false))).isTrue();
    assertThat(new Skills(Set.of(), Set.of(), Skills.Queue.PROACTIVE).suits(GERMAN)).isFalse();
  }
}
