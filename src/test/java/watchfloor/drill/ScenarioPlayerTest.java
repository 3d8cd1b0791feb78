package watchfloor.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.mention.Mention;

class ScenarioPlayerTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String YAML = """
      title: A test
      lasts: 20m
      smart: {thing: lamp|kettle|toaster}
      roles: [{id: SP, name: Spokesperson, team: Press}]
      phases:
        - {id: calm, at: 0m}
        - {id: storm, when: {unclaimed: broken, within: 4m}}
      themes:
        - id: broken
          words: [broken]
          team: Care
          direct: 0.5
          curve: {0m: 0.5, 10m: 2}
          right: [replace*]
          wrong: [your fault]
          true: ["my {thing} is {broken|in pieces|dead} after {n} {days|weeks}"]
        - id: even
          follows: 0
          curve: {0m: 20, 5m: 200, 10m: 200, 20m: 0}
          shares: {true: 50, rumour: 30, noise: 20}
          true: ["{thing} {number|no|nr} {nnn} of {nn} {seen|sold|found} in {city}"]
          rumour: ["they say {thing} {nnn} {glows|hums|sings}{ at night| in {city}|}"]
      personas:
        - {id: ada, handle: "@ada", temper: hot, followers: 9000, theme: broken, at: 1m, says: ["my {thing} burned"]}
        - {id: bob, handle: "@bob", temper: hot, followers: 9000, theme: broken, at: 1m, says: ["mine too"]}
      injects:
        - {id: paper, at: 6m, from: The Paper, theme: broken, says: ["{brand} sells broken things"]}
        - {id: slip, when: {wrong_answer: broken}, from: The Paper, theme: broken, says: ["{brand} blames you"]}
        - {id: silence, when: {silent: SP, within: 9m}, from: The Paper, theme: broken, says: ["{brand} says nothing"]}
        - {id: loud, when: {louder: even, per_minute: 9000}, from: The Paper, theme: even, says: ["loud"]}
      """;

  private final Scenario scenario = Rehearsal.of(YAML);

  private Rehearsal started(long seed) {
    Rehearsal rehearsal = new Rehearsal(scenario, seed);
    rehearsal.player.start();
    return rehearsal;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 77, -5})
  void the_same_seed_and_actions_give_the_same_stream_however_often_it_is_asked(long seed) {
    assertThat(acted(seed, Duration.ofMillis(100))).isEqualTo(acted(seed, Duration.ofMillis(1_000)));
    assertThat(acted(seed, Duration.ofMillis(500))).isNotEqualTo(acted(seed + 1, Duration.ofMillis(500)));
  }

  /** The same random actions for the same seed, at whole seconds. */
  private List<Mention> acted(long seed, Duration tick) {
    Rehearsal rehearsal = started(seed);
    SplittableRandom dice = new SplittableRandom(seed);
    rehearsal.player.speed(10);
    for (int i = 0; i < 40; i++) {
      rehearsal.pass(SECOND, tick);
      act(rehearsal.player, dice, rehearsal.said);
    }
    return rehearsal.said;
  }

  private static void act(ScenarioPlayer player, SplittableRandom dice, List<Mention> said) {
    switch (dice.nextInt(9)) {
      case 0 -> player.raise("broken");
      case 1 -> player.lower("even");
      case 2 -> player.hold("even");
      case 3 -> player.release("even");
      case 4 -> player.fireNext();
      case 5 -> player.inject(new FreeInject("@x", "x", 5, "broken", Truth.TRUE, "en", "free {n}", true));
      case 6 -> player.mark();
      case 7 -> player.rollBack(1);
      default -> player.hear(said.get(dice.nextInt(said.size())), dice.nextBoolean() ? "we replace it" : "your fault");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 60})
  void the_volume_curve_is_kept_at_any_speed(int speed) {
    Rehearsal rehearsal = started(9);
    rehearsal.player.hold("broken");
    rehearsal.player.speed(speed);
    Duration tick = Duration.ofMillis(speed == 1 ? 1_000 : 50);
    for (int minute = 0; minute < 19; minute++) {
      double wanted = 0;
      for (int s = 0; s < 240; s++) {
        wanted += scenario.theme("even").orElseThrow().curve().at(Duration.ofSeconds(60L * minute).plusMillis(250L * s + 125)) / 4;
      }
      long heard = rehearsal.pass(Duration.ofSeconds(60 / speed), tick).stream()
          .filter(mention -> mention.key().externalId().startsWith("0/even/") && !mention.key().externalId().contains("/loud/")).count();
      assertThat((double) heard).as("minute " + minute).isCloseTo(wanted, withPercentage(2));
    }
  }

  @Test
  void the_shares_of_true_rumour_and_noise_are_kept() {
    Rehearsal rehearsal = started(2);
    rehearsal.pass(Duration.ofMinutes(6), SECOND);
    List<Truth> all = rehearsal.said.stream().map(mention -> Tag.read(mention.key().externalId()).orElseThrow())
        .filter(tag -> tag.theme().equals("even")).map(Tag::truth).toList();
    assertThat(100.0 * all.stream().filter(Truth.RUMOUR::equals).count() / all.size()).isBetween(28.0, 32.0);
    assertThat(100.0 * all.stream().filter(Truth.NOISE::equals).count() / all.size()).isBetween(18.0, 22.0);
  }

  @Test
  void a_fitting_answer_calms_and_silence_and_lies_make_louder() {
    Rehearsal rehearsal = started(5);
    rehearsal.pass(Duration.ofMinutes(2), SECOND);
    Mention ada = firstOf(rehearsal, "ada");
    rehearsal.player.hear(ada, "We are sorry and replace it today");
    rehearsal.pass(Duration.ofMinutes(8), SECOND);
    assertThat(anger(rehearsal, "ada")).isLessThan(Temper.HOT.anger());
    assertThat(anger(rehearsal, "bob")).isGreaterThan(Temper.HOT.anger());
    assertThat(postsOf(rehearsal, "ada")).hasSize(2);
    assertThat(postsOf(rehearsal, "ada").get(1).thread()).isEqualTo(ada.thread());
    int before = postsOf(rehearsal, "bob").size();
    rehearsal.player.hear(firstOf(rehearsal, "bob"), "That is your fault");
    rehearsal.pass(Duration.ofMinutes(2), SECOND);
    assertThat(postsOf(rehearsal, "bob").size()).isGreaterThan(before);
    assertThat(fired(rehearsal)).contains("slip");
  }

  @Test
  void the_crowd_follows_its_personas() {
    Rehearsal ignored = started(5);
    Rehearsal answered = started(5);
    for (int minute = 0; minute < 9; minute++) {
      ignored.pass(Duration.ofMinutes(1), SECOND);
      for (Mention mention : answered.pass(Duration.ofMinutes(1), SECOND)) {
        if (mention.author().id().matches("drill:(ada|bob)")) {
          answered.player.hear(mention, "we replace it");
        }
      }
    }
    assertThat(heat(ignored)).isGreaterThan(1.1);
    assertThat(heat(answered)).isLessThan(0.9);
    assertThat(crowd(ignored)).isGreaterThan(crowd(answered) + 50);
  }

  @Test
  void injects_fire_at_their_time_and_when_their_condition_holds() {
    Rehearsal rehearsal = started(1);
    rehearsal.pass(Duration.ofMinutes(3), SECOND);
    assertThat(fired(rehearsal)).isEmpty();
    rehearsal.pass(Duration.ofMinutes(2), SECOND);
    assertThat(rehearsal.player.status().phase()).isEqualTo("storm");
    rehearsal.pass(Duration.ofMinutes(3), SECOND);
    assertThat(fired(rehearsal)).containsExactly("loud", "paper");
    rehearsal.pass(Duration.ofMinutes(3), SECOND);
    assertThat(fired(rehearsal)).containsExactly("loud", "paper", "silence");
  }

  @Test
  void what_is_claimed_and_answered_in_time_keeps_conditions_from_holding() {
    Rehearsal rehearsal = started(1);
    rehearsal.pass(Duration.ofMinutes(3), SECOND);
    Tag tag = Tag.read(firstOf(rehearsal, "ada").key().externalId()).orElseThrow();
    rehearsal.player.notice(new Deed(Deed.Kind.CLAIMED, 1, tag, "SP", "Press", rehearsal.clock.instant(), ""));
    rehearsal.player.notice(new Deed(Deed.Kind.ANSWERED, 1, tag, "SP", "Press", rehearsal.clock.instant(), "we replace it"));
    rehearsal.pass(Duration.ofMinutes(8), SECOND);
    assertThat(rehearsal.player.status().phase()).isEqualTo("calm");
    assertThat(fired(rehearsal)).doesNotContain("silence");
  }

  @Test
  void a_paused_drill_says_nothing_and_its_clock_stands() {
    Rehearsal rehearsal = started(1);
    rehearsal.pass(Duration.ofMinutes(1), SECOND);
    rehearsal.player.pause();
    assertThat(rehearsal.pass(Duration.ofHours(1), Duration.ofMinutes(1))).isEmpty();
    assertThat(rehearsal.clock.instant()).isEqualTo(Rehearsal.START.plusSeconds(60));
    rehearsal.player.resume();
    assertThat(rehearsal.pass(SECOND.multipliedBy(5), SECOND)).isNotEmpty();
  }

  @Test
  void a_held_theme_is_silent_and_a_raised_one_louder() {
    Rehearsal rehearsal = started(1);
    rehearsal.player.hold("broken");
    rehearsal.player.hold("even");
    assertThat(rehearsal.pass(Duration.ofMinutes(2), SECOND)).isEmpty();
    rehearsal.player.release("even");
    int plain = rehearsal.pass(Duration.ofSeconds(10), SECOND).size();
    rehearsal.player.raise("even");
    assertThat(rehearsal.pass(Duration.ofSeconds(10), SECOND).size()).isGreaterThan((int) (plain * 1.4));
  }

  @Test
  void a_roll_back_plays_on_from_the_mark_with_new_identifiers_while_the_clock_goes_on() {
    Rehearsal rehearsal = started(1);
    rehearsal.pass(Duration.ofMinutes(5), SECOND);
    int mark = rehearsal.player.mark();
    rehearsal.pass(Duration.ofMinutes(4), SECOND);
    assertThat(fired(rehearsal)).contains("paper");
    rehearsal.player.rollBack(mark);
    assertThat(rehearsal.player.status().position()).isEqualTo(Duration.ofMinutes(5));
    List<Mention> again = rehearsal.pass(Duration.ofMinutes(4), SECOND);
    assertThat(again).allMatch(mention -> mention.key().externalId().startsWith("1/"));
    assertThat(again.get(0).writtenAt()).isAfterOrEqualTo(Rehearsal.START.plus(Duration.ofMinutes(9)));
    assertThat(again.stream().filter(mention -> mention.key().externalId().contains("/paper/"))).hasSize(1);
  }

  @Test
  void it_ends_at_its_end_and_hears_nothing_then() {
    Rehearsal rehearsal = started(1);
    rehearsal.player.speed(60);
    rehearsal.pass(Duration.ofSeconds(30), SECOND);
    assertThat(rehearsal.player.ended()).isTrue();
    rehearsal.player.hear(firstOf(rehearsal, "ada"), "we replace it");
    assertThat(rehearsal.pass(Duration.ofMinutes(2), SECOND)).isEmpty();
    assertThat(rehearsal.player.timeline().minutes()).hasSize(20);
  }

  @Test
  void a_timeline_is_the_same_after_it_was_written_and_read() {
    Rehearsal rehearsal = started(1);
    rehearsal.player.inject(new FreeInject("@x", "x", 5, "broken", Truth.TRUE, "en", "free\twords", true));
    rehearsal.pass(Duration.ofMinutes(3), SECOND);
    Timeline read = Timeline.read(rehearsal.player.timeline().lines());
    assertThat(read.lines()).isEqualTo(rehearsal.player.timeline().lines());
    assertThat(read.minutes()).hasSize(3);
    assertThatThrownBy(() -> Timeline.read(List.of("WHAT\tis\tthis"))).hasMessageContaining("line 1");
  }

  @Test
  void a_theme_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> started(1).player.hold("nothing")).hasMessage("the scenario has no theme 'nothing'");
  }

  private static Mention firstOf(Rehearsal rehearsal, String persona) {
    return postsOf(rehearsal, persona).get(0);
  }

  private static List<Mention> postsOf(Rehearsal rehearsal, String persona) {
    return rehearsal.said.stream().filter(mention -> mention.author().id().equals("drill:" + persona)).toList();
  }

  private static double anger(Rehearsal rehearsal, String persona) {
    return rehearsal.player.status().personas().stream().filter(one -> one.id().equals(persona)).findFirst().orElseThrow().anger();
  }

  private static double heat(Rehearsal rehearsal) {
    return rehearsal.player.status().themes().get(0).heat();
  }

  private static long crowd(Rehearsal rehearsal) {
    return rehearsal.said.stream().filter(mention -> mention.key().externalId().matches("0/broken/TRUE///.*")).count();
  }

  private static List<String> fired(Rehearsal rehearsal) {
    return rehearsal.said.stream().map(mention -> Tag.read(mention.key().externalId()).orElseThrow().inject()).filter(id -> !id.isEmpty()).toList();
  }
}
