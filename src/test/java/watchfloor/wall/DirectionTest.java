package watchfloor.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DirectionTest {
  private static final Instant T = Instant.parse("2026-11-24T12:00:00Z");
  private static final Pin DELAY = pin("delay", 0);
  private static final Pin GATE = pin("gate", 60);

  private static Pin pin(String subject, int seconds) {
    return new Pin(subject, "The " + subject, T.plusSeconds(seconds), T.plusSeconds(seconds), Optional.empty());
  }

  private static DirectionChange.Steer steer(Duration lasting) {
    return new DirectionChange.Steer("issue=delay", Optional.empty(), Optional.empty(), lasting);
  }

  private static DirectionChange.Cover cover(Duration lasting) {
    return new DirectionChange.Cover(" All hands ", TakeOver.Look.ALARM, List.of(), lasting);
  }

  @Test
  void a_hand_on_the_wall_holds_the_turns_and_ends_by_itself_on_every_machine_at_the_same_moment() {
    Direction driven = Direction.CALM.after(steer(Duration.ofMinutes(15)), "Ada", T);
    assertThat(driven.drive().orElseThrow().by()).isEqualTo("Ada");
    assertThat(driven.at(T.plusSeconds(899)).holds()).isTrue();
    assertThat(driven.at(T.plusSeconds(899)).hold().runs(T.plusSeconds(899))).isEqualTo(T.toEpochMilli());
    for (int seconds : List.of(900, 901, 100_000)) {
      Direction over = driven.at(T.plusSeconds(seconds));
      assertThat(over.drive()).isEmpty();
      assertThat(over.hand()).isEmpty();
      assertThat(over.hold()).isEqualTo(new Hold(Duration.ofMinutes(15), Optional.empty()));
    }
  }

  @Test
  void asking_again_and_again_comes_to_the_same_as_asking_once() {
    Direction much = Direction.CALM.after(steer(Duration.ofMinutes(2)), "Ada", T).after(new DirectionChange.Next(), "Ada", T.plusSeconds(110))
        .after(cover(Duration.ofMinutes(5)), "Bo", T.plusSeconds(115)).afterAlarms(List.of(DELAY), T.plusSeconds(1));
    Direction stepwise = much;
    for (int second = 116; second < 500; second += 7) {
      stepwise = stepwise.at(T.plusSeconds(second));
      assertThat(stepwise).isEqualTo(much.at(T.plusSeconds(second)));
    }
  }

  @Test
  void a_pause_stays_until_somebody_goes_on_and_turns_go_on_where_they_were() {
    Direction paused = Direction.CALM.after(new DirectionChange.Pause(), "Ada", T);
    assertThat(paused.after(new DirectionChange.Pause(), "Bo", T.plusSeconds(9)).paused()).contains("Ada");
    assertThat(paused.at(T.plus(Duration.ofDays(40))).holds()).isTrue();
    Direction on = paused.after(new DirectionChange.GoOn(), "Bo", T.plus(Duration.ofDays(40)));
    assertThat(on.holds()).isFalse();
    assertThat(on.hold().runs(T.plus(Duration.ofDays(40)))).isEqualTo(T.toEpochMilli());
  }

  @Test
  void the_next_scene_stays_a_moment_before_turns_go_on() {
    Direction next = Direction.CALM.after(new DirectionChange.Next(), "Ada", T);
    assertThat(next.steps()).isEqualTo(1);
    assertThat(next.holds()).isTrue();
    Direction again = next.after(new DirectionChange.Next(), "Ada", T.plusSeconds(10));
    assertThat(again.at(T.plusSeconds(39)).holds()).isTrue();
    assertThat(again.at(T.plusSeconds(40)).holds()).isFalse();
    assertThat(again.at(T.plusSeconds(99)).hold()).isEqualTo(new Hold(Duration.ofSeconds(40), Optional.empty()));
  }

  @Test
  void two_holds_that_overlap_count_once() {
    Direction both = Direction.CALM.after(steer(Duration.ofMinutes(2)), "Ada", T).after(new DirectionChange.Pause(), "Bo", T.plusSeconds(60));
    assertThat(both.at(T.plusSeconds(130)).holds()).isTrue();
    Direction on = both.after(new DirectionChange.GoOn(), "Bo", T.plusSeconds(200));
    assertThat(on.hold()).isEqualTo(new Hold(Duration.ofSeconds(200), Optional.empty()));
  }

  @Test
  void an_alarm_is_pinned_until_it_is_acknowledged_or_over() {
    Direction rings = Direction.CALM.afterAlarms(List.of(DELAY), T);
    assertThat(rings.pinned()).contains(DELAY);
    assertThat(rings.holds()).isTrue();
    assertThat(rings.afterAlarms(List.of(), T.plusSeconds(70))).satisfies(over -> {
      assertThat(over.pins()).isEmpty();
      assertThat(over.hold()).isEqualTo(new Hold(Duration.ofSeconds(70), Optional.empty()));
    });
    Direction seen = rings.after(new DirectionChange.Acknowledge("delay"), "Ada", T.plusSeconds(20));
    assertThat(seen.pinned()).isEmpty();
    assertThat(seen.pins().get(0).acknowledged()).contains("Ada");
    assertThat(seen.hold()).isEqualTo(new Hold(Duration.ofSeconds(20), Optional.empty()));
    assertThat(seen.after(new DirectionChange.Acknowledge("delay"), "Bo", T.plusSeconds(21))).as("seen once is seen").isEqualTo(seen);
  }

  @Test
  void what_was_acknowledged_stays_so_while_it_lasts_and_rings_again_when_it_begins_again() {
    Direction seen = Direction.CALM.afterAlarms(List.of(DELAY), T).after(new DirectionChange.Acknowledge("delay"), "Ada", T.plusSeconds(20));
    Direction same = seen.afterAlarms(List.of(new Pin("delay", "The delay", T, T.plusSeconds(25), Optional.empty())), T.plusSeconds(25));
    assertThat(same).isEqualTo(seen);
    Direction other = seen.afterAlarms(List.of(DELAY, GATE), T.plusSeconds(60));
    assertThat(other.pinned()).contains(GATE);
    assertThat(other.afterAlarms(List.of(DELAY), T.plusSeconds(90)).pinned()).isEmpty();
    assertThat(other.afterAlarms(List.of(pin("delay", 100)), T.plusSeconds(100)).pinned()).contains(pin("delay", 100));
  }

  @Test
  void a_hand_goes_before_an_alarm_until_it_is_taken_off_or_a_newer_one_rings() {
    Direction rings = Direction.CALM.afterAlarms(List.of(DELAY), T);
    Direction paused = rings.after(new DirectionChange.Pause(), "Ada", T.plusSeconds(10));
    assertThat(paused.pinned()).isEmpty();
    assertThat(paused.ringing()).contains(DELAY);
    assertThat(paused.afterAlarms(List.of(DELAY, GATE), T.plusSeconds(60)).pinned()).as("nobody has seen it yet").contains(GATE);
    assertThat(paused.after(new DirectionChange.GoOn(), "Ada", T.plusSeconds(20)).pinned()).contains(DELAY);
    assertThat(paused.after(new DirectionChange.LetGo(), "Ada", T.plusSeconds(20)).pinned()).contains(DELAY);
    Direction next = rings.after(new DirectionChange.Next(), "Ada", T.plusSeconds(10));
    assertThat(next.pinned()).isEmpty();
    assertThat(next.at(T.plusSeconds(41)).pinned()).as("nobody acknowledged it").contains(DELAY);
    Direction driven = rings.after(steer(Duration.ofMinutes(5)), "Ada", T.plusSeconds(10));
    assertThat(driven.afterAlarms(List.of(DELAY, GATE), T.plusSeconds(60)).pinned()).as("a hand that steers is not taken off").isEmpty();
    assertThat(driven.at(T.plusSeconds(311)).pinned()).contains(DELAY);
  }

  @Test
  void letting_go_takes_every_hand_off_and_leaves_the_message() {
    Direction all = Direction.CALM.after(new DirectionChange.Focus("rival"), "Ada", T).after(steer(Duration.ofHours(1)), "Ada", T)
        .after(new DirectionChange.Pause(), "Ada", T).after(cover(Duration.ofHours(1)), "Lea", T);
    Direction gone = all.after(new DirectionChange.LetGo(), "Bo", T.plusSeconds(5));
    assertThat(gone.brand()).isEmpty();
    assertThat(gone.drive()).isEmpty();
    assertThat(gone.paused()).isEmpty();
    assertThat(gone.holds()).isFalse();
    assertThat(gone.takeOver()).isPresent();
    assertThat(gone.after(new DirectionChange.Uncover(), "Lea", T.plusSeconds(6)).takeOver()).isEmpty();
  }

  @Test
  void a_message_ends_by_itself_and_holds_no_turns() {
    Direction covered = Direction.CALM.after(cover(Duration.ofHours(1)), "Lea", T);
    assertThat(covered.takeOver().orElseThrow().text()).isEqualTo("All hands");
    assertThat(covered.holds()).isFalse();
    assertThat(covered.at(T.plusSeconds(3_599)).takeOver()).isPresent();
    assertThat(covered.at(T.plusSeconds(3_600)).takeOver()).isEmpty();
    Direction other = covered.after(cover(Duration.ofMinutes(1)), "Max", T.plusSeconds(5));
    assertThat(other.takeOver().orElseThrow().by()).isEqualTo("Max");
  }

  @Test
  void every_change_has_a_version_of_its_own_and_what_changes_nothing_has_none() {
    Direction first = Direction.CALM.after(new DirectionChange.Focus("rival"), "Ada", T);
    assertThat(first.version()).isEqualTo(1);
    assertThat(first.after(new DirectionChange.Focus("rival"), "Bo", T.plusSeconds(1))).isEqualTo(first);
    assertThat(first.afterAlarms(List.of(), T.plusSeconds(1))).isSameAs(first);
    Direction covered = first.after(cover(Duration.ofMinutes(1)), "Lea", T);
    assertThat(covered.afterAlarms(List.of(), T.plusSeconds(61)).version()).as("what ended is kept too").isEqualTo(3);
  }

  @Test
  void of_a_flood_of_alarms_as_many_are_told_apart_as_there_is_room_for() {
    List<Pin> flood = IntStream.range(0, 100).mapToObj(i -> pin("s" + i, i)).toList();
    assertThat(Direction.CALM.afterAlarms(flood, T).pins()).hasSize(Direction.MOST_PINS);
  }

  @Test
  void a_clock_that_is_put_back_or_forward_leaves_nothing_stuck() {
    Direction driven = Direction.CALM.after(steer(Duration.ofMinutes(15)), "Ada", T);
    Direction back = driven.after(new DirectionChange.LetGo(), "Ada", T.minusSeconds(7_200));
    assertThat(back.holds()).isFalse();
    assertThat(back.hold().total()).isZero();
    assertThat(driven.at(T.plus(Duration.ofDays(3_650))).hold().total()).as("as long as it was to last, and no longer").isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void a_tile_looks_through_the_lens_that_its_layout_names_else_through_the_rooms() {
    Direction focused = Direction.CALM.after(new DirectionChange.Focus("rival"), "Ada", T);
    assertThat(focused.lens(new TilePlan("volume", "", 0, 0, 1, 1, Map.of("brand", "ours")))).isEqualTo("ours");
    assertThat(focused.lens(new TilePlan("volume", "", 0, 0, 1, 1, Map.of()))).isEqualTo("rival");
    assertThat(Direction.CALM.lens(new TilePlan("volume", "", 0, 0, 1, 1, Map.of()))).isEmpty();
  }

  @Test
  void what_cannot_be_meant_is_refused_with_a_sentence() {
    String longText = "x".repeat(DirectionChange.LONGEST_TEXT + 1);
    String longWord = "x".repeat(DirectionChange.LONGEST_WORD + 1);
    List<DirectionChange> faulty = List.of(
        new DirectionChange.Cover("  ", TakeOver.Look.INFO, List.of(), Duration.ofHours(1)),
        new DirectionChange.Cover(longText, TakeOver.Look.INFO, List.of(), Duration.ofHours(1)),
        new DirectionChange.Cover("x", TakeOver.Look.INFO, List.of(longWord), Duration.ofHours(1)),
        new DirectionChange.Cover("x", TakeOver.Look.INFO, List.of(), Duration.ZERO), steer(Duration.ofHours(25)), steer(Duration.ofSeconds(-4)),
        new DirectionChange.Steer("x".repeat(DirectionChange.LONGEST_SLICE + 1), Optional.empty(), Optional.empty(), Duration.ofMinutes(1)),
        new DirectionChange.Steer("", Optional.of(T), Optional.of(T.plus(Duration.ofHours(28))), Duration.ofMinutes(1)),
        new DirectionChange.Steer("", Optional.empty(), Optional.empty(), Duration.ofMinutes(1), Optional.of(longWord)),
        new DirectionChange.Steer("", Optional.of(T), Optional.of(T.minusSeconds(1)), Duration.ofMinutes(1)),
        new DirectionChange.Focus(longWord), new DirectionChange.Acknowledge(longWord));
    assertThat(faulty).allSatisfy(change -> assertThat(change.fault()).hasValueSatisfying(sentence -> assertThat(sentence).endsWith(".")));
    List<DirectionChange> sound = List.of(cover(Duration.ofHours(24)), steer(Duration.ofSeconds(1)), new DirectionChange.Focus(""), new DirectionChange.Next(),
        new DirectionChange.Pause(), new DirectionChange.GoOn(), new DirectionChange.Acknowledge("x"), new DirectionChange.Uncover(), new DirectionChange.LetGo());
    assertThat(sound).allSatisfy(change -> assertThat(change.fault()).isEmpty());
    assertThat(sound).filteredOn(DirectionChange::covers).hasSize(2);
  }
}
