package watchfloor.screen.wall;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.pulse.PulseSnapshot;

/** The volume of the last two hours by sentiment, with the alarms where they were raised. */
final class VolumeTile implements Tile {
  private final VolumeView view;
  private final TileFrame frame;
  private long shown = -1;

  VolumeTile(TileKit kit) {
    view = new VolumeView(kit.palette());
    VBox.setVgrow(view, Priority.ALWAYS);
    Node legend = Views.flow("legend-row",
        Views.label("\u25BC negative", "legend", "negative"),
        Views.label("\u25A0 neutral", "legend", "neutral"),
        Views.label("\u25B2 positive", "legend", "positive"),
        Views.label("\u25CB not judged", "legend", "not-judged"));
    frame = new TileFrame(kit.plan().kind(), kit.title("Volume · mentions a minute, last 2 h"), Views.column("volume-body", legend, view));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    PulseSnapshot pulse = room.pulse();
    frame.state(PulseFreshness.of(room, VolumeModel.max(pulse.minutes()) == 0));
    if (pulse.version() != shown) {
      shown = pulse.version();
      view.show(pulse.minutes(), VolumeModel.marks(pulse.minutes(), pulse.alarms(), room.zone()), room.zone());
    }
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
