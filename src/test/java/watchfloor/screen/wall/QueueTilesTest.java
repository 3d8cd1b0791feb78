package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.desk.DeskSnapshot.CrewMember;
import watchfloor.screen.Fonts;
import watchfloor.screen.OnFx;

class QueueTilesTest {
  private static final double[][] SIZES = {{1920, 1080}, {640, 520}, {700, 1200}};

  @BeforeAll
  static void fonts() {
    OnFx.runFx(Fonts::load);
  }

  @Test
  void answers_are_compared_with_those_of_the_half_hour_before() {
    assertThat(AnswerTrend.of(Rooms.answers(30, 9, 30, 14), RoomSnapshots.NOW)).isEqualTo(new AnswerTrend(Optional.of(Duration.ofMinutes(-5))));
    assertThat(AnswerTrend.of(Rooms.answers(30, 14, 30, 9), RoomSnapshots.NOW).direction()).isEqualTo("slower");
    assertThat(AnswerTrend.of(Rooms.answers(30, 9, 30, 9), RoomSnapshots.NOW).direction()).isEqualTo("steady");
    assertThat(AnswerTrend.of(Rooms.answers(30, 9, 4, 14), RoomSnapshots.NOW).direction()).isEqualTo("unknown");
    assertThat(AnswerTrend.of(List.of(), RoomSnapshots.NOW).direction()).isEqualTo("unknown");
  }

  @Test
  void the_bar_reaches_the_mark_when_the_promise_is_just_kept_and_neither_is_ever_cut() {
    assertThat(PromiseBar.ends(0.5)).containsExactly(new double[] {0.4, 0.8}, within(1e-9));
    assertThat(PromiseBar.ends(1)).containsExactly(new double[] {0.8, 0.8}, within(1e-9));
    assertThat(PromiseBar.ends(4)).containsExactly(new double[] {1, 0.25}, within(1e-9));
    assertThat(PromiseBar.ends(0)).containsExactly(new double[] {0, 0.8}, within(1e-9));
  }

  @Test
  void the_first_answer_says_how_fast_how_many_in_time_and_where_that_goes() {
    for (double[] size : SIZES) {
      TileSight tile = TileSight.of("first-answer", Map.of(), Rooms.busy(), size[0], size[1]);
      assertThat(tile.words()).contains("11", "min", "94 % of 37 answers in time", "▼ 5 min faster", "promised 60 min", "▲ Overdue");
    }
  }

  @Test
  void the_queue_says_in_one_glance_what_waits_and_whether_the_room_keeps_up() {
    QueueHealth now = QueueHealth.of(Rooms.busy().desk(), RoomSnapshots.NOW);
    assertThat(now.open()).isEqualTo(9);
    assertThat(now.claimed()).isEqualTo(3);
    assertThat(now.overdue()).isEqualTo(3);
    assertThat(now.whole()).isTrue();
    for (double[] size : SIZES) {
      TileSight tile = TileSight.of("queue-health", Map.of(), Rooms.busy(), size[0], size[1]);
      assertThat(tile.words()).contains("9", "Claimed", "Being sent", "▲ Overdue", "Oldest", "Came", "Answered", "▲ More comes than is answered");
    }
  }

  @Test
  void the_pace_is_level_within_a_tenth() {
    assertThat(pace(100, 90)).isEqualTo("level");
    assertThat(pace(100, 89)).isEqualTo("behind");
    assertThat(pace(0, 0)).isEqualTo("level");
    assertThat(pace(3, 9)).isEqualTo("ahead");
  }

  private static String pace(long arrived, long answered) {
    return new QueueHealth(0, 0, 0, 0, Optional.empty(), arrived, true, answered).pace();
  }

  @Test
  void a_queue_of_which_only_a_part_is_known_says_so() {
    RoomSnapshot room = Rooms.withEnded(new RoomSnapshots().build(), Rooms.answers(250, 9, 250, 14));
    TileSight tile = TileSight.of("queue-health", room);
    assertThat(tile.state()).isEqualTo(new TileState.Degraded("not all of the hour"));
    assertThat(tile.read()).contains("≥ ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"first-answer", "next-to-answer", "queue-health"})
  void a_room_without_work_says_so(String kind) {
    RoomSnapshot room = RoomSnapshots.quiet().build();
    assertThat(TileSight.of(kind, room).state()).isInstanceOf(TileState.Empty.class);
  }

  @Test
  void nobody_on_duty_fills_the_tile_and_says_since_when_and_what_waits() {
    for (double[] size : SIZES) {
      TileSight tile = TileSight.of("on-duty", Map.of(), Rooms.nobodyOnDuty(), size[0], size[1]);
      assertThat(tile.read()).contains("NOBODY ON DUTY since 15:27", "9 items wait for an answer").doesNotContain("Aisling");
      double largest = tile.texts().stream().mapToDouble(text -> text.getFont().getSize()).max().orElseThrow();
      assertThat(largest).isGreaterThan(3 * Math.min(size[0], size[1]) / ScreenView.LINES);
    }
  }

  @Test
  void somebody_who_comes_ends_the_alarm_of_an_empty_room() {
    TileSight tile = TileSight.of("on-duty", Rooms.nobodyOnDuty());
    tile.show(new RoomSnapshots().build());
    assertThat(tile.read()).contains("Aisling Byrne", "holds 2", "4 of 5 at a desk").doesNotContain("NOBODY");
  }

  @Test
  void a_crew_that_nobody_has_seen_yet_has_no_time_since_when() {
    RoomSnapshot room = new RoomSnapshots().build();
    List<CrewMember> unseen = room.desk().crew().stream()
        .map(each -> new CrewMember(each.operator(), false, Optional.empty(), 0, 0, Optional.empty())).toList();
    assertThat(TileSight.of("on-duty", Rooms.withCrew(room, unseen)).read()).contains("NOBODY ON DUTY").doesNotContain("since");
  }

  @Test
  void visitors_read_neither_texts_nor_names() {
    assertThat(TileSight.of("next-to-answer", Map.of("visitor", "yes"), Rooms.busy(), 1920, 1080).read())
        .contains("Flight delay · ▼ negative").doesNotContain("tarmac", "AB");
    assertThat(TileSight.of("on-duty", Map.of("visitor", "yes"), Rooms.busy(), 1920, 1080).read())
        .contains("Care").doesNotContain("Aisling", "AB");
  }
}
