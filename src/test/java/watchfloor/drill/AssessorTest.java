package watchfloor.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import watchfloor.drill.Assessment.Outcome;
import watchfloor.report.AfterActionPage;

class AssessorTest {
  private static final Instant T = Rehearsal.START;
  private static final Map<String, String> TEAMS = Map.of("A", "Care", "B", "Press");
  private static final Scenario SCENARIO = Rehearsal.of("""
      title: Fire & <smoke>
      lasts: 20m
      roles: [{id: A, name: Care, team: Care}, {id: B, name: Press, team: Press}]
      themes:
        - id: fire
          curve: {0m: 1}
          right: [safe]
          wrong: [burn]
          answer: You are all safe now
          true: ["fire in {city}"]
      personas:
        - {id: ada, handle: "@ada", theme: fire, at: 1m, says: ["help"]}
        - {id: bob, handle: "@bob", theme: fire, at: 1m, says: ["help too"]}
      injects:
        - {id: paper, at: 5m, from: The Paper, direct: yes, theme: fire, says: ["news"]}
        - {id: never, when: {wrong_answer: fire}, from: The Paper, theme: fire, says: ["news"]}
      expect:
        - {act: claim, about: fire, within: 2m, team: Care}
        - {act: answer, about: fire, within: 3m}
        - {act: escalate, about: fire, within: 9m, team: Press}
        - {act: correct, about: fire, within: 9m}
        - {act: approve, about: fire, within: 9m}
        - {act: claim, about: never, within: 1m}
      """);

  private final List<DrillEvent> events = new ArrayList<>(List.of(
      event(DrillEvent.Kind.STARTED, 0, "test"), event(DrillEvent.Kind.SHOWED, 0, "fire"), event(DrillEvent.Kind.SHOWED, 300, "paper")));
  private final List<Deed> deeds = new ArrayList<>();

  private static DrillEvent event(DrillEvent.Kind kind, int second, String subject) {
    return new DrillEvent(kind, T.plusSeconds(second), Duration.ofSeconds(second), subject, "");
  }

  private void did(Deed.Kind kind, long item, String operator, int second, String persona, String text) {
    deeds.add(new Deed(kind, item, new Tag(0, "fire", Truth.TRUE, persona, "", item), operator, TEAMS.get(operator), T.plusSeconds(second), text));
  }

  private Assessment assess() {
    return Assessor.of(SCENARIO, new Timeline(events, List.of(new MoodMinute(0, T, 10, 5))), deeds, TEAMS, List.of(new MoodMinute(0, T, 10, 9)));
  }

  private List<Outcome> outcomes() {
    return assess().results().stream().map(Assessment.Result::outcome).toList();
  }

  @Test
  void what_was_done_in_time_late_or_never_is_told_apart() {
    did(Deed.Kind.CLAIMED, 1, "A", 60, "ada", "");
    did(Deed.Kind.HANDED_OVER, 1, "A", 120, "ada", "B: yours");
    did(Deed.Kind.ANSWERED, 1, "B", 200, "ada", "You are all safe now ^B");
    assertThat(outcomes()).containsExactly(Outcome.IN_TIME, Outcome.LATE, Outcome.IN_TIME, Outcome.IN_TIME, Outcome.MISSED, Outcome.NOT_ASKED);
    assertThat(assess().results().get(1).took()).contains(Duration.ofSeconds(200));
    assertThat(assess().score()).isEqualTo(60);
    assertThat(assess().missed()).containsExactly("@bob", "paper");
    assertThat(assess().teams()).extracting(doer -> doer.name() + doer.claimed() + doer.answered() + doer.handedOver()).containsExactly("Care101", "Press010");
  }

  @Test
  void a_claim_of_another_team_is_not_the_one_that_was_expected() {
    did(Deed.Kind.CLAIMED, 1, "B", 60, "ada", "");
    assertThat(outcomes().get(0)).isEqualTo(Outcome.MISSED);
    assertThat(outcomes().get(2)).as("but it is in the press's hands").isEqualTo(Outcome.IN_TIME);
  }

  @Test
  void wording_is_compared_by_its_words_and_a_wrong_word_is_seen() {
    did(Deed.Kind.ANSWERED, 1, "A", 60, "ada", "you ARE safe");
    did(Deed.Kind.ANSWERED, 2, "A", 70, "", "let it burn, all safe");
    did(Deed.Kind.ANSWERED, 2, "A", 80, "", "sorry");
    assertThat(assess().wordings()).extracting(worded -> Math.round(worded.overlap() * 100) + " " + worded.wrong()).containsExactly("60 false", "40 true", "0 false");
    assertThat(assess().doubled()).containsExactly(2L);
  }

  @Test
  void what_was_rolled_back_counts_for_nothing() {
    events.add(event(DrillEvent.Kind.MARK, 50, "1"));
    events.add(event(DrillEvent.Kind.ROLLED_BACK, 100, "1"));
    did(Deed.Kind.CLAIMED, 1, "A", 60, "ada", "");
    assertThat(outcomes().get(0)).isEqualTo(Outcome.MISSED);
    did(Deed.Kind.CLAIMED, 1, "A", 100, "ada", "");
    assertThat(outcomes().get(0)).isEqualTo(Outcome.IN_TIME);
  }

  @Test
  void the_report_stands_alone_and_lets_nothing_in_as_markup() {
    did(Deed.Kind.ANSWERED, 1, "A", 60, "ada", "<b>safe</b>");
    String page = AfterActionPage.of(assess(), ZoneOffset.UTC);
    assertThat(page).startsWith("<!DOCTYPE html>").contains("Fire &amp; &lt;smoke&gt;").contains("&lt;b&gt;safe&lt;/b&gt;").doesNotContain("<b>safe")
        .doesNotContain("src=").doesNotContain("href=").doesNotContain("<script");
    assertThat(page).contains("✓ in time").contains("✗ missed").contains("– not asked").contains("1:00");
  }

  @Test
  void an_empty_room_leaves_the_public_angrier_than_one_that_answers() {
    Scenario scenario = Rehearsal.packed("friday-cancellations", "en");
    List<MoodMinute> without = Ghost.of(scenario, Rehearsal.SETTING, 1, T, ZoneOffset.UTC);
    Rehearsal with = new Rehearsal(scenario, 1);
    with.player.start();
    while (!with.player.ended()) {
      with.pass(Duration.ofSeconds(15), Duration.ofSeconds(15)).stream().filter(mention -> mention.direct())
          .forEach(mention -> with.player.hear(mention, "you can rebook, we pay the hotel. We are not bankrupt, it is because of snow"));
    }
    assertThat(without).hasSize(40);
    assertThat(angry(without)).isGreaterThan(angry(with.player.timeline().minutes()) + 0.05);
  }

  private static double angry(List<MoodMinute> minutes) {
    return (double) minutes.stream().mapToLong(MoodMinute::angry).sum() / minutes.stream().mapToLong(MoodMinute::mentions).sum();
  }
}
