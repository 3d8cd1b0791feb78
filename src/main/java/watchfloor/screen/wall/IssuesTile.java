package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import watchfloor.pulse.HeatMap;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.pulse.RisingTerm;
import watchfloor.screen.EmojiText;
import watchfloor.screen.Texts;

/**
 * What the conversation is about: issues by hour through the day, and the words that rise. Option {@code order} (center, volume,
 * rise) sorts its rows.
 */
final class IssuesTile implements Tile {
  private final Texts texts;
  private final HeatOrder order;
  private final HeatView view;
  private final EmojiText words = new EmojiText();
  private final TileFrame frame;
  private final ChartPace pace = new ChartPace();
  private HeatMap shown = new HeatMap(List.of(), List.of(), 0);
  private FigureBase base = FigureBase.NONE;

  IssuesTile(TileKit kit) {
    texts = kit.texts();
    order = HeatOrder.of(kit.option("order", ""));
    view = new HeatView(kit.palette(), texts.amounts(), more -> "");
    VBox.setVgrow(view, Priority.ALWAYS);
    words.getStyleClass().addAll("body", "heat-words");
    words.setMaxLines(1);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox legend = HeatLegend.of(texts.of("tile.issues.few"), view.ramp()::color, texts.of("tile.issues.many"));
    HBox foot = Views.row("heat-foot", legend, words);
    foot.setMinHeight(Region.USE_PREF_SIZE);
    frame = new TileFrame(kit.plan().kind(), kit.title(texts.of("tile.issues.title")), Views.column("heat", view, foot));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    PulseSnapshot pulse = room.pulse();
    HeatMap map = pulse.heatMap();
    frame.state(map.rows().isEmpty()
        ? new TileState.Empty(texts.of("tile.issues.none"))
        : PulseFreshness.of(room, map.max() == 0, texts));
    if (pace.due(pulse.version(), room.world())) {
      shown = map;
      base = FigureBase.of(room);
      view.show(HeatModel.byHour(map, order, room.zone(), texts.amounts()));
      words.setText(rising(pulse));
    }
  }

  private String rising(PulseSnapshot pulse) {
    return pulse.rising().isEmpty()
        ? ""
        : texts.of("tile.issues.rising", pulse.rising().stream().map(RisingTerm::term).collect(Collectors.joining("  ·  ")));
  }

  @Override
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    view.places((row, column, place) -> {
      String issue = row.issue().id();
      String id = "issues-" + issue + "-" + (column < 0 ? "all" : shown.hours().get(column));
      figures.add(Figure.box(id, Figure.moved(place, view, frame), (column < 0 ? base.whole() : base.hour(shown.hours().get(column))).issue(issue),
          column < 0 ? row.total() : row.cells().get(column)));
    });
    return figures;
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
