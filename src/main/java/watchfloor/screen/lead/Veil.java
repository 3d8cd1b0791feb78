package watchfloor.screen.lead;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Lies over the window and holds one question at a time. A click beside it or Esc leaves it unanswered. JavaFX thread only. */
final class Veil {
  private final StackPane layer = new StackPane();
  private Runnable left = () -> { };

  Veil() {
    layer.setId("veil");
    layer.getStyleClass().add("lead-veil");
    layer.setAlignment(Pos.CENTER);
    layer.setOnMouseClicked(event -> {
      if (event.getTarget() == layer) {
        leave();
      }
    });
    Parts.shown(layer, false);
  }

  Node node() {
    return layer;
  }

  boolean open() {
    return layer.isVisible();
  }

  /** @param first what has the keyboard then. @param unanswered what happens where nobody answers */
  void open(Region sheet, Node first, Runnable unanswered) {
    left = unanswered;
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    sheet.getStyleClass().add("lead-sheet");
    Parts.shown(layer, true);
    layer.getChildren().setAll(sheet);
    first.requestFocus();
  }

  /** The question was answered. */
  void close() {
    Parts.shown(layer, false);
    layer.getChildren().clear();
  }

  void leave() {
    close();
    left.run();
  }
}
