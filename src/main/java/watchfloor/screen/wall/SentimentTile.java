package watchfloor.screen.wall;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.pulse.Gauge;

/** The mood of the last quarter of an hour, against that of an hour ago. */
final class SentimentTile implements Tile {
  private final GaugeDial dial;
  private final MoodLegend legend = new MoodLegend();
  private final TileFrame frame;
  private Gauge shown;

  SentimentTile(TileKit kit) {
    dial = new GaugeDial(kit.palette());
    VBox.setVgrow(dial, Priority.ALWAYS);
    frame = new TileFrame(kit.plan().kind(), kit.title("Sentiment"), Views.column("gauge", dial, legend));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    Gauge gauge = room.pulse().gauge();
    frame.state(PulseFreshness.of(room, gauge.judged() + gauge.notJudged() == 0 && gauge.netHourAgo().isEmpty()));
    if (!gauge.equals(shown)) {
      shown = gauge;
      dial.show(gauge);
      legend.show(gauge);
    }
  }

  @Override
  public void stop() {
    dial.stop();
  }
}
