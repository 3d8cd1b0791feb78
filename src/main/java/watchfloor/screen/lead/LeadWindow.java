package watchfloor.screen.lead;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import watchfloor.screen.FxTicker;
import watchfloor.screen.Look;
import watchfloor.screen.Texts;
import watchfloor.screen.View;
import watchfloor.wall.Theme;

/**
 * The shift lead's window: sections in a column at the left, one of them open beside it. All of it works by keyboard: Ctrl and a figure open a
 * section, Ctrl W closes the window, and nothing that is being changed is lost by that. JavaFX thread only.
 */
public final class LeadWindow implements View {
  private static final double NORMAL_TEXT = 14;
  private static final double LARGEST_TEXT = NORMAL_TEXT * 2.5;
  private static final double SMALLEST_TEXT = NORMAL_TEXT * 0.8;
  private static final double STEP = 1.1;
  /** Pulls between two looks at the files: two seconds. */
  private static final int PULLS_A_LOOK = 8;

  private final Look look;
  private final Veil veil = new Veil();
  private final StackPane root = new StackPane();
  private final BorderPane frame = new BorderPane();
  private final List<ToggleButton> tabs = new ArrayList<>();
  private final List<Section> sections;
  private final FxTicker ticker = new FxTicker(FxTicker.WALL, this::pull);
  private Runnable closing = () -> { };
  private int open = -1;
  private int pulls;
  private double text = NORMAL_TEXT;

  /** @param lane answers come back over it to the JavaFX thread */
  public LeadWindow(LeadPlace place, Look look, Executor lane) {
    this.look = look;
    Texts texts = look.texts();
    sections = List.of(new WallPane(place, texts, lane), new LayoutsPane(place, veil, texts, lane));
    VBox column = new VBox();
    column.getStyleClass().add("lead-sections");
    for (String section : List.of("wall", "layouts")) {
      int at = tabs.size();
      ToggleButton tab = new ToggleButton(texts.of("lead.section." + section), Parts.label(texts.of("keycap.ctrl") + " " + (at + 1), "lead-key"));
      tab.setId("section-" + section);
      tab.getStyleClass().add("lead-section");
      tab.setMaxWidth(Double.MAX_VALUE);
      tab.setOnAction(event -> open(at));
      tabs.add(tab);
      column.getChildren().add(tab);
    }
    frame.setLeft(column);
    frame.setMinSize(0, 0);
    root.setId("lead");
    root.setMinSize(0, 0);
    root.getChildren().addAll(frame, veil.node());
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    root.sceneProperty().addListener((property, before, now) -> restyle(now));
    textSize(NORMAL_TEXT);
    restyle();
    open(0);
  }

  /** @param does closes the window that this is in */
  void onClose(Runnable does) {
    closing = does;
  }

  private void open(int section) {
    for (int i = 0; i < tabs.size(); i++) {
      tabs.get(i).setSelected(i == section);
    }
    if (section != open) {
      open = section;
      frame.setCenter(sections.get(section).node());
      sections.get(section).opened();
      sections.get(section).first().requestFocus();
    }
  }

  private void pressed(KeyEvent event) {
    if (done(event)) {
      event.consume();
    }
  }

  private boolean done(KeyEvent event) {
    if (veil.open()) {
      return event.getCode() == KeyCode.ESCAPE && leave();
    }
    return event.isControlDown() && control(event.getCode()) || sections.get(open).key(event);
  }

  private boolean leave() {
    veil.leave();
    return true;
  }

  private boolean control(KeyCode code) {
    switch (code) {
      case DIGIT1, NUMPAD1 -> open(0);
      case DIGIT2, NUMPAD2 -> open(1);
      case W -> closing.run();
      case PLUS, ADD, EQUALS -> textSize(text * STEP);
      case MINUS, SUBTRACT -> textSize(text / STEP);
      case DIGIT0, NUMPAD0 -> textSize(NORMAL_TEXT);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void textSize(double pixels) {
    text = Math.max(SMALLEST_TEXT, Math.min(LARGEST_TEXT, pixels));
    root.setStyle("-fx-font-size: " + text + "px;");
  }

  @Override
  public String name() {
    return "lead";
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void pull() {
    sections.get(open).pull();
    pulls++;
    if (pulls % PULLS_A_LOOK == 0) {
      sections.get(open).look();
    }
  }

  @Override
  public void restyle() {
    root.getStylesheets().setAll(look.styles().urls("lead.css"));
    restyle(root.getScene());
    sections.forEach(Section::restyle);
  }

  private void restyle(Scene scene) {
    if (scene != null) {
      boolean light = look.styles().theme() == Theme.LIGHT;
      scene.setUserAgentStylesheet((light ? new PrimerLight() : new PrimerDark()).getUserAgentStylesheet());
    }
  }

  @Override
  public void start() {
    sections.get(open).opened();
    ticker.start();
  }

  @Override
  public void stop() {
    ticker.stop();
  }
}
