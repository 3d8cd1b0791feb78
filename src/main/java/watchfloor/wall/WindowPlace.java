package watchfloor.wall;

import java.util.List;

/**
 * Where one window of the wall goes.
 *
 * @param turns the screens of the layout that it shows, one at a time; more than one when monitors are missing
 */
public record WindowPlace(ScreenPresent screen, List<ScreenPlan> turns) {
  public WindowPlace {
    turns = List.copyOf(turns);
    if (turns.isEmpty()) {
      throw new IllegalArgumentException("a window shows at least one screen of the layout");
    }
  }
}
