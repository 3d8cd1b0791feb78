package watchfloor.screen.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import watchfloor.screen.Texts;
import watchfloor.triage.Facts;
import watchfloor.triage.Playbook;
import watchfloor.triage.PlaybookRun;

/**
 * Leads the operator through the playbook with the claimed item: figures answer, the backspace key goes back, Enter does what it came to.
 * JavaFX thread.
 */
final class PlaybookSheet {
  private final DeskControl control;
  private final DeskActions actions;
  private final Overlay overlay;
  private final Texts texts;
  private final VBox sheet = Ui.id(new VBox(), "playbook");
  private PlaybookModel model;

  PlaybookSheet(DeskControl control, DeskActions actions, Overlay overlay) {
    this.control = control;
    this.actions = actions;
    this.overlay = overlay;
    this.texts = control.texts();
    sheet.getStyleClass().add("choice-sheet");
    sheet.setFocusTraversable(true);
    sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    sheet.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  void open() {
    Optional<Playbook> playbook = control.place().guide().playbook();
    control.model().ifPresent(selected -> {
      Allowed allowed = selected.asHolder("assess");
      if (playbook.isEmpty()) {
        control.trouble(texts.of("playbook.none"));
      } else if (!allowed.yes()) {
        control.trouble(allowed.why());
      } else {
        int earlier = Math.max(0, control.queue().ofConversation(selected.item().conversation()).size() - 1);
        Facts facts = PlaybookModel.facts(selected.item(), earlier, control.snapshot(), control.place().guide(), control.now());
        show(PlaybookModel.begin(playbook.get(), selected.item(), facts, control.place().guide(), texts));
        overlay.open(sheet, sheet);
      }
    });
  }

  private void show(PlaybookModel now) {
    model = now;
    sheet.getChildren().setAll(Ui.label(now.title(), "quiet", "section-title"));
    now.path().forEach(line -> sheet.getChildren().add(Ui.wrapped(line, "quiet", "small")));
    sheet.getChildren().add(Ui.id(Ui.wrapped(now.words(), "strong", "large"), "playbook-words"));
    List<String> answers = now.answers();
    for (int i = 0; i < answers.size(); i++) {
      sheet.getChildren().add(answer(i + 1, answers.get(i)));
    }
    now.duty(control.now(), control.place().zone()).ifPresent(duty -> sheet.getChildren().add(Ui.id(Ui.wrapped(duty), "playbook-duty")));
    sheet.getChildren().add(foot(now));
    sheet.setAccessibleText(now.title() + ", " + now.words() + IntStream.range(0, answers.size()).mapToObj(i -> ", " + (i + 1) + ": " + answers.get(i)).collect(Collectors.joining()));
  }

  private Node answer(int number, String words) {
    HBox line = new HBox(Ui.key(Integer.toString(number)), Ui.wrapped(words));
    line.getStyleClass().add("choice");
    line.setAlignment(Pos.CENTER_LEFT);
    line.setOnMouseClicked(event -> show(model.at(model.run().answer(number))));
    return line;
  }

  private Node foot(PlaybookModel now) {
    HBox foot = new HBox(Ui.key("\u232B"), Ui.label(texts.of("playbook.back"), "quiet", "small"));
    foot.getStyleClass().add("buttons");
    foot.setAlignment(Pos.CENTER_LEFT);
    if (now.run().question().isPresent()) {
      foot.getChildren().addAll(
          Ui.key("o"), Ui.label(texts.of("playbook.off-hours"), now.run().facts().offHours() ? "strong" : "quiet", "small"),
          Ui.key("v"), Ui.label(texts.of("playbook.overflow"), now.run().facts().overflow() ? "strong" : "quiet", "small"));
    }
    foot.getChildren().add(Ui.spacer());
    if (now.run().leaf().isPresent()) {
      foot.getChildren().add(new ActionButton("confirm", now.confirm(), Ui.keyName(texts, "Enter"), this::confirm).primary());
    }
    return foot;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.BACK_SPACE) {
      show(model.at(model.run().back()));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      confirm();
      event.consume();
    }
  }

  private void typed(KeyEvent event) {
    if (event.getCharacter().length() != 1) {
      return;
    }
    char key = Character.toLowerCase(event.getCharacter().charAt(0));
    PlaybookRun run = model.run();
    if (key >= '1' && key <= '9') {
      show(model.at(run.answer(key - '0')));
    } else if (key == 'o' && run.question().isPresent()) {
      show(model.at(run.offHours()));
    } else if (key == 'v' && run.question().isPresent()) {
      show(model.at(run.overflow()));
    }
  }

  private void confirm() {
    if (model.run().leaf().isPresent()) {
      actions.assess(model.item().id(), model.assessment(control.now()), overlay::close);
    }
  }
}
