package watchfloor.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SceneCheckTest {
  private static TilePlan tile(String kind, double x, double y, double w, double h) {
    return new TilePlan(kind, "", x, y, w, h, Map.of());
  }

  @Test
  void tiles_that_touch_are_fine_and_the_later_of_two_that_overlap_is_named() {
    assertThat(SceneCheck.first(List.of(tile("volume", 0, 0, 0.5, 1), tile("issues", 0.5, 0, 0.5, 1)), Shape.WIDE, false)).isEmpty();
    assertThat(SceneCheck.first(List.of(tile("volume", 0, 0, 0.52, 1), tile("issues", 0.5, 0, 0.5, 1)), Shape.WIDE, false))
        .hasValueSatisfying(fault -> {
          assertThat(fault.tile()).isEqualTo(1);
          assertThat(fault.words()).isEqualTo("tile 'issues' overlaps tile 'volume': move one, or make it smaller");
        });
  }

  @ParameterizedTest
  @CsvSource({"0.29,0.25,w of about 0.3", "0.5,0.2,h of about 0.29", "0.1,0.1,w of about"})
  void a_tile_that_nobody_can_read_is_refused_with_the_measure_that_it_needs(double w, double h, String needs) {
    assertThat(SceneCheck.first(List.of(tile("volume", 0, 0, w, h)), Shape.WIDE, false))
        .hasValueSatisfying(fault -> assertThat(fault.words()).contains(needs));
  }

  @Test
  void the_measure_that_a_refusal_names_is_enough() {
    String words = SceneCheck.first(List.of(tile("volume", 0, 0, 0.2, 0.1)), Shape.WIDE, false).orElseThrow().words();
    String[] measures = words.replaceAll("[^0-9. ]", "").strip().split("\\s+");
    double w = Double.parseDouble(measures[measures.length - 2]);
    double h = Double.parseDouble(measures[measures.length - 1]);
    assertThat(SceneCheck.first(List.of(tile("volume", 0, 0, w, h)), Shape.WIDE, false)).isEmpty();
  }

  @Test
  void the_room_follows_the_shape_of_the_monitor() {
    TilePlan half = tile("volume", 0, 0, 0.5, 1);
    assertThat(Shape.WIDE.widthOf(half)).isCloseTo(0.5 * 94.2 - 0.3, within(1e-9));
    assertThat(new Shape(32, 9).widthOf(half)).isCloseTo(0.5 * 190.2 - 0.3, within(1e-9));
    assertThat(new Shape(9, 16).widthOf(half)).isCloseTo(0.5 * 52.2 - 0.3, within(1e-9));
    assertThat(new Shape(9, 16).heightOf(half)).isCloseTo(96 - 4.2, within(1e-9));
    assertThat(SceneCheck.first(List.of(tile("issues", 0, 0, 0.4, 0.5)), Shape.WIDE, false)).isPresent();
    assertThat(SceneCheck.first(List.of(tile("issues", 0, 0, 0.4, 0.5)), new Shape(32, 9), false)).isEmpty();
  }

  @Test
  void a_shape_that_no_monitor_has_is_refused() {
    for (int[] each : List.of(new int[] {0, 9}, new int[] {9, -1}, new int[] {90, 10}, new int[] {20_000, 10_000})) {
      assertThatThrownBy(() -> new Shape(each[0], each[1])).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("none of a monitor");
    }
  }

  @Test
  void visitors_are_shown_no_tile_that_may_show_people_and_none_that_nobody_knows() {
    for (String kind : TileKinds.names()) {
      boolean shown = SceneCheck.first(List.of(tile(kind, 0, 0, 1, 1)), Shape.WIDE, true).isEmpty();
      assertThat(shown).as(kind).isEqualTo(!TileKinds.find(kind).orElseThrow().personal());
    }
    assertThat(TileKinds.find("mentions").orElseThrow().personal()).isTrue();
    assertThat(SceneCheck.first(List.of(tile("weather", 0, 0, 1, 1)), Shape.WIDE, true)).isPresent();
    assertThat(SceneCheck.first(List.of(tile("weather", 0, 0, 1, 1)), Shape.WIDE, false)).isEmpty();
  }

  @Test
  void every_kind_has_sane_measures() {
    for (String name : TileKinds.names()) {
      TileKind kind = TileKinds.find(name).orElseThrow();
      assertThat(kind.name()).isEqualTo(name);
      assertThat(kind.width()).as(name).isBetween(10.0, 48.0);
      assertThat(kind.height()).as(name).isBetween(5.0, 24.0);
      assertThat(kind.tooSmall(kind.width(), kind.height())).isFalse();
      assertThat(kind.tooSmall(kind.width() - 1, kind.height())).isTrue();
      assertThat(kind.tooSmall(kind.width(), kind.height() - 1)).isTrue();
    }
  }

  @Test
  void what_is_asked_for_is_old_when_the_second_answer_is_missing() {
    assertThat(new Refresh.Poll(Duration.ofSeconds(20), false).staleAfter()).contains(Duration.ofSeconds(40));
    assertThat(new Refresh.Stream().staleAfter()).contains(Duration.ofSeconds(30));
    assertThat(new Refresh.Still().staleAfter()).isEmpty();
    assertThat(new Refresh.Poll(Duration.ofSeconds(20), true).ofMentions()).isTrue();
    assertThat(new Refresh.Poll(Duration.ofSeconds(20), false).ofMentions()).isFalse();
    assertThat(new Refresh.Stream().ofMentions()).isTrue();
  }

  @Test
  void a_screen_needs_a_scene_for_calm_times_and_every_scene_a_name_of_its_own() {
    List<TilePlan> tiles = List.of(tile("volume", 0, 0, 1, 1));
    ScenePlan calm = new ScenePlan("a", "", ScenePlan.TURN, Mood.CALM, tiles);
    ScenePlan alarm = new ScenePlan("b", "", ScenePlan.TURN, Mood.ALARM, tiles);
    assertThat(new ScreenPlan("s", "S", List.of(alarm, calm), "").tiles()).hasSize(2);
    assertThatThrownBy(() -> new ScreenPlan("s", "S", List.of(alarm), "")).hasMessageContaining("one of them for calm times");
    assertThatThrownBy(() -> new ScreenPlan("s", "S", List.of(calm, calm), "")).hasMessageContaining("two scenes called 'a'");
    assertThatThrownBy(() -> new ScenePlan("a", "", Duration.ofSeconds(4), Mood.CALM, tiles)).hasMessageContaining("lasts 4 seconds");
    assertThatThrownBy(() -> new ScenePlan("a", "", ScenePlan.TURN, Mood.CALM, List.of())).hasMessageContaining("no tiles");
    List<ScenePlan> many = IntStream.rangeClosed(0, ScreenPlan.MOST_SCENES).mapToObj(i -> new ScenePlan("s" + i, "", ScenePlan.TURN, Mood.CALM, tiles)).toList();
    assertThatThrownBy(() -> new ScreenPlan("s", "S", many, "")).hasMessageContaining("1 to 24 scenes");
  }
}
