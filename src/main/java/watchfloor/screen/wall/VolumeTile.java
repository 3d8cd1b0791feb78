package watchfloor.screen.wall;

import javafx.scene.Node;
import watchfloor.pulse.PulseSnapshot;

/** The volume of the last two hours by sentiment, with the alarms where they were raised. */
final class VolumeTile implements Tile {
  private final VolumeView view;
  private final TileFrame frame;
  private long shown = -1;

  VolumeTile(TileKit kit) {
    view = new VolumeView(kit.palette());
    Node legend = Views.row("legend-row",
        Views.label("\u25BC negative", "legend", "negative"),
        Views.label("\u25A0 neutral", "legend", "neutral"),
        Views.label("\u25B2 positive", "legend", "positive"),
        Views.label("\u25CB not judged", "legend", "not-judged"));
    frame = new TileFrame(kit.plan().kind(), kit.title("Volume by sentiment · mentions a minute, last 2 h"), view);
    frame.legend(legend);
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
