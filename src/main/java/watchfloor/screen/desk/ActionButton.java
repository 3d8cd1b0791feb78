package watchfloor.screen.desk;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** A button that shows its key, and that says why when it cannot work now: the reason hangs on a part that is never grey. */
final class ActionButton extends StackPane {
  private final Button button = new Button();
  private final Label words = Ui.label("", "action-words");
  private final Tooltip reason = new Tooltip();

  ActionButton(String id, String text, String key, Runnable action) {
    getStyleClass().add("action");
    HBox face = new HBox(words, Ui.key(key));
    face.getStyleClass().add("action-face");
    face.setAlignment(Pos.CENTER);
    button.setId(id);
    button.setGraphic(face);
    button.getStyleClass().add("action-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    setMinWidth(USE_PREF_SIZE);
    getChildren().add(button);
    setText(text);
  }

  void setText(String text) {
    words.setText(text);
    button.setAccessibleText(text);
  }

  ActionButton primary() {
    button.getStyleClass().add("primary");
    return this;
  }

  void allow(Allowed allowed) {
    button.setDisable(!allowed.yes());
    button.setAccessibleHelp(allowed.why());
    if (allowed.yes()) {
      Tooltip.uninstall(this, reason);
    } else {
      reason.setText(allowed.why());
      Tooltip.install(this, reason);
    }
  }
}
