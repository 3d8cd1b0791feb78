package watchfloor.screen.wall;

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
  public void stop() {
    // Nothing moves.
  }
}
