package watchfloor.wall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides which scene each window of a wall shows: an alarm that nobody has acknowledged has the scene that explains it shown, a hand on the wall
 * goes before an alarm, else turns go round; a message is over everything. Pure: two walls that know the same show the same.
 *
 * <p>What explains an alarm is a scene {@code for: alarm} of any screen; where the layout has none, the first scene with a tile {@code alarms},
 * else with {@code volume}; where it has none of them either, the header says it alone. Safe from any thread.
 */
public final class Director {
  private static final List<String> EXPLAIN = List.of("alarms", "volume");

  private final List<Page> explaining;

  private record Page(ScreenPlan screen, ScenePlan scene) {}

  public Director(Layout layout) {
    List<Page> all = pages(layout.screens());
    List<Page> made = all.stream().filter(page -> !page.scene().calm()).toList();
    explaining = !made.isEmpty() ? made : EXPLAIN.stream()
        .map(kind -> all.stream().filter(page -> page.scene().has(kind)).findFirst()).flatMap(Optional::stream).limit(1).toList();
  }

  private static List<Page> pages(List<ScreenPlan> screens) {
    return screens.stream().flatMap(screen -> screen.scenes().stream().map(scene -> new Page(screen, scene))).toList();
  }

  /**
   * What one window shows.
   *
   * @param turns the screens that share it, as placed; at least one, all of the director's layout
   * @param known what people and alarms have the wall do
   * @param now   the world's time, also in a replay
   */
  public Showing showing(List<ScreenPlan> turns, Direction known, Instant now) {
    Direction direction = known.at(now);
    List<Page> pages = pages(turns);
    List<Page> calm = pages.stream().filter(page -> page.scene().calm()).toList();
    Rotation.Turn whose = new Rotation(calm.stream().map(page -> page.scene().lasting()).toList())
        .at(direction.hold().runs(now), direction.steps());
    Optional<Page> pinned = direction.pinned().flatMap(pin -> pages.stream().filter(explaining::contains).findFirst());
    Page page = covered(direction, calm, driven(direction, calm, whose.index()).or(() -> pinned).orElse(calm.get(whose.index())));
    boolean inTurn = page.equals(calm.get(whose.index()));
    Optional<Showing.Turn> turn = inTurn && calm.size() > 1 ? Optional.of(new Showing.Turn(whose.index() + 1, calm.size())) : Optional.empty();
    Optional<TakeOver> message = direction.takeOver().filter(one -> one.covers(page.screen().role()));
    return new Showing(page.screen(), page.scene(), direction, turn, message);
  }

  /** The one screen that somebody drives is shown where it shares a window, whoever's turn it is. */
  private static Optional<Page> driven(Direction direction, List<Page> calm, int turn) {
    Optional<String> role = direction.drive().flatMap(Drive::screen);
    return role.isPresent() && calm.get(turn).screen().role().equals(role.get())
        ? Optional.of(calm.get(turn))
        : role.flatMap(one -> calm.stream().filter(page -> page.screen().role().equals(one)).findFirst());
  }

  /** A message for some screens is shown where one of them shares a window, whoever's turn it is. */
  private static Page covered(Direction direction, List<Page> calm, Page chosen) {
    Optional<TakeOver> message = direction.takeOver();
    if (message.isEmpty() || message.get().covers(chosen.screen().role())) {
      return chosen;
    }
    return calm.stream().filter(page -> message.get().covers(page.screen().role())).findFirst().orElse(chosen);
  }
}
