package watchfloor.screen.lead;

import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import watchfloor.screen.PlaceMemory;
import watchfloor.screen.PlaceMemory.Place;
import watchfloor.screen.ScreenWatch;
import watchfloor.wall.ScreenPresent;

/** The one window of the lead: opened again where it stood, and on a monitor that is there. JavaFX thread only. */
public final class LeadStage {
  private static final double SHARE = 0.86;
  /** So much of it must be on a monitor to be taken hold of, in pixels. */
  private static final double GRASP = 120;

  private final LeadWindow window;
  private final String title;
  private final PlaceMemory memory;
  private Stage stage;

  public LeadStage(LeadWindow window, String title, PlaceMemory memory) {
    this.window = window;
    this.title = title;
    this.memory = memory;
    window.onClose(this::close);
  }

  /** Opens it, or brings it to the front. */
  public void open() {
    if (stage == null) {
      stage = new Stage();
      stage.setTitle(title);
      stage.setScene(new Scene(window.root(), Color.BLACK));
      stage.setOnCloseRequest(request -> {
        request.consume();
        close();
      });
    }
    if (!stage.isShowing()) {
      put(place(memory.last(), ScreenWatch.present()));
      window.restyle();
      window.start();
      stage.show();
    }
    stage.toFront();
    stage.requestFocus();
  }

  private void put(Place place) {
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(place.maximized());
  }

  /** Where it stood, if one can still take hold of it there; else in the middle of the primary monitor. */
  static Place place(Optional<Place> last, List<ScreenPresent> present) {
    Optional<Place> there = last.filter(place -> present.stream().anyMatch(screen -> graspable(place, screen)));
    if (there.isPresent() || present.isEmpty()) {
      return there.or(() -> last).orElse(new Place(0, 0, 1280, 800, false));
    }
    ScreenPresent primary = present.stream().filter(ScreenPresent::primary).findFirst().orElse(present.get(0));
    double width = primary.width() * SHARE;
    double height = primary.height() * SHARE;
    return new Place(primary.x() + (primary.width() - width) / 2, primary.y() + (primary.height() - height) / 2, width, height, false);
  }

  private static boolean graspable(Place place, ScreenPresent screen) {
    double across = Math.min(place.x() + place.width(), screen.x() + screen.width()) - Math.max(place.x(), screen.x());
    boolean top = place.y() >= screen.y() - 1 && place.y() <= screen.y() + screen.height() - GRASP;
    return across >= GRASP && top;
  }

  /** Takes over style sheets that were read again. */
  public void restyle() {
    window.restyle();
  }

  /** Closes it; what is being changed is there again when it is opened. */
  public void close() {
    if (stage != null && stage.isShowing()) {
      memory.keep(new Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()));
      window.stop();
      stage.hide();
    }
  }
}
