package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import watchfloor.mention.Issue;
import watchfloor.pulse.Alarm;
import watchfloor.screen.Texts;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.Pin;
import watchfloor.wall.ScenePlan;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.Showing;
import watchfloor.wall.TilePlan;

class TurnWordsTest {
  private static final Instant T = Instant.parse("2026-11-24T12:00:00Z");
  private static final Texts GERMAN = Texts.of(Locale.GERMAN);
  private static final List<Alarm> RINGS = List.of(
      new Alarm(new Issue("delay", "Flight delay"), T, Optional.empty(), 3.1, 214, 78, 15), new Alarm(Issue.NONE, T, Optional.empty(), 2.5, 300, 60, 15));

  private static Pin pin(String subject, String name, int seconds) {
    return new Pin(subject, name, T, T.plusSeconds(seconds), Optional.empty());
  }

  private static String words(Texts texts, Direction direction, List<Alarm> alarms, Optional<Showing.Turn> turn) {
    ScreenPlan screen = new ScreenPlan("room", "Room", "", List.of(new TilePlan("alarms", "", 0, 0, 1, 1, Map.of())));
    ScenePlan scene = screen.scenes().get(0);
    return new TurnWords(texts, false).of(new Showing(screen, scene, direction.at(T), turn, Optional.empty()), alarms);
  }

  @Test
  void a_turn_a_pause_and_an_alarm_are_said_in_the_language_of_the_wall_and_a_drive_is_left_to_its_band() {
    Direction driven = Direction.CALM.afterAlarms(List.of(pin("delay", "Flight delay", 0)), T)
        .after(new DirectionChange.Steer("x", Optional.empty(), Optional.empty(), Duration.ofMinutes(5)), "Ada", T)
        .after(new DirectionChange.Pause(), "Bo", T);
    Optional<Showing.Turn> turn = Optional.of(new Showing.Turn(2, 3));
    assertThat(words(Looks.english(), driven, RINGS, turn))
        .isEqualTo("alarm: Flight delay \u00D73.1 \u00B7 paused by Bo \u00B7 turn 2 of 3");
    assertThat(words(GERMAN, driven, RINGS, turn))
        .isEqualTo("Alarm: Flight delay \u00D73,1 \u00B7 angehalten von Bo \u00B7 Szene 2 von 3");
    assertThat(words(GERMAN, Direction.CALM, RINGS, Optional.empty())).isEmpty();
  }

  @Test
  void a_flood_of_alarms_is_counted_and_not_recited() {
    List<Pin> pins = Stream.of("a", "b", "delay").map(name -> pin(name, "Flight delay", name.length())).toList();
    Direction flood = Direction.CALM.afterAlarms(pins, T);
    assertThat(words(Looks.english(), flood, RINGS, Optional.empty())).isEqualTo("alarm: Flight delay \u00D73.1 and 2 more");
    assertThat(words(GERMAN, flood, RINGS, Optional.empty())).isEqualTo("Alarm: Flight delay \u00D73,1 und 2 weitere");
    assertThat(words(Looks.english(), Direction.CALM.afterAlarms(List.of(pin("delay", "Flight delay", 0)), T), List.of(), Optional.empty()))
        .as("what the figures do not tell of yet").isEqualTo("alarm: Flight delay");
  }

  @Test
  void an_alarm_of_all_mentions_has_no_name_of_its_own() {
    Direction rings = Direction.CALM.afterAlarms(List.of(pin(Issue.NONE.id(), "Volume", 0)), T);
    assertThat(words(GERMAN, rings, RINGS, Optional.empty())).isEqualTo("Alarm: " + GERMAN.of("top.volume") + " \u00D72,5");
  }

  @Test
  void visitors_do_not_read_who_of_the_room_holds_the_wall() {
    Direction driven = Direction.CALM
        .after(new DirectionChange.Steer("x", Optional.empty(), Optional.empty(), Duration.ofMinutes(5)), "Ada", T)
        .after(new DirectionChange.Pause(), "Bo", T);
    ScreenPlan screen = new ScreenPlan("room", "Room", "", List.of(new TilePlan("volume", "", 0, 0, 1, 1, Map.of("visitor", "yes"))));
    Showing showing = new Showing(screen, screen.scenes().get(0), driven.at(T), Optional.empty(), Optional.empty());
    assertThat(new TurnWords(Looks.english(), true).of(showing, List.of()))
        .isEqualTo("paused by the room");
  }
}
