package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import watchfloor.screen.Look;
import watchfloor.screen.ScreenWatch;
import watchfloor.screen.Styles;
import watchfloor.screen.Texts;
import watchfloor.wall.Layout;
import watchfloor.wall.Placement;
import watchfloor.wall.Placement.Monitors;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.ScreenPresent;
import watchfloor.wall.WindowPlace;

/**
 * Shows on every monitor which one it is and what the wall puts there, for the person who hangs them. Follows monitors that come and go.
 * JavaFX thread only.
 */
public final class IdentifyWindows {
  private static final double LINES = ScreenView.LINES;

  private final Layout layout;
  private final Monitors monitors;
  private final Styles styles;
  private final Texts texts;
  private final ScreenWatch watch = new ScreenWatch(this::place);
  private final List<Stage> stages = new ArrayList<>();

  public IdentifyWindows(Layout layout, Monitors monitors, Look look) {
    this.layout = layout;
    this.monitors = monitors;
    styles = look.styles();
    texts = look.texts();
  }

  /**
   * What one monitor is.
   *
   * @param number from 1, in reading order: left to right, top to bottom
   * @param roles  the screens of the layout that it shows, in turn; {@code desk} for the desk's, {@code -} for none
   */
  public record Identity(int number, ScreenPresent screen, String roles) {
    /** {@code 1920 × 1080 at 1920, 0}, in the toolkit's units. */
    public String measures() {
      return String.format(Locale.ROOT, "%.0f \u00D7 %.0f at %.0f, %.0f", screen.width(), screen.height(), screen.x(), screen.y());
    }
  }

  /** All monitors that are there, in reading order. */
  public static List<Identity> identities(Layout layout, List<ScreenPresent> present, Monitors monitors, Texts texts) {
    List<WindowPlace> places = Placement.place(layout, present, monitors);
    List<Identity> identities = new ArrayList<>();
    for (ScreenPresent screen : Placement.readingOrder(present)) {
      identities.add(new Identity(identities.size() + 1, screen, roles(layout, screen, places, monitors, texts)));
    }
    return identities;
  }

  private static String roles(Layout layout, ScreenPresent screen, List<WindowPlace> places, Monitors monitors, Texts texts) {
    if (places.isEmpty()) {
      return texts.of("identify.both", joined(layout.screens()));
    }
    return places.stream()
        .filter(place -> place.screen().equals(screen))
        .findFirst()
        .map(place -> joined(place.turns()))
        .orElse(monitors == Monitors.BESIDE_A_DESK && screen.primary() ? texts.of("identify.desk") : "\u2013");
  }

  private static String joined(List<ScreenPlan> turns) {
    return turns.stream().map(ScreenPlan::role).collect(Collectors.joining(", "));
  }

  public void start() {
    watch.start();
  }

  public void stop() {
    watch.stop();
    close();
  }

  /** The open windows, in reading order of their monitors. */
  List<Stage> stages() {
    return List.copyOf(stages);
  }

  private void place(List<ScreenPresent> present) {
    close();
    identities(layout, present, monitors, texts).forEach(identity -> stages.add(window(identity)));
  }

  private Stage window(Identity identity) {
    ScreenPresent screen = identity.screen();
    Label number = Views.label(String.valueOf(identity.number()), "identify-number");
    Label roles = Views.wrapped("identify-roles");
    roles.setText(identity.roles());
    VBox box = Views.column("identify", number, roles, Views.label(identity.measures(), "identify-measures"));
    box.getStyleClass().add("screen");
    box.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.4fpx;", Math.min(screen.width(), screen.height()) / LINES));
    Scene scene = new Scene(box, screen.width(), screen.height());
    scene.getStylesheets().setAll(styles.urls("wall.css"));
    scene.setCursor(Cursor.NONE);
    Stage stage = new Stage(StageStyle.UNDECORATED);
    stage.setTitle(texts.of("window.wall-of", identity.number()));
    stage.setScene(scene);
    stage.setX(screen.x());
    stage.setY(screen.y());
    stage.setWidth(screen.width());
    stage.setHeight(screen.height());
    stage.setAlwaysOnTop(true);
    stage.show();
    return stage;
  }

  private void close() {
    stages.forEach(Stage::close);
    stages.clear();
  }
}
