package watchfloor.screen.wall;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.screen.Amounts;
import watchfloor.wall.TilePlan;

/**
 * Hands a tile the figures of the brand that it is about, and keeps its fault from its neighbours: it says that it failed, and shows again
 * when it can.
 */
final class GuardedTile implements Tile {
  private static final Logger LOG = LoggerFactory.getLogger(GuardedTile.class);

  private final TilePlan plan;
  private final String kind;
  private final Amounts amounts;
  private final Tile tile;
  private final StackPane pane;
  private final TileFrame fault;
  private boolean failed;

  GuardedTile(TileKit kit, Tile tile) {
    this.plan = kit.plan();
    this.kind = plan.kind();
    this.amounts = kit.texts().amounts();
    this.tile = tile;
    this.fault = new TileFrame(kind + "-fault", kind, new StackPane());
    this.pane = new StackPane(tile.node(), fault);
    fault.setVisible(false);
    if (tile.node() instanceof TileFrame frame) {
      frame.speak(kit.texts());
    }
    fault.state(new TileState.Failed(kit.texts().of("tile.failed")));
  }

  @Override
  public Node node() {
    return pane;
  }

  @Override
  public void show(RoomSnapshot room) {
    try {
      tile.show(room.lens(room.direction().lens(plan)));
      if (tile.node() instanceof TileFrame frame) {
        frame.asOf(room.asOf().map(moment -> amounts.timeOfDay(moment, room.zone())).orElse(""));
      }
      failed(false);
    } catch (RuntimeException e) {
      if (!failed) {
        LOG.error("the tile '{}' could not show its data", kind, e);
      }
      failed(true);
    }
  }

  private void failed(boolean now) {
    failed = now;
    fault.setVisible(now);
    tile.node().setVisible(!now);
  }

  @Override
  public void stop() {
    tile.stop();
  }
}
