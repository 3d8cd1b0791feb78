package watchfloor.screen.wall;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
  private final Label age = Views.figure("tile-age");
  private final Label sentence = Views.label("", "tile-sentence");
  private final StackPane body = new StackPane();
  private final Node content;
  private TileState state = new TileState.Live("");
  private String asOf = "";
  private String own;
  private String about = "";
  private String note = "";
  private Texts texts = Texts.of(Locale.ENGLISH);

  /** @param kind the tile's kind, which also is its id for tests and style sheets */
  TileFrame(String kind, String title, Node content) {
    this.content = content;
    own = title;
    setId(kind);
    getStyleClass().addAll("tile", kind);
    FittedRow head = new FittedRow("tile-head", age, this.title, Views.space(), freshness, age);
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
    title(title);
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

  /** How old what it shows is, where there is room for that beside the rest; empty for what never is old. */
  void age(String words) {
    Views.text(age, words);
  }

  /** The language of the frame's own words. */
  void speak(Texts now) {
    texts = now;
    apply();
  }

  void title(String text) {
    own = text;
    Views.text(title, about.isEmpty() ? own : about);
  }

  /**
   * What the wall looks at instead of everything.
   *
   * @param instead stands in the title's place; empty for the tile's own title
   * @param beside  stands before the freshness; may be empty
   */
  void looking(String instead, String beside) {
    if (!instead.equals(about) || !beside.equals(note)) {
      about = instead;
      note = beside;
      title(own);
      apply();
    }
  }

  /** What it shows: stale, whatever the tile says of itself, as long as {@link #asOf} names a time. */
  TileState state() {
    return asOf.isEmpty() || state instanceof TileState.Failed ? state : new TileState.Stale(asOf);
  }

  private void apply() {
    boolean failed = state instanceof TileState.Failed;
    boolean instead = failed || state instanceof TileState.Empty;
    TileState shown = state();
    Views.mark(this, shown.styleName(), STATES);
    String fresh = shown.freshness(texts);
    Views.text(freshness, note.isEmpty() || fresh.isEmpty() ? note + fresh : note + " · " + fresh);
    content.setVisible(!instead);
    Views.present(sentence, instead);
    if (state instanceof TileState.Empty empty) {
      sentence.setText(empty.sentence());
    } else if (failed) {
      sentence.setText(FAILED_SHAPE + ((TileState.Failed) state).sentence());
    }
  }
}
