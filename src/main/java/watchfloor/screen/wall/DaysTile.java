package watchfloor.screen.wall;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polyline;
import watchfloor.screen.Texts;

/** Is today a loud day? Mentions since midnight against yesterday and the same day of last week. */
final class DaysTile implements Tile {
  private static final double LARGE_WIDE_EM = 62;
  private static final double LARGE_HIGH_EM = 26;

  private final TileKit kit;
  private final Texts texts;
  private final DaysView view;
  private final Label soFar = Views.figure("day-figure", "today");
  private final Label yesterday = Views.figure("day-figure");
  private final Label lastWeek = Views.figure("day-figure");
  private final Label yesterdayChange = Views.figure("day-change");
  private final Label lastWeekChange = Views.figure("day-change");
  private final Label measure = Views.label("", "measure");
  private final TileFrame frame;
  private long shown = -1;
  private boolean nothing = true;

  DaysTile(TileKit kit) {
    this.kit = kit;
    texts = kit.texts();
    view = new DaysView(texts);
    view.setId("days-curves");
    soFar.setId("days-so-far");
    yesterday.setId("days-yesterday");
    lastWeek.setId("days-last-week");
    VBox.setVgrow(view, Priority.ALWAYS);
    Views.present(measure, false);
    Node legend = Views.flow("day-legend", measure,
        block("today", "tile.days.so-far", soFar), block("yesterday", "tile.days.yesterday", yesterday, yesterdayChange),
        block("last-week", "tile.days.last-week", lastWeek, lastWeekChange));
    VBox body = Views.column("days-body", legend, view);
    body.layoutBoundsProperty().addListener((property, before, now) -> size(body, now));
    frame = new TileFrame(kit.plan().kind(), kit.title(texts.of("tile.days.title")), body);
  }

  /** Where the tile is large, its figures are read from afar. */
  private void size(VBox body, Bounds bounds) {
    double em = measure.getFont().getSize();
    boolean large = bounds.getWidth() >= LARGE_WIDE_EM * em && bounds.getHeight() >= LARGE_HIGH_EM * em;
    Views.mark(body, large ? "large" : "small", "large", "small");
  }

  /** The curve's own stroke, what it is, and beneath how far it has come. */
  private Node block(String styleClass, String key, Node... figures) {
    Polyline stroke = DaysView.curve(styleClass);
    stroke.getStyleClass().add("day-swatch");
    Label words = Views.figureOf(texts.of(key), "quiet");
    words.fontProperty().addListener((property, before, now) -> stroke.getPoints().setAll(0.0, 0.0, now.getSize() * 2.2, 0.0));
    return Views.column("day-block", Views.row("day-name", stroke, words), Views.row("day-figures", figures));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    if (room.pulse().version() != shown) {
      shown = room.pulse().version();
      DaysModel model = DaysModel.of(room.pulse().day().days(), room.pulse().at());
      nothing = model.nothing();
      view.show(model, room.zone());
      Views.text(soFar, texts.number(model.soFar()));
      compare(model, model.yesterday(), yesterday, yesterdayChange);
      compare(model, model.lastWeek(), lastWeek, lastWeekChange);
    }
    frame.state(DayFreshness.of(room, texts, nothing, texts.of("tile.days.empty")));
  }

  private void compare(DaysModel model, List<DaysModel.Point> curve, Label figure, Label change) {
    OptionalLong then = model.byNow(curve);
    OptionalInt percent = model.change(curve);
    Views.text(figure, then.isPresent() ? texts.number(then.getAsLong()) : texts.of("tile.days.unknown"));
    Views.mark(figure, then.isPresent() ? "known" : "unknown", "known", "unknown");
    Views.text(change, percent.isPresent() ? MoodWords.change(percent.getAsInt(), texts) : "");
    Views.mark(change, percent.orElse(0) >= TopicModel.RISES ? "rising" : "calm", "rising", "calm");
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
