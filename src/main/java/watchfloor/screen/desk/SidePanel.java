package watchfloor.screen.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.desk.ItemEvent;
import watchfloor.mention.Judgement;
import watchfloor.screen.EmojiText;
import watchfloor.screen.Texts;

/** Beside the conversation: why this is work, what we know of the author, what happened to it, and notes. */
final class SidePanel implements Panel {
  private static final int MOST_LINES = 60;

  private final DeskControl control;
  private final Texts texts;
  private final Label due = Ui.id(Ui.wrapped(""), "due");
  private final VBox why;
  private final VBox author;
  private final VBox history;
  private final VBox notes;
  private final TextField note = Ui.id(new TextField(), "note");
  private final VBox all;
  private final ScrollPane scroll;
  private List<Object> shown = List.of();

  SidePanel(DeskControl control, DeskActions actions, Runnable left) {
    this.control = control;
    this.texts = control.texts();
    why = section(texts.of("side.why"));
    author = section(texts.of("side.author"));
    history = section(texts.of("side.history"));
    notes = section(texts.of("side.notes"));
    all = new VBox(why, author, history, notes);
    scroll = Ui.id(new ScrollPane(all), "side");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("plain-scroll", "column");
    note.setPromptText(texts.of("side.add-note"));
    note.setOnAction(event -> actions.note(note.getText(), () -> {
      note.clear();
      left.run();
    }));
  }

  private static VBox section(String title) {
    VBox section = new VBox(Ui.label(title, "quiet", "section-title"));
    section.getStyleClass().add("section");
    return section;
  }

  @Override
  public Node node() {
    return scroll;
  }

  @Override
  public void show() {
    Ui.shown(all, control.model().isPresent());
    control.model().ifPresent(model -> {
      List<Object> now = List.of(model.item(), control.detail(), control.snapshot().version());
      if (!now.equals(shown)) {
        shown = now;
        fill(why, whyLines(model));
        fill(author, authorLines(model));
        fill(history, historyLines(model, HistoryText.worthTelling(control.detail().history())));
        fillNotes(model);
      }
    });
    tick(control.now());
  }

  private static void fill(VBox section, List<? extends Node> lines) {
    section.getChildren().remove(1, section.getChildren().size());
    section.getChildren().addAll(lines);
  }

  private List<Node> whyLines(ItemModel model) {
    Judgement judged = model.item().mention().judgement();
    List<Node> lines = new ArrayList<>();
    lines.add(Ui.wrapped(texts.of("side.rule", model.item().rule(), model.item().team()), "strong"));
    lines.add(due);
    String issue = judged.issue().none() ? texts.of("side.no-issue") : judged.issue().name();
    lines.add(Ui.wrapped(texts.of("side.judged", ConversationModel.moodWord(judged.sentiment(), texts), issue, judged.urgency()), "quiet"));
    return lines;
  }

  private List<Node> authorLines(ItemModel model) {
    return AuthorModel.of(model.item(), control.queue().ofConversation(model.item().conversation()), model.now(), model.zone(), texts)
        .lines().stream().<Node>map(line -> Ui.wrapped(line)).toList();
  }

  private List<Node> historyLines(ItemModel model, List<ItemEvent> events) {
    if (events.isEmpty()) {
      return List.of(Ui.wrapped(texts.of(control.detail().read() ? "side.nothing-yet" : "side.reading"), "quiet"));
    }
    return events.subList(Math.max(0, events.size() - MOST_LINES), events.size()).stream()
        .map(event -> line(model, event, HistoryText.words(event, model.me(), texts))).toList();
  }

  private Node line(ItemModel model, ItemEvent event, String words) {
    EmojiText text = new EmojiText(words);
    text.getStyleClass().add("event");
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(Ui.whole(Ui.label(texts.amounts().moment(event.at(), model.now(), model.zone()), "quiet", "event-time")), text);
    line.getStyleClass().add("event-line");
    return line;
  }

  private void fillNotes(ItemModel model) {
    List<Node> lines = new ArrayList<>();
    for (ItemEvent event : HistoryText.notes(control.detail().history())) {
      lines.add(line(model, event, HistoryText.who(event.by(), model.me(), texts) + ": " + event.detail()));
    }
    HBox field = new HBox(note, Ui.key("n"));
    field.getStyleClass().add("note-line");
    field.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    HBox.setHgrow(note, Priority.ALWAYS);
    boolean typing = note.isFocused();
    lines.add(field);
    fill(notes, lines);
    if (typing) {
      note.requestFocus();
      note.end();
    }
  }

  @Override
  public void tick(Instant now) {
    control.model().filter(model -> model.item().state().live()).ifPresent(model -> {
      String at = texts.amounts().moment(model.item().dueAt(), now, model.zone());
      DueLevel level = control.due(model.item());
      due.setText(texts.of(level == DueLevel.LATE ? "side.overdue" : "side.due-in", at, texts.amounts().left(Duration.between(now, model.item().dueAt()))));
      Ui.one(due, level.style(), "late", "soon", "fine");
    });
    control.model().filter(model -> !model.item().state().live()).ifPresent(model -> {
      due.setText(texts.of("side.was-due", texts.amounts().moment(model.item().dueAt(), now, model.zone())));
      Ui.one(due, "", "late", "soon", "fine");
    });
  }

  void focusNote() {
    note.requestFocus();
    note.end();
    scroll.setVvalue(1);
  }
}
