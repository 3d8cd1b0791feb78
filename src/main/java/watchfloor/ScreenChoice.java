package watchfloor;

import java.util.List;
import watchfloor.screen.ScreenWatch;
import watchfloor.wall.ScreenPresent;

/** Chooses the monitor for a window that stands alone. JavaFX thread only. */
final class ScreenChoice {
  private ScreenChoice() {}

  static ScreenPresent primary() {
    List<ScreenPresent> present = ScreenWatch.present();
    return present.stream().filter(ScreenPresent::primary).findFirst().orElse(present.get(0));
  }
}
