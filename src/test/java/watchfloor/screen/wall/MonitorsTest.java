package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import watchfloor.screen.Fonts;
import watchfloor.screen.OnFx;
import watchfloor.wall.Placement;

/** The wall on four real monitors of an X display, which RandR unplugs and plugs. */
@Tag("display")
class MonitorsTest {
  /** The promise: windows are placed again this soon after a monitor came or went. */
  private static final Duration PLACED_WITHIN = Duration.ofSeconds(2);

  private static final String LAST_MONITOR = "DUMMY3";

  private WallWindows windows;

  @BeforeEach
  void open() {
    OnFx.runFx(Fonts::load);
    RoomSnapshot room = new RoomSnapshots().build();
    windows = OnFx.onFx(() -> new WallWindows(Layouts.packed("wall-4"), Looks.standard(), Placement.Monitors.BESIDE_A_DESK, () -> room));
    OnFx.runFx(windows::start);
  }

  @AfterEach
  void close() throws Exception {
    OnFx.runFx(windows::stop);
    plug();
  }

  @Test
  void the_wall_covers_every_monitor_but_the_primary_one() {
    await().atMost(PLACED_WITHIN).untilAsserted(() -> assertThat(covered()).containsExactlyInAnyOrderElementsOf(secondary()));
    assertThat(secondary()).hasSize(3);
  }

  @Test
  void a_monitor_that_is_unplugged_and_plugged_again_gets_its_window_back_in_two_seconds() throws Exception {
    await().atMost(PLACED_WITHIN).untilAsserted(() -> assertThat(covered()).hasSize(3));
    xrandr("--output", LAST_MONITOR, "--off");
    await().atMost(PLACED_WITHIN).untilAsserted(() -> {
      assertThat(OnFx.onFx(() -> Screen.getScreens().size())).isEqualTo(3);
      assertThat(covered()).hasSize(2).containsExactlyInAnyOrderElementsOf(secondary());
    });
    plug();
    await().atMost(PLACED_WITHIN).untilAsserted(() -> {
      assertThat(OnFx.onFx(() -> Screen.getScreens().size())).isEqualTo(4);
      assertThat(covered()).hasSize(3).containsExactlyInAnyOrderElementsOf(secondary());
    });
  }

  @Test
  void a_monitor_that_changes_its_size_has_its_window_changed_too() throws Exception {
    await().atMost(PLACED_WITHIN).untilAsserted(() -> assertThat(covered()).hasSize(3));
    xrandr("--output", LAST_MONITOR, "--mode", "1024x768");
    await().atMost(PLACED_WITHIN).untilAsserted(() -> {
      assertThat(secondary()).anyMatch(bounds -> bounds.getWidth() == 1024);
      assertThat(covered()).containsExactlyInAnyOrderElementsOf(secondary());
    });
  }

  private List<Rectangle2D> covered() {
    return OnFx.onFx(() -> windows.stages().stream().filter(Stage::isShowing)
        .map(stage -> new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())).toList());
  }

  private static List<Rectangle2D> secondary() {
    return OnFx.onFx(() -> Screen.getScreens().stream()
        .filter(screen -> !screen.equals(Screen.getPrimary())).map(Screen::getBounds).toList());
  }

  private static void plug() throws Exception {
    xrandr("--output", LAST_MONITOR, "--mode", "wall", "--pos", "1280x720");
  }

  private static void xrandr(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "xrandr";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
