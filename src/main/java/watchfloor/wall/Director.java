package watchfloor.wall;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Decides which scene each window of a wall shows: an alarm that nobody has acknowledged has the scene that explains it shown, a hand on the wall
 * goes before an alarm, else turns go round; a message is over everything. Pure: two walls that know the same show the same.
 *
 * <p>What explains an alarm is a scene {@code for: alarm} of any screen; where the layout has none, the first scene with a tile {@code alarms},
 * else with {@code volume}; where it has none of them either, the header says it alone. Safe from any thread.
 */
public final class Director {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final List<String> EXPLAIN = List.of("alarms", "volume");

  private final List<Page> explaining;

  private record Page(ScreenPlan screen, ScenePlan scene) {}

  /**
   * What is known at a moment.
   *
   * @param alarms as the figures tell of them
   * @param now    the world's time, also in a replay
   * @param zone   for the times in words
   */
  public record Moment(Direction direction, List<Ringing> alarms, Instant now, ZoneId zone) {
    public Moment {
      Objects.requireNonNull(direction, "direction");
      Objects.requireNonNull(now, "now");
      Objects.requireNonNull(zone, "zone");
      alarms = List.copyOf(alarms);
    }
  }

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
   */
  public Showing showing(List<ScreenPlan> turns, Moment moment) {
    Direction direction = moment.direction().at(moment.now());
    List<Page> pages = pages(turns);
    List<Page> calm = pages.stream().filter(page -> page.scene().calm()).toList();
    Rotation.Turn turn = new Rotation(calm.stream().map(page -> page.scene().lasting()).toList())
        .at(direction.hold().runs(moment.now()), direction.steps());
    Optional<Page> pinned = direction.pinned().flatMap(pin -> pages.stream().filter(explaining::contains).findFirst());
    Page page = covered(direction, calm, pinned.orElse(calm.get(turn.index())));
    boolean inTurn = page.equals(calm.get(turn.index()));
    String turnWords = inTurn && calm.size() > 1 ? "turn " + (turn.index() + 1) + " of " + calm.size() : "";
    Optional<TakeOver> message = direction.takeOver().filter(one -> one.covers(page.screen().role()));
    return new Showing(page.screen(), page.scene(), words(direction, moment, turnWords), message);
  }

  /** A message for some screens is shown where one of them shares a window, whoever's turn it is. */
  private static Page covered(Direction direction, List<Page> calm, Page chosen) {
    Optional<TakeOver> message = direction.takeOver();
    if (message.isEmpty() || message.get().covers(chosen.screen().role())) {
      return chosen;
    }
    return calm.stream().filter(page -> message.get().covers(page.screen().role())).findFirst().orElse(chosen);
  }

  private static String words(Direction direction, Moment moment, String turn) {
    List<String> words = new ArrayList<>();
    direction.drive().ifPresent(drive -> words.add("following " + drive.by() + " until " + time(drive.until(), moment.zone())));
    direction.ringing().ifPresent(pin -> words.add("alarm: " + alarm(pin, moment.alarms()) + more(direction)));
    direction.paused().ifPresent(by -> words.add("paused by " + by));
    if (!turn.isEmpty()) {
      words.add(turn);
    }
    return String.join(" · ", words);
  }

  private static String more(Direction direction) {
    long others = direction.pins().stream().filter(pin -> pin.acknowledged().isEmpty()).count() - 1;
    return others == 0 ? "" : " and " + others + " more";
  }

  private static String alarm(Pin pin, List<Ringing> alarms) {
    return alarms.stream().filter(alarm -> alarm.subject().equals(pin.subject())).map(Ringing::words).findFirst().orElse(pin.name());
  }

  /** The time of day in words. */
  public static String time(Instant moment, ZoneId zone) {
    return TIME.format(moment.atZone(zone));
  }
}
