package watchfloor.screen.desk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Lies over the desk and holds one sheet at a time: choices, colleagues, keys. Esc or a click beside it closes it. */
final class Overlay {
  private final StackPane layer = Ui.id(new StackPane(), "overlay");
  private final Runnable closed;

  /** @param closed gives the keyboard back to the desk */
  Overlay(Runnable closed) {
    this.closed = closed;
    layer.getStyleClass().add("overlay");
    layer.setAlignment(Pos.CENTER);
    layer.setOnMouseClicked(event -> {
      if (event.getTarget() == layer) {
        close();
      }
    });
    Ui.shown(layer, false);
  }

  Node node() {
    return layer;
  }

  /** @param first what has the keyboard then */
  void open(Region sheet, Node first) {
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    sheet.getStyleClass().add("sheet");
    // Shown first: style sheets do not reach what is hidden, and a sheet measures itself when it arrives.
    Ui.shown(layer, true);
    layer.getChildren().setAll(sheet);
    first.requestFocus();
  }

  boolean isOpen() {
    return layer.isVisible();
  }

  void close() {
    Ui.shown(layer, false);
    layer.getChildren().clear();
    closed.run();
  }
}
