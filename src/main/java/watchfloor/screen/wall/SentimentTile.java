package watchfloor.screen.wall;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import watchfloor.pulse.Gauge;
import watchfloor.screen.Texts;

/** The mood of the last quarter of an hour, where it is going, what it was an hour ago, and on how much that stands. */
final class SentimentTile implements Tile {
  private final Texts texts;
  private final GaugeDial dial;
  private final MoodLegend legend;
  private final Label hourAgo = Views.figure("quiet");
  private final Label standsOn = Views.figure("quiet");
  private final TileFrame frame;
  private long shown = -1;

  SentimentTile(TileKit kit) {
    texts = kit.texts();
    dial = new GaugeDial(kit.palette(), texts);
    legend = new MoodLegend(texts);
    Region mark = new Region();
    mark.getStyleClass().add("ghost-mark");
    hourAgo.setGraphic(mark);
    hourAgo.setId("hour-ago");
    standsOn.setId("stands-on");
    VBox.setVgrow(dial, Priority.ALWAYS);
    Node foot = Views.flow("gauge-foot", hourAgo, standsOn);
    frame = new TileFrame(kit.plan().kind(), kit.title(texts.of("tile.sentiment.title")), Views.column("gauge", dial, legend, foot));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    Gauge gauge = room.pulse().gauge();
    frame.state(PulseFreshness.of(room, gauge.judged() + gauge.notJudged() == 0 && gauge.netHourAgo().isEmpty(), texts));
    if (room.pulse().version() == shown) {
      return;
    }
    shown = room.pulse().version();
    dial.show(gauge, MoodTrend.of(gauge, room.pulse().minutes()));
    legend.show(gauge);
    boolean known = gauge.netHourAgo().isPresent();
    int before = gauge.netHourAgo().orElse(0);
    Views.text(hourAgo, known ? texts.of("tile.sentiment.hour-ago", (before > 0 ? "+" : "") + texts.number(before)) : "");
    Views.present(hourAgo, known);
    Views.text(standsOn, texts.of("tile.sentiment.stands-on", texts.number(gauge.judged()), texts.number(gauge.notJudged())));
  }

  @Override
  public void stop() {
    dial.stop();
  }
}
