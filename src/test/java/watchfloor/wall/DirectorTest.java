package watchfloor.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DirectorTest {
  private static final Instant T = Instant.parse("2026-11-24T12:00:00Z");
  private static final Pin DELAY = new Pin("delay", "Flight delay", T, T, Optional.empty());

  private final ScreenPlan pulse = screen("pulse", scene("now", Mood.CALM, "sentiment"), scene("day", Mood.CALM, "volume"));
  private final ScreenPlan alarms = screen("alarms", scene("calm", Mood.CALM, "alarms"), scene("rings", Mood.ALARM, "mentions"));
  private final ScreenPlan room = screen("room", scene("room", Mood.CALM, "on-duty"));
  private final Layout layout = new Layout("wall", List.of(pulse, alarms, room));
  private final Director director = new Director(layout);

  private static ScenePlan scene(String name, Mood mood, String kind) {
    return new ScenePlan(name, "", ScenePlan.TURN, mood, List.of(new TilePlan(kind, "", 0, 0, 1, 1, Map.of())));
  }

  private static ScreenPlan screen(String role, ScenePlan... scenes) {
    return new ScreenPlan(role, role, List.of(scenes), "");
  }

  private String shows(List<ScreenPlan> turns, Direction direction, int seconds) {
    Showing showing = director.showing(turns, direction, T.plusSeconds(seconds));
    return showing.screen().role() + "/" + showing.scene().name();
  }

  private String why(List<ScreenPlan> turns, Direction direction, int seconds) {
    Showing showing = director.showing(turns, direction, T.plusSeconds(seconds));
    Stream<Optional<String>> parts = Stream.of(
        showing.direction().drive().map(drive -> "driven by " + drive.by()), showing.direction().ringing().map(pin -> "rings " + pin.subject()),
        showing.direction().paused().map(by -> "paused by " + by), showing.turn().map(turn -> "turn " + turn.number() + " of " + turn.of()));
    return parts.flatMap(Optional::stream).collect(Collectors.joining(", "));
  }

  @Test
  void calm_scenes_take_turns_and_say_which_turn_it_is() {
    assertThat(shows(List.of(pulse), Direction.CALM, 0)).isEqualTo("pulse/now");
    assertThat(shows(List.of(pulse), Direction.CALM, 29)).isEqualTo("pulse/now");
    assertThat(shows(List.of(pulse), Direction.CALM, 30)).isEqualTo("pulse/day");
    assertThat(why(List.of(pulse), Direction.CALM, 30)).isEqualTo("turn 2 of 2");
    assertThat(why(List.of(room), Direction.CALM, 30)).isEmpty();
    assertThat(shows(List.of(alarms), Direction.CALM, 30)).as("a scene for alarms has no turn").isEqualTo("alarms/calm");
  }

  @Test
  void screens_that_share_a_window_take_turns_with_all_their_scenes() {
    List<String> shown = Stream.of(0, 30, 60, 90, 120).map(second -> shows(List.of(pulse, alarms, room), Direction.CALM, second)).toList();
    assertThat(shown).containsExactly("pulse/now", "pulse/day", "alarms/calm", "room/room", "pulse/now");
    assertThat(why(List.of(pulse, alarms, room), Direction.CALM, 60)).isEqualTo("turn 3 of 4");
  }

  @Test
  void an_alarm_has_the_scene_shown_that_is_for_alarms_and_the_others_stay() {
    Direction rings = Direction.CALM.afterAlarms(List.of(DELAY), T.plusSeconds(31));
    assertThat(shows(List.of(alarms), rings, 40)).isEqualTo("alarms/rings");
    assertThat(why(List.of(alarms), rings, 40)).isEqualTo("rings delay");
    assertThat(shows(List.of(pulse), rings, 3_000)).as("turns stand still").isEqualTo("pulse/day");
    assertThat(shows(List.of(pulse, alarms, room), rings, 40)).as("calm scenes make room").isEqualTo("alarms/rings");
    Direction seen = rings.after(new DirectionChange.Acknowledge("delay"), "Ada", T.plusSeconds(3_031));
    assertThat(shows(List.of(pulse), seen, 3_059)).isEqualTo("pulse/day");
    assertThat(shows(List.of(pulse), seen, 3_060)).as("and go on where they were").isEqualTo("pulse/now");
    assertThat(shows(List.of(alarms), seen, 3_040)).isEqualTo("alarms/calm");
    assertThat(why(List.of(alarms), seen, 3_040)).isEmpty();
  }

  @Test
  void without_such_a_scene_the_one_with_the_alarms_explains_it_else_the_one_with_the_volume_else_nothing_moves() {
    Direction rings = Direction.CALM.afterAlarms(List.of(DELAY), T);
    ScreenPlan quiet = screen("quiet", scene("a", Mood.CALM, "sentiment"), scene("b", Mood.CALM, "on-duty"));
    ScreenPlan loud = screen("loud", scene("a", Mood.CALM, "sentiment"), scene("b", Mood.CALM, "volume"), scene("c", Mood.CALM, "alarms"));
    for (String expected : List.of("loud/c", "loud/b", "quiet/a")) {
      List<ScreenPlan> screens = expected.endsWith("c") ? List.of(quiet, loud)
          : expected.startsWith("loud") ? List.of(quiet, screen("loud", loud.scenes().get(0), loud.scenes().get(1))) : List.of(quiet);
      Showing showing = new Director(new Layout("x", screens)).showing(screens, rings, T);
      assertThat(showing.screen().role() + "/" + showing.scene().name()).isEqualTo(expected);
      assertThat(showing.direction().ringing()).contains(DELAY);
    }
  }

  @Test
  void a_hand_goes_before_the_alarm_and_the_header_still_names_it() {
    Direction driven = Direction.CALM.afterAlarms(List.of(DELAY), T)
        .after(new DirectionChange.Steer("issue=delay", Optional.empty(), Optional.empty(), Duration.ofMinutes(125)), "Ada", T.plusSeconds(5));
    assertThat(shows(List.of(alarms), driven, 10)).isEqualTo("alarms/calm");
    assertThat(why(List.of(alarms), driven, 10)).isEqualTo("driven by Ada, rings delay");
    assertThat(shows(List.of(alarms), driven, 7_505)).as("its time is over, and nobody acknowledged").isEqualTo("alarms/rings");
  }

  @Test
  void the_next_scene_shows_at_once_and_a_pause_keeps_it() {
    Direction next = Direction.CALM.after(new DirectionChange.Next(), "Ada", T.plusSeconds(29));
    assertThat(shows(List.of(pulse), next, 29)).isEqualTo("pulse/day");
    assertThat(shows(List.of(pulse), next, 58)).as("it stays a moment").isEqualTo("pulse/day");
    assertThat(shows(List.of(pulse), next, 61)).isEqualTo("pulse/now");
    Direction paused = next.after(new DirectionChange.Pause(), "Bo", T.plusSeconds(40));
    assertThat(shows(List.of(pulse), paused, 100_000)).isEqualTo("pulse/day");
    assertThat(why(List.of(pulse), paused, 100_000)).isEqualTo("paused by Bo, turn 2 of 2");
  }

  @Test
  void a_message_is_over_everything_or_over_the_screens_that_it_names() {
    Direction all = Direction.CALM.after(new DirectionChange.Cover("All hands", TakeOver.Look.ALARM, List.of(), Duration.ofHours(1)), "Lea", T);
    for (ScreenPlan screen : layout.screens()) {
      assertThat(director.showing(List.of(screen), all, T.plusSeconds(3_599)).takeOver()).isPresent();
      assertThat(director.showing(List.of(screen), all, T.plusSeconds(3_600)).takeOver()).isEmpty();
    }
    Direction one = Direction.CALM.after(new DirectionChange.Cover("Here", TakeOver.Look.INFO, List.of("room"), Duration.ofHours(1)), "Lea", T);
    assertThat(director.showing(List.of(pulse), one, T).takeOver()).isEmpty();
    assertThat(director.showing(List.of(room), one, T).takeOver()).isPresent();
    assertThat(director.showing(List.of(pulse, room), one, T)).satisfies(showing -> {
      assertThat(showing.screen().role()).as("whoever's turn it is").isEqualTo("room");
      assertThat(showing.takeOver()).isPresent();
    });
  }

  /** Every mixture of hands, alarms and messages, over time: a wall always shows something, and two walls the same. */
  @Test
  void whatever_happens_every_window_shows_a_scene_of_its_own_screens() {
    List<Direction> states = new ArrayList<>(List.of(Direction.CALM));
    List<DirectionChange> changes = List.of(
        new DirectionChange.Focus("rival"), new DirectionChange.Steer("x", Optional.empty(), Optional.empty(), Duration.ofMinutes(1)), new DirectionChange.Next(),
        new DirectionChange.Pause(), new DirectionChange.GoOn(), new DirectionChange.Acknowledge("delay"),
        new DirectionChange.Cover("x", TakeOver.Look.INFO, List.of("room"), Duration.ofMinutes(2)), new DirectionChange.Uncover(), new DirectionChange.LetGo());
    for (int depth = 0; depth < 3; depth++) {
      List<Direction> further = new ArrayList<>();
      for (Direction state : states) {
        changes.forEach(change -> further.add(state.after(change, "Ada", T.plusSeconds(40L))));
        further.add(state.afterAlarms(List.of(DELAY), T.plusSeconds(41)));
        further.add(state.afterAlarms(List.of(), T.plusSeconds(42)));
      }
      states = further;
    }
    Director other = new Director(new Layout("wall", List.of(pulse, alarms, room)));
    for (Direction state : states) {
      for (List<ScreenPlan> turns : List.of(List.of(pulse), List.of(alarms), List.of(room), List.of(alarms, room), layout.screens())) {
        for (int second : new int[] {0, 45, 80, 110, 10_000}) {
          Showing showing = director.showing(turns, state, T.plusSeconds(second));
          assertThat(turns).contains(showing.screen());
          assertThat(showing.screen().scenes()).contains(showing.scene());
          assertThat(other.showing(turns, state, T.plusSeconds(second))).isEqualTo(showing);
          boolean forAlarm = showing.scene().mood() == Mood.ALARM;
          assertThat(forAlarm && state.at(T.plusSeconds(second)).pinned().isEmpty()).as("an alarm's scene without one").isFalse();
        }
      }
    }
  }
}
