package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import watchfloor.screen.Fonts;
import watchfloor.screen.OnFx;
import watchfloor.screen.wall.IdentifyWindows.Identity;
import watchfloor.wall.Placement.Monitors;
import watchfloor.wall.ScreenPresent;

class IdentifyWindowsTest {
  private static final ScreenPresent DESK = new ScreenPresent(1920, 0, 1920, 1080, true);
  private static final ScreenPresent LEFT = new ScreenPresent(0, 0, 1920, 1080, false);
  private static final ScreenPresent BELOW = new ScreenPresent(0, 1080, 3840, 1080, false);

  @Test
  void monitorsAreNumberedAsTheyHangAndSayWhatTheyShow() throws IOException {
    List<Identity> identities = IdentifyWindows.identities(Layouts.packed("wall-2"), List.of(DESK, BELOW, LEFT), Monitors.BESIDE_A_DESK, Looks.english());
    assertThat(identities).extracting(Identity::number).containsExactly(1, 2, 3);
    assertThat(identities).extracting(Identity::screen).containsExactly(LEFT, DESK, BELOW);
    assertThat(identities).extracting(Identity::roles).containsExactly("pulse", "desk", "room");
    assertThat(identities.get(2).measures()).isEqualTo("3840 × 1080 at 0, 1080");
  }

  @Test
  void aMonitorMoreThanTheLayoutHasShowsNothing() throws IOException {
    List<Identity> identities = IdentifyWindows.identities(Layouts.packed("wall-2"), List.of(LEFT, DESK, BELOW), Monitors.ALL, Looks.english());
    assertThat(identities).extracting(Identity::roles).containsExactly("pulse", "room", "–");
  }

  @Test
  void screensThatTakeTurnsAreAllNamed() throws IOException {
    assertThat(IdentifyWindows.identities(Layouts.packed("wall-4"), List.of(LEFT, DESK), Monitors.BESIDE_A_DESK, Looks.english()))
        .extracting(Identity::roles).containsExactly("pulse, issues, mentions, room", "desk");
    assertThat(IdentifyWindows.identities(Layouts.packed("wall-2"), List.of(DESK), Monitors.BESIDE_A_DESK, Looks.english()))
        .extracting(Identity::roles).containsExactly("desk and wall: pulse, room");
  }

  @Test
  void eachMonitorIsCovered() {
    List<Stage> stages = OnFx.onFx(() -> {
      Fonts.load();
      IdentifyWindows windows = new IdentifyWindows(Layouts.packed("wall-2"), Monitors.ALL, Looks.standard());
      windows.start();
      List<Stage> open = windows.stages();
      assertThat(open).isNotEmpty().allMatch(Stage::isShowing);
      windows.stop();
      return open;
    });
    assertThat(stages).noneMatch(Stage::isShowing);
  }
}
