package watchfloor.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watchfloor.wall.Placement.Monitors;

class PlacementTest {
  private static final ScreenPresent DESK = new ScreenPresent(0, 0, 1920, 1080, true);
  private static final ScreenPresent A = new ScreenPresent(1920, 0, 1920, 1080, false);
  private static final ScreenPresent B = new ScreenPresent(3840, 0, 3840, 2160, false);
  private static final ScreenPresent C = new ScreenPresent(0, 2160, 1080, 1920, false);

  private static Layout layout(int screens) {
    TilePlan tile = new TilePlan("volume", "", 0, 0, 1, 1, Map.of());
    return new Layout("wall", IntStream.range(0, screens).mapToObj(i -> new ScreenPlan("s" + i, "S" + i, "", List.of(tile))).toList());
  }

  private static List<String> roles(WindowPlace place) {
    return place.turns().stream().map(ScreenPlan::role).toList();
  }

  @Test
  void the_wall_takes_all_but_the_primary_in_reading_order() {
    List<WindowPlace> places = Placement.place(layout(3), List.of(C, B, DESK, A), Monitors.BESIDE_A_DESK);
    assertThat(places).extracting(WindowPlace::screen).containsExactly(A, B, C);
    assertThat(places).extracting(PlacementTest::roles).containsExactly(List.of("s0"), List.of("s1"), List.of("s2"));
    assertThat(Placement.missing(layout(3), List.of(C, B, DESK, A), Monitors.BESIDE_A_DESK)).isZero();
  }

  @Test
  void the_order_in_which_monitors_are_told_does_not_matter() {
    assertThat(Placement.place(layout(3), List.of(A, B, C, DESK), Monitors.BESIDE_A_DESK)).isEqualTo(Placement.place(layout(3), List.of(DESK, C, B, A), Monitors.BESIDE_A_DESK));
  }

  @Test
  void screens_without_a_monitor_take_turns_on_those_that_remain() {
    List<WindowPlace> places = Placement.place(layout(4), List.of(DESK, A, B), Monitors.BESIDE_A_DESK);
    assertThat(places).extracting(PlacementTest::roles).containsExactly(List.of("s0", "s2"), List.of("s1", "s3"));
    assertThat(Placement.missing(layout(4), List.of(DESK, A, B), Monitors.BESIDE_A_DESK)).isEqualTo(2);
  }

  @Test
  void surplus_monitors_stay_empty() {
    assertThat(Placement.place(layout(1), List.of(DESK, A, B, C), Monitors.BESIDE_A_DESK)).singleElement().extracting(WindowPlace::screen).isEqualTo(A);
  }

  @Test
  void one_monitor_is_the_desks_and_the_wall_a_window_with_all_screens() {
    assertThat(Placement.place(layout(4), List.of(DESK), Monitors.BESIDE_A_DESK)).isEmpty();
    assertThat(roles(Placement.windowed(layout(4), DESK))).containsExactly("s0", "s1", "s2", "s3");
    assertThat(Placement.place(layout(4), List.of(), Monitors.BESIDE_A_DESK)).isEmpty();
  }

  @Test
  void when_the_primary_vanished_the_first_monitor_counts_as_it() {
    assertThat(Placement.place(layout(2), List.of(B, A, C), Monitors.BESIDE_A_DESK)).extracting(WindowPlace::screen).containsExactly(B, C);
  }

  @Test
  void monitors_of_different_heights_side_by_side_are_one_row() {
    ScreenPresent low = new ScreenPresent(0, 300, 1280, 800, false);
    ScreenPresent high = new ScreenPresent(1280, 0, 2560, 1440, false);
    assertThat(Placement.readingOrder(List.of(high, low))).containsExactly(low, high);
  }

  @Test
  void portrait_tiles_are_stacked_without_gap_or_overlap_in_their_own_order() {
    ScreenPlan screen = new ScreenPlan("s", "S", "", List.of(
        new TilePlan("volume", "", 0, 0.5, 1, 0.5, Map.of()), new TilePlan("sentiment", "", 0.5, 0, 0.5, 0.5, Map.of()),
        new TilePlan("issues", "", 0, 0, 0.5, 0.5, Map.of())));
    assertThat(Reflow.tiles(screen, 1920, 1080)).isEqualTo(screen.tiles());
    List<TilePlan> stacked = Reflow.tiles(screen, 1080, 1920);
    assertThat(stacked).extracting(TilePlan::kind).containsExactly("volume", "sentiment", "issues");
    assertThat(stacked.get(2).y()).isZero();
    assertThat(stacked.get(1).y()).isCloseTo(stacked.get(2).h(), org.assertj.core.data.Offset.offset(1e-9));
    assertThat(stacked.get(0).y() + stacked.get(0).h()).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void aWallOnAMachineOfItsOwnTakesThePrimaryMonitorToo() {
    List<WindowPlace> places = Placement.place(layout(4), List.of(DESK, A, B), Monitors.ALL);
    assertThat(places).extracting(WindowPlace::screen).containsExactlyInAnyOrder(DESK, A, B);
    assertThat(Placement.missing(layout(4), List.of(DESK, A, B), Monitors.ALL)).isEqualTo(1);
    assertThat(Placement.place(layout(4), List.of(DESK), Monitors.ALL)).hasSize(1);
  }
}
