package watchfloor.screen.wall;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.StackPane;
import watchfloor.pulse.Alarm;
import watchfloor.wall.Director;
import watchfloor.wall.Ringing;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.Shape;
import watchfloor.wall.Showing;

/**
 * The scenes of the screens that share a window, one at a time, as the director says. A scene is made when it is shown for the first time, and
 * let go when nobody saw it for {@link #KEPT}, so that a wall of many scenes holds no more than it shows. JavaFX thread only.
 */
final class SceneStack extends StackPane {
  /** How long a scene that does not show is kept, so that it is there at once when its turn comes. */
  static final Duration KEPT = Duration.ofMinutes(10);

  private final Director director;
  private final Shape shape;
  private final List<ScreenPlan> turns;
  private final TileCatalog catalog;
  private final LongSupplier nanos;
  private final Map<String, Made> made = new LinkedHashMap<>();
  private ScreenView shown;

  private static final class Made {
    private final ScreenView view;
    private long seen;

    private Made(ScreenView view) {
      this.view = view;
    }
  }

  /**
   * @param turns the screens, all of the director's layout
   * @param nanos rises with time, whatever the clocks do
   */
  SceneStack(Director director, Shape shape, List<ScreenPlan> turns, TileCatalog catalog, LongSupplier nanos) {
    this.director = director;
    this.shape = shape;
    this.turns = List.copyOf(turns);
    this.catalog = catalog;
    this.nanos = nanos;
  }

  /** Hands the newest state to the scene that is to show now. @param words about windows that take turns, or empty */
  void show(RoomSnapshot room, String words) {
    Director.Moment moment = new Director.Moment(room.direction(), ringing(room.pulse().alarms()), room.world(), room.zone());
    Showing showing = director.showing(turns, moment);
    long now = nanos.getAsLong();
    Made chosen = made.computeIfAbsent(
        showing.screen().role() + "/" + showing.scene().name(), key -> new Made(new ScreenView(showing.screen(), showing.scene(), shape, catalog)));
    chosen.seen = now;
    chosen.view.show(room, Stream.of(words, showing.words()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
    chosen.view.cover(showing.takeOver(), room.zone());
    if (chosen.view != shown) {
      shown = chosen.view;
      getChildren().setAll(shown);
    }
    made.values().removeIf(each -> forgotten(each, now));
  }

  private static boolean forgotten(Made each, long now) {
    boolean old = now - each.seen > KEPT.toNanos();
    if (old) {
      each.view.stop();
    }
    return old;
  }

  private List<Ringing> ringing(List<Alarm> alarms) {
    return alarms.stream().filter(Alarm::active)
        .map(alarm -> new Ringing(alarm.issue().id(), (alarm.issue().none() ? catalog.texts().of("top.volume") : alarm.issue().name()) + " " + catalog.texts().amounts().times(alarm.times())))
        .toList();
  }

  /** How many scenes are made now. */
  int made() {
    return made.size();
  }

  void stop() {
    made.values().forEach(each -> each.view.stop());
  }
}
