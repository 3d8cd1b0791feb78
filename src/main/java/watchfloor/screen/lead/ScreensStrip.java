package watchfloor.screen.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import watchfloor.screen.Texts;
import watchfloor.wall.LayoutDraft;
import watchfloor.wall.ScreenDraft;
import watchfloor.wall.Shape;
import watchfloor.wall.TileDraft;

/** The screens of a layout side by side as they hang, each in its true shape with its tiles as plain blocks; one of them is chosen. JavaFX thread only. */
final class ScreensStrip {
  private static final double HIGH = 78;
  private static final double WIDEST = 260;

  private final HBox row = new HBox();
  private final ScrollPane scroll = new ScrollPane(row);
  private final List<ToggleButton> screens = new ArrayList<>();
  private final Button more;
  private final Texts texts;
  private final IntConsumer chosen;

  /** @param add puts a screen behind the others */
  ScreensStrip(Texts texts, IntConsumer chosen, Runnable add) {
    this.texts = texts;
    this.chosen = chosen;
    row.getStyleClass().add("screens");
    row.setId("screens");
    scroll.getStyleClass().add("lead-scroll");
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFitToHeight(true);
    scroll.setMinHeight(Region.USE_PREF_SIZE);
    scroll.setFocusTraversable(false);
    more = Parts.tip(Parts.button("add-screen", "+", add), texts.of("lead.screen.add"));
    more.setAccessibleText(texts.of("lead.screen.add"));
  }

  Region node() {
    return scroll;
  }

  /** Changes what is there rather than making it anew: a button that goes away under the hand that presses it does nothing. */
  void show(LayoutModel model) {
    LayoutDraft layout = model.layout();
    while (screens.size() > layout.screens().size()) {
      screens.remove(screens.size() - 1);
    }
    while (screens.size() < layout.screens().size()) {
      screens.add(screen(screens.size()));
    }
    for (int i = 0; i < screens.size(); i++) {
      fill(screens.get(i), model, i);
    }
    more.setDisable(model.locked());
    List<Node> all = new ArrayList<>(screens);
    all.add(more);
    if (!row.getChildren().equals(all)) {
      row.getChildren().setAll(all);
    }
  }

  private ToggleButton screen(int at) {
    ToggleButton button = new ToggleButton();
    button.setContentDisplay(ContentDisplay.TOP);
    button.getStyleClass().add("mini-screen");
    button.setId("screen-" + at);
    button.setOnAction(event -> {
      button.setSelected(true);
      chosen.accept(at);
    });
    return button;
  }

  private void fill(ToggleButton button, LayoutModel model, int at) {
    LayoutDraft layout = model.layout();
    ScreenDraft screen = layout.screens().get(at);
    int scene = at == model.screenAt() ? model.sceneAt() : 0;
    button.setText(texts.of("lead.screen.tab", at + 1, screen.title().in(model.language()), screen.scenes().size()));
    button.setGraphic(drawing(layout.shape(), screen, scene));
    button.setSelected(at == model.screenAt());
    Parts.marked(button, "wrong", !Faults.of(layout, at, scene, model.language()).isEmpty());
  }

  private static Pane drawing(Shape shape, ScreenDraft screen, int scene) {
    double scale = Math.min(HIGH / shape.down(), WIDEST / shape.across());
    double width = shape.across() * scale;
    double height = shape.down() * scale;
    Pane drawing = new Pane();
    drawing.getStyleClass().add("mini-drawing");
    drawing.setMinSize(width, height);
    drawing.setPrefSize(width, height);
    drawing.setMaxSize(width, height);
    double head = height * Shape.HEADER / Shape.LINES;
    for (TileDraft tile : screen.scenes().get(scene).tiles()) {
      Region block = new Region();
      block.getStyleClass().add("mini-tile");
      block.setManaged(false);
      block.resizeRelocate(1 + tile.x() * (width - 2), head + tile.y() * (height - head - 1), Math.max(1, tile.w() * (width - 2) - 1), Math.max(1, tile.h() * (height - head - 1) - 1));
      drawing.getChildren().add(block);
    }
    drawing.setMouseTransparent(true);
    return drawing;
  }
}
