package watchfloor.screen.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import watchfloor.screen.Texts;

/** One question with a few answers and a line of one's own words: whom to hand to, why to close. Enter does it. */
final class ChoiceSheet {
  private static final int MOST_ROWS = 8;

  private final Texts texts;
  private final VBox sheet = new VBox();
  private final ListView<Choice> choices = Ui.id(new ListView<>(), "choices");
  private final TextField words = Ui.id(new TextField(), "choice-words");
  private final ActionButton confirm;
  private final boolean wordsEnough;
  private final Done done;

  /** @param text what the operator reads; {@code value} is handed on */
  record Choice(String value, String text) {}

  /** Takes the answer. */
  interface Done {
    /** @param choice empty where only words were written */
    void chosen(Optional<String> choice, String words);
  }

  /**
   * What the sheet asks.
   *
   * @param nothing     what to say where there is nothing to choose from
   * @param wordsEnough whether one's own words are an answer without a choice
   */
  record Question(String title, String nothing, String wordsPrompt, String confirm, boolean wordsEnough) {}

  ChoiceSheet(Question question, List<Choice> offered, Texts texts, Done done) {
    this.texts = texts;
    this.done = done;
    this.wordsEnough = question.wordsEnough();
    confirm = new ActionButton("confirm", question.confirm(), Ui.keyName(texts, "Enter"), this::confirm).primary();
    choices.setItems(FXCollections.observableArrayList(offered));
    choices.setCellFactory(list -> new Cell());
    choices.getSelectionModel().selectFirst();
    choices.prefHeightProperty().bind(choices.fixedCellSizeProperty().multiply(Math.min(MOST_ROWS, offered.size())).add(2));
    choices.getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> verdict());
    words.setPromptText(question.wordsPrompt());
    words.textProperty().addListener((property, before, now) -> verdict());
    Label none = Ui.wrapped(question.nothing(), "quiet");
    Ui.shown(none, offered.isEmpty());
    Ui.shown(choices, !offered.isEmpty());
    HBox buttons = new HBox(Ui.key("Esc"), Ui.label(texts.of("sheet.cancel"), "quiet", "small"), Ui.spacer(), confirm);
    buttons.getStyleClass().add("buttons");
    buttons.setAlignment(Pos.CENTER_LEFT);
    sheet.getChildren().addAll(Ui.label(question.title(), "strong", "large"), none, choices, words, buttons);
    sheet.getStyleClass().add("choice-sheet");
    sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    sheet.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    verdict();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      confirm();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
      move(event.getCode() == KeyCode.DOWN ? 1 : -1);
      event.consume();
    }
  }

  /** Figures choose and j, k move, as long as no words are being written; any other letter begins the words. */
  private void typed(KeyEvent event) {
    if (words.isFocused() || event.getCharacter().length() != 1) {
      return;
    }
    char typed = event.getCharacter().charAt(0);
    if (typed >= '1' && typed <= '9' && typed - '1' < choices.getItems().size()) {
      choices.getSelectionModel().select(typed - '1');
    } else if (typed == 'j' || typed == 'k') {
      move(typed == 'j' ? 1 : -1);
    } else if (Character.isLetter(typed)) {
      words.requestFocus();
      words.appendText(event.getCharacter());
      words.end();
      event.consume();
    }
  }

  private void move(int steps) {
    int last = choices.getItems().size() - 1;
    int next = Math.max(0, Math.min(last, choices.getSelectionModel().getSelectedIndex() + steps));
    choices.getSelectionModel().select(next);
    choices.scrollTo(next);
  }

  private void verdict() {
    confirm.allow(allowed());
  }

  private Allowed allowed() {
    boolean chosen = choices.getSelectionModel().getSelectedItem() != null;
    return chosen || wordsEnough && !words.getText().isBlank() ? Allowed.YES : Allowed.no(texts.of("sheet.choose-first"));
  }

  private void confirm() {
    if (allowed().yes()) {
      Optional<String> choice = Optional.ofNullable(choices.getSelectionModel().getSelectedItem()).map(Choice::value);
      done.chosen(choice, words.getText().strip());
    }
  }

  VBox node() {
    return sheet;
  }

  Node first() {
    return choices.isVisible() ? choices : words;
  }

  /** A figure and a line. */
  private static final class Cell extends ListCell<Choice> {
    @Override
    protected void updateItem(Choice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(null);
      if (empty || choice == null) {
        setGraphic(null);
        return;
      }
      List<Node> parts = new ArrayList<>();
      if (getIndex() < 9) {
        parts.add(Ui.key(Integer.toString(getIndex() + 1)));
      }
      parts.add(Ui.label(choice.text()));
      HBox line = new HBox(parts.toArray(Node[]::new));
      line.getStyleClass().add("choice");
      line.setAlignment(Pos.CENTER_LEFT);
      setGraphic(line);
    }
  }
}
