package watchfloor.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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

/** Work is due as the service level of its rule promises. */
class TriageServiceTest {
  private static final Instant FRIDAY = Instant.parse("2026-11-20T16:30:00Z");
  private static final BusinessCalendar OFFICE = new BusinessCalendar("office", ZoneOffset.UTC, Map.of(
      DayOfWeek.FRIDAY, List.of(new DayPart(9 * 3600, 17 * 3600)), DayOfWeek.MONDAY, List.of(new DayPart(9 * 3600, 17 * 3600))), Map.of());
  private static final ServicePlan PLAN = ServicePlan.of(List.of(
      new ServiceLevel(Priority.NORMAL, new ServiceClock(OFFICE), Duration.ofHours(1), Optional.of(Duration.ofHours(2)), Optional.empty())));

  private static Triage triage(Optional<Priority> priority) {
    return new Triage(
        List.of(new TriageRule("any", false, Set.of(), Set.of(), 0, "Care", Duration.ofHours(1), priority)), Duration.ofDays(1), Set.of(), PLAN);
  }

  private static JudgedMention mention() {
    Mention mention = new Mention(new MentionKey("s", "1"), Channel.X, new Author("a", "@a", 1), "Hello", "en", "", "1", "", true, FRIDAY, FRIDAY);
    return new JudgedMention(1, mention, new Judgement("en", Sentiment.NEUTRAL, 0, Issue.NONE, 0, 10));
  }

  @Test
  void a_first_answer_and_a_next_one_are_due_in_open_hours() {
    Triage triage = triage(Optional.of(Priority.NORMAL));

    assertThat(triage.decide(mention(), FRIDAY).orElseThrow().dueAt()).isEqualTo(Instant.parse("2026-11-23T09:30:00Z"));
    assertThat(triage.decide(mention(), FRIDAY, () -> true).orElseThrow().dueAt()).isEqualTo(Instant.parse("2026-11-23T10:30:00Z"));
    assertThat(triage.calendars()).containsExactly(Map.entry("any", OFFICE));
  }

  @Test
  void a_rule_without_a_priority_counts_round_the_clock_and_asks_nothing() {
    Triage triage = triage(Optional.empty());

    Work work = triage.decide(mention(), FRIDAY, () -> {
      throw new AssertionError("asked for nothing");
    }).orElseThrow();

    assertThat(work.dueAt()).isEqualTo(FRIDAY.plusSeconds(3_600));
    assertThat(triage.calendars()).isEmpty();
  }

  @Test
  void an_item_is_nearly_due_after_four_fifths_of_its_open_time() {
    DeskGuide guide = new DeskGuide(Map.of("any", OFFICE), Optional.empty(), Map.of());

    assertThat(guide.near("any", FRIDAY, Instant.parse("2026-11-23T09:30:00Z"))).isEqualTo(Instant.parse("2026-11-23T09:18:00Z"));
    assertThat(guide.closed("any", Instant.parse("2026-11-21T12:00:00Z"))).isTrue();
    assertThat(guide.closed("other", Instant.parse("2026-11-21T12:00:00Z"))).isFalse();
  }
}
