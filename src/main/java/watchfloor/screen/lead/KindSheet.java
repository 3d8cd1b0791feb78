package watchfloor.screen.lead;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import watchfloor.screen.Texts;
import watchfloor.wall.TileKind;
import watchfloor.wall.TileKinds;

/** All kinds of tiles, with what each shows and the room it needs; words narrow the list. Enter takes one. */
final class KindSheet extends VBox {
  private final Texts texts;
  private final boolean visitors;
  private final TextField words = new TextField();
  private final ListView<TileKind> kinds = new ListView<>();

  /** @param visitors whether people from outside look on: kinds that may show people are left out */
  KindSheet(Veil veil, boolean visitors, Texts texts, Consumer<String> takes) {
    this.texts = texts;
    this.visitors = visitors;
    setId("kind-sheet");
    words.setId("kind-words");
    words.setPromptText(texts.of("lead.tile.find"));
    kinds.setId("kinds");
    kinds.setFocusTraversable(false);
    kinds.setCellFactory(list -> new Cell());
    kinds.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        take(veil, takes);
      }
    });
    words.textProperty().addListener((property, before, now) -> narrow());
    addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, veil, takes));
    getChildren().addAll(Parts.label(texts.of("lead.tile.add-title"), "lead-strong"), words, kinds, Parts.label(texts.of("lead.tile.add-keys"), "lead-quiet"));
    narrow();
  }

  private void pressed(KeyEvent event, Veil veil, Consumer<String> takes) {
    if (event.getCode() == KeyCode.ENTER) {
      take(veil, takes);
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
      int next = kinds.getSelectionModel().getSelectedIndex() + (event.getCode() == KeyCode.DOWN ? 1 : -1);
      kinds.getSelectionModel().select(Math.max(0, Math.min(kinds.getItems().size() - 1, next)));
      kinds.scrollTo(kinds.getSelectionModel().getSelectedIndex());
      event.consume();
    }
  }

  private void take(Veil veil, Consumer<String> takes) {
    TileKind chosen = kinds.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      veil.close();
      takes.accept(chosen.name());
    }
  }

  private void narrow() {
    String wanted = words.getText().strip().toLowerCase(Locale.ROOT);
    List<TileKind> fitting = TileKinds.names().stream().sorted().map(name -> TileKinds.find(name).orElseThrow())
        .filter(kind -> !visitors || !kind.personal())
        .filter(kind -> (kind.name() + " " + description(kind, texts)).toLowerCase(Locale.ROOT).contains(wanted)).toList();
    kinds.setItems(FXCollections.observableArrayList(fitting));
    kinds.getSelectionModel().selectFirst();
  }

  static String description(TileKind kind, Texts texts) {
    return texts.of("lead.kind." + kind.name());
  }

  Node first() {
    return words;
  }

  private final class Cell extends ListCell<TileKind> {
    @Override
    protected void updateItem(TileKind kind, boolean empty) {
      super.updateItem(kind, empty);
      if (empty || kind == null) {
        setGraphic(null);
        return;
      }
      Label name = Parts.label(kind.name(), "lead-kind-name");
      Label what = Parts.label(description(kind, texts), "lead-quiet");
      Label least = Parts.label(texts.of("lead.tile.least", texts.number(Math.round(kind.width())), texts.number(Math.round(kind.height()))), "lead-quiet");
      least.setMinWidth(Region.USE_PREF_SIZE);
      HBox.setHgrow(what, Priority.ALWAYS);
      what.setMaxWidth(Double.MAX_VALUE);
      setGraphic(Parts.row("lead-kind", name, what, least));
    }
  }
}
