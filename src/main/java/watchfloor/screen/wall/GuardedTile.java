package watchfloor.screen.wall;

import java.time.Instant;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.screen.Texts;
import watchfloor.wall.Refresh;
import watchfloor.wall.TileKind;
import watchfloor.wall.TileKinds;
import watchfloor.wall.TilePlan;

/**
 * Hands a tile the figures of the brand that it is about, and keeps its fault from its neighbours: it says that it failed, and shows again
 * when it can.
 */
final class GuardedTile implements Tile {
  private static final Logger LOG = LoggerFactory.getLogger(GuardedTile.class);

  private final TilePlan plan;
  private final String kind;
  private final Texts texts;
  private final Optional<Refresh> refresh;
  private final Optional<VisitorRoom> visitors;
  private final Tile tile;
  private final StackPane pane;
  private final TileFrame fault;
  private boolean failed;

  GuardedTile(TileKit kit, Tile tile) {
    this.plan = kit.plan();
    this.kind = plan.kind();
    this.texts = kit.texts();
    this.refresh = TileKinds.find(kind).map(TileKind::refresh);
    this.visitors = kit.visitor() ? Optional.of(new VisitorRoom(texts)) : Optional.empty();
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
      RoomSnapshot lens = room.lens(room.direction().lens(plan));
      tile.show(visitors.map(each -> each.of(lens)).orElse(lens));
      if (tile.node() instanceof TileFrame frame) {
        date(frame, lens);
      }
      failed(false);
    } catch (RuntimeException e) {
      if (!failed) {
        LOG.error("the tile '{}' could not show its data", kind, e);
      }
      failed(true);
    }
  }

  /** While the link is lost everything is as it was then; else its own kind says from when on it is old. */
  private void date(TileFrame frame, RoomSnapshot room) {
    Optional<TileAge> age = refresh.flatMap(each -> TileAge.of(each, room));
    Optional<Instant> known = room.asOf().or(() -> age.filter(TileAge::old).map(TileAge::at));
    frame.asOf(known.map(moment -> TileAge.moment(moment, room, texts)).orElse(""));
    frame.age(age.map(each -> each.words(texts)).orElse(""));
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
