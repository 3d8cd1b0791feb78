package watchfloor.screen.lead;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.screen.LiveParts;
import watchfloor.screen.Texts;

/** One layout under the hands of a lead: its screens, the scenes of one, the tiles of that, and the fields of what is chosen. JavaFX thread only. */
final class EditorPane {
  private final LayoutsControl control;
  private final Veil veil;
  private final Texts texts;
  private final BorderPane root = new BorderPane();
  private final ScreensStrip strip;
  private final SceneTabs tabs;
  private final ScreenCanvas canvas;
  private final VBox side = new VBox();
  private final Label name = Parts.label("", "lead-strong", "lead-name");
  private final Label state = Parts.label("", "lead-quiet");
  private final Label fault = Parts.wrapped("", "lead-warning");
  private final Button undo;
  private final Button redo;
  private final Button add;
  private final Button save;
  private final List<Form> forms = new ArrayList<>();
  private LayoutModel shown;
  private String formsOf = "";

  EditorPane(LayoutsControl control, LiveParts parts, Veil veil, Texts texts) {
    this.control = control;
    this.veil = veil;
    this.texts = texts;
    strip = new ScreensStrip(texts, at -> choose(at, 0), this::addScreen);
    tabs = new SceneTabs(texts, at -> choose(shown.screenAt(), at), this::addScene);
    canvas = new ScreenCanvas(parts, texts, this::show);
    undo = Parts.tip(Parts.button("undo", texts.of("lead.undo"), this::undo), texts.of("lead.undo-key"));
    redo = Parts.tip(Parts.button("redo", texts.of("lead.redo"), this::redo), texts.of("lead.redo-key"));
    add = Parts.tip(Parts.button("add-tile", texts.of("lead.tile.add"), this::addTile), texts.of("lead.tile.add-key"));
    save = Parts.tip(Parts.button("save", texts.of("lead.layouts.save"), this::save), texts.of("lead.layouts.save-key"));
    save.getStyleClass().add("primary");
    HBox bar = Parts.row("editor-bar", name, state, Parts.space(), undo, redo, add, save);
    fault.setId("fault");
    state.setId("state");
    VBox.setVgrow(canvas, Priority.ALWAYS);
    VBox middle = new VBox(strip.node(), tabs.node(), canvas, Parts.label(texts.of("lead.canvas.keys"), "lead-quiet", "lead-small"));
    middle.getStyleClass().add("editor-middle");
    side.getStyleClass().add("editor-side");
    ScrollPane scroll = new ScrollPane(side);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().addAll("lead-scroll", "editor-forms");
    root.setTop(new VBox(bar, fault));
    root.setCenter(middle);
    root.setRight(scroll);
    canvas.addEventFilter(KeyEvent.KEY_PRESSED, this::canvasKey);
  }

  BorderPane node() {
    return root;
  }

  private void choose(int screen, int scene) {
    shown.choose(screen, scene, -1);
    show();
  }

  /** Shows the layout that is open, as it is now. */
  void show() {
    control.model().ifPresent(model -> {
      boolean other = model != shown;
      if (other) {
        canvas.clear();
        formsOf = "";
      }
      shown = model;
      name.setText(model.name());
      state.setText(stateWords(model));
      String trouble = model.locked() ? "" : model.trouble();
      fault.setText(trouble.isEmpty() ? "" : texts.of("lead.layouts.cannot", trouble));
      Parts.shown(fault, !trouble.isEmpty());
      undo.setDisable(model.locked() || !model.canUndo());
      redo.setDisable(model.locked() || !model.canRedo());
      add.setDisable(model.locked());
      save.setText(texts.of(model.locked() ? "lead.layouts.copy" : "lead.layouts.save"));
      save.setDisable(control.busy() || !model.locked() && !model.trouble().isEmpty());
      strip.show(model);
      tabs.show(model);
      canvas.show(model, other);
      forms(model);
    });
  }

  private String stateWords(LayoutModel model) {
    if (model.locked()) {
      return texts.of("lead.layouts.locked");
    }
    boolean shipped = control.entry().filter(entry -> !entry.own()).isPresent();
    return model.dirty() ? texts.of("lead.layouts.dirty") : shipped ? texts.of("lead.layouts.shipped") : "";
  }

  /** New fields only where something else is chosen, so that nobody loses what they write. */
  private void forms(LayoutModel model) {
    String of = model.screenAt() + "/" + model.sceneAt() + "/" + model.tileAt() + "/" + model.tile().map(tile -> tile.kind() + tile.options().keySet()).orElse("");
    if (of.equals(formsOf)) {
      forms.forEach(Form::fill);
      return;
    }
    formsOf = of;
    forms.clear();
    model.tile().ifPresent(tile -> forms.add(TileForm.of(model, texts, this::show)));
    if (model.tile().isEmpty()) {
      forms.addAll(new SceneForm(model, texts, this::show).all());
    }
    side.getChildren().setAll(forms);
  }

  /** Takes in the newest figures. */
  void pull() {
    canvas.pull();
  }

  /** Draws the tiles anew, in other colours. */
  void restyle() {
    if (shown != null) {
      canvas.show(shown, true);
    }
  }

  private void addScreen() {
    shown.edit(layout -> Edits.addScreen(layout, LayoutModel.fresh("volume")));
    choose(shown.layout().screens().size() - 1, 0);
  }

  private void addScene() {
    shown.edit(layout -> Edits.addScene(layout, shown.screenAt(), LayoutModel.fresh("volume")));
    choose(shown.screenAt(), shown.screen().scenes().size() - 1);
  }

  private void addTile() {
    if (shown.locked()) {
      return;
    }
    KindSheet sheet = new KindSheet(veil, shown.layout().visitors(), texts, kind -> {
      shown.addTile(kind);
      show();
      canvas.requestFocus();
    });
    veil.open(sheet, sheet.first(), canvas::requestFocus);
  }

  private void undo() {
    shown.undo();
    show();
  }

  private void redo() {
    shown.redo();
    show();
  }

  /** What the center has already is written at once; what it has not got yet gets a name. */
  private void save() {
    if (save.isDisabled()) {
      return;
    }
    boolean own = control.entry().filter(entry -> entry.own() && !shown.locked()).isPresent();
    if (own && !shown.losesComments()) {
      control.save(shown.name());
      return;
    }
    String offered = shown.locked() ? shown.name() + "-2" : shown.name();
    String shipped = own || shown.locked() ? "" : shown.name();
    NameSheet sheet = new NameSheet(veil, offered, shipped, shown.losesComments(), texts, control::save);
    veil.open(sheet, sheet.first(), canvas::requestFocus);
  }

  private void canvasKey(KeyEvent event) {
    if (shown != null && CanvasKeys.pressed(event, shown)) {
      event.consume();
      show();
    } else if (event.getCode() == KeyCode.TAB) {
      show();
    }
  }

  /** The keys that work wherever the keyboard is in this section; false for any other. */
  boolean key(KeyEvent event) {
    if (shown == null) {
      return false;
    }
    boolean typing = event.getTarget() instanceof TextInputControl;
    if (event.isControlDown()) {
      return control(event, typing);
    }
    return switch (event.getCode()) {
      case INSERT -> done(this::addTile);
      case PAGE_UP -> !typing && done(() -> choose(shown.screenAt() - 1, 0));
      case PAGE_DOWN -> !typing && done(() -> choose(shown.screenAt() + 1, 0));
      default -> false;
    };
  }

  private boolean control(KeyEvent event, boolean typing) {
    return switch (event.getCode()) {
      case S -> done(this::save);
      case Z -> !typing && done(event.isShiftDown() ? this::redo : this::undo);
      case Y -> !typing && done(this::redo);
      case PAGE_UP -> done(() -> choose(shown.screenAt(), shown.sceneAt() - 1));
      case PAGE_DOWN -> done(() -> choose(shown.screenAt(), shown.sceneAt() + 1));
      default -> false;
    };
  }

  private static boolean done(Runnable does) {
    does.run();
    return true;
  }
}
