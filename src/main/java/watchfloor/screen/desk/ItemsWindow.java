package watchfloor.screen.desk;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import watchfloor.mention.JudgedMention;
import watchfloor.pulse.Gap;
import watchfloor.screen.EmojiText;
import watchfloor.screen.Look;
import watchfloor.screen.Texts;

/** The mentions behind a figure, newest first, one of them whole, with the ways on: the conversation, and a file. JavaFX thread only. */
final class ItemsWindow {
  private static final int BEFORE_THE_END = 12;

  private final DeskControl control;
  private final WallSight sight;
  private final Executor lane;
  private final Texts texts;
  private final ItemsModel model;
  private final VBox root = Ui.id(new VBox(), "desk");
  private final Label count = Ui.id(Ui.label("", "strong", "large"), "items-count");
  private final Label state = Ui.id(Ui.wrapped("", "quiet"), "items-state");
  private final Label said = Ui.id(Ui.wrapped("", "quiet"), "items-said");
  private final ObservableList<JudgedMention> rows = FXCollections.observableArrayList();
  private final ListView<JudgedMention> list = Ui.id(new ListView<>(rows), "items");
  private final EmojiText whole = new EmojiText();
  private final ActionButton open;
  private final ActionButton save;
  private final LongConsumer goTo;
  private Function<String, Optional<Path>> chooser = this::choose;

  /** @param goTo shows an item of the desk @param close ends this window */
  ItemsWindow(DeskControl control, WallSight sight, ItemsModel.Looked looked, Look look, Executor lane, LongConsumer goTo, Runnable close) {
    this.control = control;
    this.sight = sight;
    this.lane = lane;
    this.goTo = goTo;
    texts = control.texts();
    model = new ItemsModel(sight.slices(), looked, lane, texts, this::show);
    open = new ActionButton("items-open", texts.of("items.open"), Ui.keyName(texts, "Enter"), this::open).primary();
    save = new ActionButton("items-save", texts.of("items.save"), "s", this::save);
    save.allow(sight.maySave() ? Allowed.YES : Allowed.no(texts.of("drive.may-not-save")));
    list.setCellFactory(view -> new ItemsRow(control, this::reached));
    list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> showWhole());
    list.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        open();
      }
    });
    VBox.setVgrow(list, Priority.ALWAYS);
    whole.setId("items-whole");
    VBox reading = new VBox(whole);
    reading.getStyleClass().add("items-reading");
    ActionButton end = new ActionButton("items-close", texts.of("items.close"), Ui.keyName(texts, "Esc"), close);
    HBox buttons = new HBox(open, save, said, Ui.spacer(), end);
    buttons.getStyleClass().addAll("buttons", "items-buttons");
    buttons.setAlignment(Pos.CENTER_LEFT);
    VBox head = new VBox(Ui.id(Ui.wrapped(looked.words(), "strong"), "items-words"), count, state, Ui.id(Ui.wrapped(gaps(), "quiet"), "items-gaps"));
    head.getStyleClass().add("items-head");
    head.getChildren().removeIf(node -> node instanceof Label label && label.getId().equals("items-gaps") && label.getText().isEmpty());
    root.getChildren().setAll(head, list, reading, buttons);
    root.setStyle("-fx-font-size: " + DeskWindow.NORMAL_TEXT + "px;");
    root.getStylesheets().setAll(look.styles().urls("desk.css"));
    root.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, close));
    root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  Parent root() {
    return root;
  }

  void start() {
    show();
    model.open();
    list.requestFocus();
  }

  /** Asks for a file in another way than by a dialog of the system. */
  void chooseBy(Function<String, Optional<Path>> other) {
    chooser = other;
  }

  private void pressed(KeyEvent event, Runnable close) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      close.run();
    } else if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      open();
    }
  }

  private void typed(KeyEvent event) {
    if (event.getCharacter().equalsIgnoreCase("s") && !event.isShortcutDown()) {
      event.consume();
      save();
    }
  }

  /** Sources that were away in the slice's time: what they would have brought is in no figure. */
  private String gaps() {
    var slice = model.looked().slice();
    List<Gap> gaps = control.pulse().day().gaps().stream()
        .filter(gap -> gap.from().isBefore(slice.to()) && gap.to().map(end -> end.isAfter(slice.from())).orElse(true)).toList();
    if (gaps.isEmpty()) {
      return "";
    }
    Gap first = gaps.get(0);
    var zone = control.place().zone();
    String time = texts.amounts().hourAndMinute(first.from(), zone) + "\u2013" + first.to().map(end -> texts.amounts().hourAndMinute(end, zone)).orElse("");
    String one = "\u25B2 " + texts.of("items.gap", first.source(), time);
    return gaps.size() == 1 ? one : texts.of("items.gap-more", one, texts.number(gaps.size() - 1));
  }

  private void show() {
    count.setText(model.count());
    state.setText(model.trouble().isEmpty() ? model.state() : "\u25B2 " + model.trouble());
    List<JudgedMention> now = model.mentions();
    if (now.size() > rows.size()) {
      rows.addAll(new ArrayList<>(now.subList(rows.size(), now.size())));
    }
    if (list.getSelectionModel().isEmpty() && !rows.isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
    showWhole();
  }

  /** A line came into sight: before the end of what is read, more is read. */
  private void reached(int index) {
    if (index >= rows.size() - BEFORE_THE_END && model.trouble().isEmpty()) {
      model.more();
    }
  }

  private Optional<JudgedMention> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void showWhole() {
    whole.setText(selected().map(judged -> judged.mention().text()).orElse(""));
    boolean item = selected().filter(judged -> control.snapshot().work().containsKey(judged.id())).isPresent();
    open.allow(item ? Allowed.YES : Allowed.no(texts.of("items.no-item")));
  }

  private void open() {
    selected().ifPresent(judged -> Optional.ofNullable(control.snapshot().work().get(judged.id())).ifPresentOrElse(
        item -> goTo.accept(item.id()), () -> said.setText(texts.of("items.no-item"))));
  }

  private void save() {
    if (sight.maySave()) {
      chooser.apply(texts.of("items.csv")).ifPresent(this::save);
    } else {
      said.setText(texts.of("drive.may-not-save"));
    }
  }

  private Optional<Path> choose(String name) {
    FileChooser dialog = new FileChooser();
    dialog.setInitialFileName(name);
    dialog.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.of("items.csv-kind"), "*.csv"));
    return Optional.ofNullable(dialog.showSaveDialog(root.getScene().getWindow())).map(File::toPath);
  }

  private void save(Path file) {
    save.allow(Allowed.no(texts.of("items.reading")));
    String all = texts.number(model.looked().clicked());
    LongConsumer progress = written -> lane.execute(() -> said.setText(texts.of("items.saving", texts.number(written), all)));
    new MentionFile(sight.slices(), sight.files(), file).save(model.looked().slice(), progress).whenCompleteAsync((count, failure) -> {
      said.setText(failure == null
          ? texts.of("items.saved", count, texts.number(count), file.toString())
          : texts.of("items.not-saved", file.toString(), ItemsModel.sentence(failure, texts)));
      save.allow(Allowed.YES);
    }, lane);
  }
}
