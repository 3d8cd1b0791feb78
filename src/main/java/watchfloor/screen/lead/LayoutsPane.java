package watchfloor.screen.lead;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import watchfloor.screen.Texts;
import watchfloor.wall.Layout;
import watchfloor.wall.LayoutEntry;

/** The layouts of the center, and the editor of the one that is open. JavaFX thread only. */
final class LayoutsPane implements Section {
  private final LeadPlace place;
  private final Texts texts;
  private final Veil veil;
  private final LayoutsControl control;
  private final EditorPane editor;
  private final BorderPane root = new BorderPane();
  private final ListView<LayoutEntry> list = new ListView<>();
  private final Label message = Parts.wrapped("");
  private final Label none;
  private boolean asking;
  private boolean filling;

  LayoutsPane(LeadPlace place, Veil veil, Texts texts, Executor lane) {
    this.place = place;
    this.texts = texts;
    this.veil = veil;
    control = new LayoutsControl(place.layouts(), texts, lane);
    editor = new EditorPane(control, place.parts(), veil, texts);
    none = Parts.wrapped(texts.of("lead.layouts.choose"), "lead-quiet", "lead-none");
    message.setId("message");
    list.setId("layouts");
    list.getStyleClass().add("lead-list");
    list.setCellFactory(view -> new Cell());
    list.setOnMouseClicked(event -> openChosen());
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        openChosen();
      }
    });
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox left = new VBox(list);
    left.getStyleClass().add("layouts-column");
    root.setLeft(left);
    root.setCenter(none);
    root.setTop(message);
    Parts.shown(message, false);
    control.onChange(this::show);
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public Node first() {
    return list;
  }

  /** Looks for layouts, and opens the one on the wall where none is open yet. */
  @Override
  public void opened() {
    control.refresh();
    if (control.model().isEmpty()) {
      place.onWall().get().map(Layout::name).ifPresent(control::open);
    }
  }

  private void openChosen() {
    LayoutEntry chosen = list.getSelectionModel().getSelectedItem();
    if (chosen == null || filling || control.model().filter(open -> open.name().equals(chosen.name())).isPresent()) {
      return;
    }
    if (control.model().filter(LayoutModel::dirty).isEmpty()) {
      control.hush();
      control.open(chosen.name());
      return;
    }
    String open = control.model().get().name();
    ask(new AskSheet(veil, texts.of("lead.layouts.unsaved", open), texts.of("lead.layouts.unsaved-more"), List.of(
        new AskSheet.Answer("stay", texts.of("lead.layouts.stay"), this::show),
        new AskSheet.Answer("discard", texts.of("lead.layouts.discard"), () -> control.open(chosen.name())))), this::show);
  }

  private void ask(AskSheet sheet, Runnable unanswered) {
    veil.open(sheet, sheet.first(), unanswered);
  }

  private void show() {
    filling = true;
    if (!list.getItems().equals(control.entries())) {
      list.setItems(FXCollections.observableArrayList(control.entries()));
    }
    control.entry().ifPresent(list.getSelectionModel()::select);
    filling = false;
    message.setText((control.trouble() ? "\u25B2 " : "") + control.message());
    message.getStyleClass().setAll("label", control.trouble() ? "lead-warning" : "lead-done");
    Parts.shown(message, !control.message().isEmpty());
    root.setCenter(control.model().isPresent() ? editor.node() : none);
    editor.show();
    control.conflict().ifPresent(this::askWhose);
  }

  /** Somebody else was first: theirs stays until the lead has decided. */
  private void askWhose(LayoutsControl.Conflict conflict) {
    if (asking) {
      return;
    }
    asking = true;
    AskSheet sheet = new AskSheet(veil, texts.of("lead.conflict", conflict.name()), texts.of("lead.conflict-more"), List.of(
        new AskSheet.Answer("keep-mine", texts.of("lead.conflict.mine"), () -> answered(control::keepMine)),
        new AskSheet.Answer("load-theirs", texts.of("lead.conflict.theirs"), () -> answered(control::loadTheirs))));
    ask(sheet, () -> answered(control::later));
  }

  private void answered(Runnable does) {
    asking = false;
    does.run();
  }

  @Override
  public void pull() {
    editor.pull();
  }

  @Override
  public void look() {
    control.look();
  }

  @Override
  public void restyle() {
    place.parts().restyle();
    editor.restyle();
  }

  @Override
  public boolean key(KeyEvent event) {
    return editor.key(event);
  }

  /** One layout: its name, a lock, whose it is, and whether the wall shows it. */
  private final class Cell extends ListCell<LayoutEntry> {
    @Override
    protected void updateItem(LayoutEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (empty || entry == null) {
        setGraphic(null);
        return;
      }
      Label name = Parts.label(entry.name());
      HBox.setHgrow(name, Priority.ALWAYS);
      name.setMaxWidth(Double.MAX_VALUE);
      Region lock = new Region();
      lock.getStyleClass().addAll("lock");
      Parts.shown(lock, entry.locked());
      boolean onWall = place.onWall().get().filter(layout -> layout.name().equals(entry.name())).isPresent();
      Label note = Parts.label(note(entry, onWall), !entry.trouble().isEmpty() ? "lead-warning" : onWall ? "lead-on-wall" : "lead-quiet");
      note.setMinWidth(USE_PREF_SIZE);
      setGraphic(Parts.row("layout-row", lock, name, note));
      setTooltip(entry.trouble().isEmpty() ? null : new Tooltip(entry.trouble()));
    }
  }

  private String note(LayoutEntry entry, boolean onWall) {
    return !entry.trouble().isEmpty() ? "\u25B2 " + texts.of("lead.layouts.broken")
        : onWall ? "\u25CF " + texts.of("lead.layouts.on-wall") : entry.own() ? texts.of("lead.layouts.own") : "";
  }

  /** What is open. */
  Optional<LayoutModel> model() {
    return control.model();
  }
}
