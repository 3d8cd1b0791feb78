package watchfloor.screen.lead;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watchfloor.wall.Direction;
import watchfloor.wall.Director;
import watchfloor.wall.Layout;
import watchfloor.wall.Mood;
import watchfloor.wall.Rotation;
import watchfloor.wall.ScenePlan;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.Showing;

/** What each window of the wall shows now, whose turn it is and when the next one comes, reckoned as the walls reckon it. For one thread. */
final class WallNow {
  private final ZoneId zone;
  private final Map<List<ScreenPlan>, TurnCount> counts = new HashMap<>();
  private Layout known;
  private Director director;

  WallNow(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * One window.
   *
   * @param turn  which of {@code turns} calm pages it is, from 1
   * @param left  until the next turn; empty while turns stand still, or where there is but one page
   * @param pinned whether an alarm holds it
   * @param ran   how long the rotation has run since this was first asked
   */
  record Window(ScreenPlan screen, ScenePlan scene, int turn, int turns, Optional<Duration> left, boolean pinned, boolean covered, long seen, long due, Duration ran) {
    boolean rotates() {
      return turns > 1;
    }
  }

  /** @param places the screens of each window, in reading order; where none is known, each screen has its own */
  List<Window> look(Layout layout, List<List<ScreenPlan>> places, Direction known, Instant now) {
    if (!layout.equals(this.known)) {
      this.known = layout;
      director = new Director(layout);
      counts.clear();
    }
    Direction direction = known.at(now);
    List<Window> windows = new ArrayList<>();
    for (List<ScreenPlan> turns : placed(layout, places)) {
      windows.add(window(turns, direction, now));
    }
    return windows;
  }

  private static List<List<ScreenPlan>> placed(Layout layout, List<List<ScreenPlan>> places) {
    boolean fits = !places.isEmpty() && places.stream().allMatch(turns -> layout.screens().containsAll(turns));
    return fits ? places : layout.screens().stream().map(List::of).toList();
  }

  private Window window(List<ScreenPlan> turns, Direction direction, Instant now) {
    Showing showing = director.showing(turns, direction, now);
    List<ScenePlan> calm = turns.stream().flatMap(screen -> screen.scenes().stream()).filter(scene -> scene.mood() == Mood.CALM).toList();
    long runs = direction.hold().runs(now);
    Rotation.Turn turn = new Rotation(calm.stream().map(ScenePlan::lasting).toList()).at(runs, direction.steps());
    TurnCount count = counts.computeIfAbsent(turns, key -> new TurnCount());
    count.look(turn.number(), runs);
    boolean goes = calm.size() > 1 && !direction.holds();
    boolean pinned = direction.pinned().isPresent() && !showing.scene().equals(calm.get(turn.index()));
    return new Window(
        showing.screen(), showing.scene(), turn.index() + 1, calm.size(), goes ? Optional.of(turn.left()) : Optional.empty(), pinned, showing.takeOver().isPresent(),
        count.seen(), count.due(), count.ran(runs));
  }
}
