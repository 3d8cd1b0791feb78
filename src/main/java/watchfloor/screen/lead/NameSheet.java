package watchfloor.screen.lead;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import watchfloor.screen.Texts;
import watchfloor.settings.LayoutReader;

/** Asks under which name a layout is saved, and says what that does. */
final class NameSheet extends VBox {
  private final TextField name = new TextField();
  private final Label verdict = Parts.wrapped("", "lead-quiet");
  private final Button save;
  private final Texts texts;
  private final String shipped;

  /**
   * Asks.
   *
   * @param offered the name that stands there already
   * @param shipped the name of the program's layout that this is of, or empty
   * @param loses   whether comments between the lines of the file go
   */
  NameSheet(Veil veil, String offered, String shipped, boolean loses, Texts texts, Consumer<String> does) {
    this.texts = texts;
    this.shipped = shipped;
    setId("name-sheet");
    name.setId("layout-name");
    name.setText(offered);
    save = Parts.button("save-as", texts.of("lead.layouts.save"), () -> {
      veil.close();
      does.accept(name.getText().strip());
    });
    save.getStyleClass().add("primary");
    name.textProperty().addListener((property, before, now) -> judge());
    name.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER && !save.isDisabled()) {
        save.fire();
      }
    });
    Label comments = Parts.wrapped(texts.of("lead.layouts.comments-go"), "lead-warning");
    Parts.shown(comments, loses);
    getChildren().addAll(Parts.label(texts.of("lead.layouts.save-title"), "lead-strong"), name, verdict, comments, Parts.row("lead-buttons", save));
    judge();
  }

  private void judge() {
    String now = name.getText().strip();
    boolean sound = LayoutReader.soundName(now);
    save.setDisable(!sound);
    verdict.setText(!sound ? texts.of("lead.layouts.name-bad")
        : now.equals(shipped) ? texts.of("lead.layouts.name-shipped", now) : texts.of("lead.layouts.name-own", now));
  }

  Node first() {
    return name;
  }
}
