package watchfloor.screen.lead;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** A question with a few answers, the first of them the one that loses nothing. */
final class AskSheet extends VBox {
  private final List<Button> buttons = new ArrayList<>();

  /** @param words on the button */
  record Answer(String id, String words, Runnable does) {}

  AskSheet(Veil veil, String title, String more, List<Answer> answers) {
    setId("ask");
    for (Answer answer : answers) {
      buttons.add(Parts.button(answer.id(), answer.words(), () -> {
        veil.close();
        answer.does().run();
      }));
    }
    getChildren().addAll(Parts.wrapped(title, "lead-strong"), Parts.wrapped(more, "lead-quiet"), Parts.row("lead-buttons", buttons.toArray(Button[]::new)));
  }

  Node first() {
    return buttons.get(0);
  }
}
