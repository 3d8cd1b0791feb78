package watchfloor.screen.wall;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import watchfloor.pulse.RisingTerm;
import watchfloor.screen.EmojiText;

/** The words that people use much more than they did. */
final class RisingTile implements Tile {
  /** Against one or two mentions before, a larger figure would only look exact. */
  private static final double MOST_TIMES = 100;
  private final TileRows<Row> rows = new TileRows<>("term", Row::new);
  private final TileFrame frame;
  private long shown = -1;

  RisingTile(TileKit kit) {
    frame = new TileFrame(kit.plan().kind(), kit.title("Rising terms · 1 h"), rows);
  }

  private static String times(double lift) {
    return lift >= MOST_TIMES ? Words.times(MOST_TIMES) + "+" : Words.times(lift);
  }

  private static final class Row extends HBox {
    private final EmojiText term = new EmojiText();
    private final Label count = Views.figure("quiet");
    private final Label lift = Views.figure("body", "lift");

    Row() {
      getStyleClass().add("rising-row");
      term.getStyleClass().add("body");
      term.setMaxLines(1);
      term.setMinWidth(0);
      HBox.setHgrow(term, Priority.ALWAYS);
      getChildren().addAll(term, count, lift);
    }

    void show(RisingTerm rising) {
      term.setText(rising.term());
      Views.text(count, Words.count(rising.count(), "mention"));
      Views.text(lift, rising.fresh() ? "\u25C6 new" : "\u25B2 " + times(rising.lift()));
    }
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    List<RisingTerm> terms = room.pulse().rising();
    TileState state = PulseFreshness.of(room, terms.isEmpty());
    boolean calm = terms.isEmpty() && room.pulse().today() > 0 && state instanceof TileState.Empty;
    frame.state(calm ? new TileState.Empty("No term rises: people talk of what they always talk of.") : state);
    if (room.pulse().version() != shown) {
      shown = room.pulse().version();
      List<Row> views = rows.rows(terms.size(), terms.size());
      for (int i = 0; i < views.size(); i++) {
        views.get(i).show(terms.get(i));
      }
    }
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
