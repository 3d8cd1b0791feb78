package watchfloor.screen.wall;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import watchfloor.pulse.HeatMap;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.pulse.RisingTerm;
import watchfloor.screen.EmojiText;
import watchfloor.screen.Texts;

/** What the conversation is about: issues by hour through the day, and the words that rise. */
final class IssuesTile implements Tile {
  private static final int LEGEND_STEPS = 12;

  private final Texts texts;
  private final HeatView view;
  private final EmojiText words = new EmojiText();
  private final TileFrame frame;
  private long shown = -1;

  IssuesTile(TileKit kit) {
    texts = kit.texts();
    view = new HeatView(kit.palette(), texts.amounts());
    VBox.setVgrow(view, Priority.ALWAYS);
    words.getStyleClass().addAll("body", "heat-words");
    words.setMaxLines(1);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox foot = Views.row("heat-foot", Views.label(texts.of("tile.issues.few"), "quiet"), legend(view.ramp()), Views.label(texts.of("tile.issues.many"), "quiet"), words);
    foot.setMinHeight(Region.USE_PREF_SIZE);
    frame = new TileFrame(kit.plan().kind(), kit.title(texts.of("tile.issues.title")), Views.column("heat", view, foot));
  }

  private static Node legend(HeatRamp ramp) {
    HBox legend = Views.row("heat-legend");
    for (int i = 0; i < LEGEND_STEPS; i++) {
      double place = (double) i / (LEGEND_STEPS - 1);
      Region step = new Region();
      step.getStyleClass().add("heat-step");
      Color color = ramp.color(place);
      step.setBackground(javafx.scene.layout.Background.fill(color));
      legend.getChildren().add(step);
    }
    return legend;
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
    if (pulse.version() != shown) {
      shown = pulse.version();
      view.show(map, room.zone());
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
