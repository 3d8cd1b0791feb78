package watchfloor.screen.wall;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import watchfloor.screen.Texts;

/**
 * What all tiles share: a lighter rectangle, a small title at the left, its freshness at the right, and the five states.
 *
 * <p>Live and degraded show the content, stale dims it, empty and failed put one sentence in its place. JavaFX thread only.
 */
final class TileFrame extends VBox {
  private static final String[] STATES = {"live", "empty", "stale", "degraded", "failed"};
  private static final String FAILED_SHAPE = "\u25B2 ";

  private final Label title = Views.label("", "tile-title");
  private final Label freshness = Views.figure("tile-freshness");
  private final Label sentence = Views.label("", "tile-sentence");
  private final StackPane body = new StackPane();
  private final Node content;
  private TileState state = new TileState.Live("");
  private String asOf = "";
  private Texts texts = Texts.of(Locale.ENGLISH);

  /** @param kind the tile's kind, which also is its id for tests and style sheets */
  TileFrame(String kind, String title, Node content) {
    this.content = content;
    this.title.setText(title);
    setId(kind);
    getStyleClass().addAll("tile", kind);
    HBox head = Views.row("tile-head", this.title, Views.space(), freshness);
    head.setMinHeight(Region.USE_PREF_SIZE);
    sentence.setWrapText(true);
    body.getStyleClass().add("tile-body");
    body.getChildren().addAll(content, sentence);
    body.setMinSize(0, 0);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(body.widthProperty());
    clip.heightProperty().bind(body.heightProperty());
    body.setClip(clip);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body);
    apply();
  }

  /** Takes the state over; nothing happens when it is the one that shows. */
  void state(TileState now) {
    if (!now.equals(state)) {
      state = now;
      apply();
    }
  }

  /** Nothing new can come: whatever the tile says of itself, it is as it was then. @param time of day, or empty when all is well */
  void asOf(String time) {
    if (!time.equals(asOf)) {
      asOf = time;
      apply();
    }
  }

  /** The language of the frame's own words. */
  void speak(Texts now) {
    texts = now;
    apply();
  }

  void title(String text) {
    Views.text(title, text);
  }

  TileState state() {
    return state;
  }

  private void apply() {
    boolean failed = state instanceof TileState.Failed;
    boolean instead = failed || state instanceof TileState.Empty;
    TileState shown = asOf.isEmpty() || failed ? state : new TileState.Stale(asOf);
    Views.mark(this, shown.styleName(), STATES);
    Views.text(freshness, shown.freshness(texts));
    content.setVisible(!instead);
    Views.present(sentence, instead);
    if (state instanceof TileState.Empty empty) {
      sentence.setText(empty.sentence());
    } else if (failed) {
      sentence.setText(FAILED_SHAPE + ((TileState.Failed) state).sentence());
    }
  }
}
