package watchfloor.screen.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A column of named fields. A text is taken over with Enter or when the field is left, a choice at once; Esc gives the old text back. */
final class Form extends VBox {
  private final List<Runnable> fields = new ArrayList<>();
  private final boolean locked;
  private boolean filling;

  /** @param locked nothing can be changed */
  Form(boolean locked) {
    this.locked = locked;
    getStyleClass().add("form");
  }

  Form title(String words) {
    getChildren().add(Parts.label(words, "form-title"));
    return this;
  }

  Form words(String words) {
    getChildren().add(Parts.wrapped(words, "lead-quiet"));
    return this;
  }

  Form text(String id, String label, String prompt, Supplier<String> now, Consumer<String> takes) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(prompt);
    field.setDisable(locked);
    Runnable take = () -> {
      if (!field.getText().equals(now.get())) {
        takes.accept(field.getText());
      }
      field.setText(now.get());
    };
    field.focusedProperty().addListener((property, before, focused) -> {
      if (!focused) {
        take.run();
      }
    });
    field.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        take.run();
        event.consume();
      } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(now.get())) {
        field.setText(now.get());
        event.consume();
      }
    });
    fields.add(() -> {
      if (!field.isFocused()) {
        field.setText(now.get());
      }
    });
    field.setText(now.get());
    row(label, field);
    return this;
  }

  /** @param choices the words of the layout; the first may be empty, for what holds where nothing is said */
  Form choice(String id, String label, List<String> choices, Supplier<String> now, Consumer<String> takes) {
    ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList(choices));
    box.setId(id);
    box.setDisable(locked);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setValue(now.get());
    box.valueProperty().addListener((property, before, chosen) -> {
      if (!filling && chosen != null && !chosen.equals(now.get())) {
        takes.accept(chosen);
      }
    });
    fields.add(() -> {
      filling = true;
      box.setValue(now.get());
      filling = false;
    });
    row(label, box);
    return this;
  }

  private void row(String label, Control field) {
    Label name = Parts.label(label, "lead-quiet");
    name.setLabelFor(field);
    VBox row = new VBox(name, field);
    row.getStyleClass().add("form-row");
    getChildren().add(row);
  }

  Form buttons(Button... buttons) {
    for (Button button : buttons) {
      button.setDisable(locked);
    }
    FlowPane row = new FlowPane(buttons);
    row.getStyleClass().add("lead-buttons");
    getChildren().add(row);
    return this;
  }

  /** Shows what holds now, but for the field in which somebody writes. */
  void fill() {
    fields.forEach(Runnable::run);
  }
}
