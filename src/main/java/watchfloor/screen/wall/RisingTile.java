package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import watchfloor.pulse.RisingTerm;
import watchfloor.pulse.Slice;
import watchfloor.screen.EmojiText;
import watchfloor.screen.Texts;

/** The words that people use much more than they did. */
final class RisingTile implements Tile {
  /** Against one or two mentions before, a larger figure would only look exact. */
  private static final double MOST_TIMES = 100;

  private final Texts texts;
  private final boolean visitor;
  private final TileRows<Row> rows;
  private final TileFrame frame;
  private long shown = -1;
  private List<RisingTerm> terms = List.of();
  private List<Row> views = List.of();
  private FigureBase base = FigureBase.NONE;

  RisingTile(TileKit kit) {
    texts = kit.texts();
    visitor = kit.visitor();
    rows = new TileRows<>(texts, "tile.rising", Row::new);
    frame = new TileFrame(kit.plan().kind(), kit.title(texts.of("tile.rising.title")), rows);
  }

  private static String times(double lift, Texts texts) {
    return lift >= MOST_TIMES ? texts.amounts().times(MOST_TIMES) + "+" : texts.amounts().times(lift);
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

    void show(RisingTerm rising, Texts texts) {
      term.setText(rising.term());
      Views.text(count, texts.of("tile.rising.mentions", rising.count()));
      Views.text(lift, rising.fresh() ? "\u25C6 " + texts.of("tile.rising.new") : "\u25B2 " + times(rising.lift(), texts));
    }
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    List<RisingTerm> now = room.pulse().rising();
    TileState state = PulseFreshness.of(room, now.isEmpty(), texts);
    boolean calm = now.isEmpty() && room.pulse().today() > 0 && state instanceof TileState.Empty;
    frame.state(calm ? new TileState.Empty(texts.of(visitor ? "tile.rising.visitors" : "tile.rising.calm")) : state);
    if (room.pulse().version() != shown) {
      shown = room.pulse().version();
      terms = now;
      base = FigureBase.of(room);
      views = rows.rows(terms.size(), terms.size());
      for (int i = 0; i < views.size(); i++) {
        views.get(i).show(terms.get(i), texts);
      }
    }
  }

  @Override
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    Slice hour = base.terms();
    for (int i = 0; i < terms.size(); i++) {
      if (views.get(i).isVisible()) {
        figures.add(Figure.box("rising-" + terms.get(i).term(), Figure.place(views.get(i), frame), hour.saying(terms.get(i).term()), terms.get(i).count()));
      }
    }
    return figures;
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
