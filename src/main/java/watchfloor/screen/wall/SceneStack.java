package watchfloor.screen.wall;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.StackPane;
import watchfloor.wall.Director;
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
  private final TurnWords turnWords;
  private final TurnWords visitorWords;
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
    turnWords = new TurnWords(catalog.texts(), false);
    visitorWords = new TurnWords(catalog.texts(), true);
    this.nanos = nanos;
  }

  /** Hands the newest state to the scene that is to show now. @param words about windows that take turns, or empty */
  void show(RoomSnapshot room, String words) {
    Showing showing = director.showing(turns, room.direction(), room.world());
    long now = nanos.getAsLong();
    Made chosen = made.computeIfAbsent(
        showing.screen().role() + "/" + showing.scene().name(), key -> new Made(new ScreenView(showing.screen(), showing.scene(), shape, catalog)));
    chosen.seen = now;
    String why = (showing.scene().visitors() ? visitorWords : turnWords).of(showing, room.pulse().alarms());
    chosen.view.show(room, Stream.of(words, why).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
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

  /** The figures of the scene that shows, each where it is on this stack. */
  List<Figure> figures() {
    return shown == null ? List.of() : shown.figures().stream().map(figure -> figure.told(shown, this)).toList();
  }

  /** How many scenes are made now. */
  int made() {
    return made.size();
  }

  void stop() {
    made.values().forEach(each -> each.view.stop());
  }
}
