package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watchfloor.screen.Fonts;
import watchfloor.screen.OnFx;
import watchfloor.wall.Placement;
import watchfloor.wall.ScreenPresent;

class WallWindowsTest {
  private static final ScreenPresent DESK = new ScreenPresent(0, 0, 1280, 800, true);
  private static final ScreenPresent A = new ScreenPresent(1280, 0, 960, 540, false);
  private static final ScreenPresent B = new ScreenPresent(2240, 0, 960, 540, false);

  private final AtomicInteger asked = new AtomicInteger();
  private WallWindows windows;

  @BeforeEach
  void make() {
    OnFx.runFx(Fonts::load);
    RoomSnapshot room = new RoomSnapshots().build();
    windows = OnFx.onFx(() -> new WallWindows(Layouts.packed("wall-2"), Looks.standard(), Placement.Monitors.BESIDE_A_DESK, () -> {
      asked.incrementAndGet();
      return room;
    }));
  }

  @AfterEach
  void close() {
    OnFx.runFx(windows::stop);
  }

  private List<Stage> place(ScreenPresent... present) {
    return OnFx.onFx(() -> {
      windows.place(List.of(present));
      return windows.stages();
    });
  }

  @Test
  void one_monitor_gives_one_ordinary_window() {
    assertThat(place(DESK)).singleElement().extracting(Stage::getTitle).isEqualTo("Watchfloor wall");
  }

  @Test
  void two_more_monitors_give_two_windows_that_cover_them() {
    List<Stage> stages = place(DESK, A, B);
    assertThat(stages).extracting(Stage::getX).containsExactly(1280.0, 2240.0);
    assertThat(stages).extracting(Stage::getWidth).containsExactly(960.0, 960.0);
    assertThat(stages).allMatch(Stage::isShowing);
  }

  @Test
  void a_monitor_that_goes_takes_its_window_along_and_its_screen_takes_turns_until_it_is_back() {
    List<Stage> both = place(DESK, A, B);
    List<Stage> one = place(DESK, A);
    assertThat(one).singleElement().extracting(Stage::getX).isEqualTo(1280.0);
    assertThat(both.get(1).isShowing()).isFalse();
    assertThat(place(DESK, A, B)).hasSize(2).allMatch(Stage::isShowing);
  }

  @Test
  void a_window_whose_screens_stay_the_same_only_moves() {
    Stage before = place(DESK, A, B).get(0);
    ScreenPresent moved = new ScreenPresent(1280, 100, 960, 540, false);
    assertThat(place(DESK, moved, B).get(0)).isSameAs(before).extracting(Stage::getY).isEqualTo(100.0);
  }

  @Test
  void no_monitor_at_all_changes_nothing() {
    assertThat(place(DESK, A)).hasSize(1);
    assertThat(place()).hasSize(1);
    assertThat(asked.get()).isPositive();
  }
}
