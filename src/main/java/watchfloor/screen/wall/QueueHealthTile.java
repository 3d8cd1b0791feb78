package watchfloor.screen.wall;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.desk.DeskSnapshot;
import watchfloor.screen.Texts;

/** How the queue is, in one glance: what waits and since when, and whether the room keeps up with what comes. */
final class QueueHealthTile implements Tile {
  private static final List<String> NAMES = List.of("claimed", "waiting", "overdue", "oldest");

  private final Texts texts;
  private final Label open = Views.figure("figure");
  private final Label pace = Views.wrapped("queue-pace");
  private final FigureCells cells;
  private final PaceBars bars;
  private final TileFrame frame;

  QueueHealthTile(TileKit kit) {
    texts = kit.texts();
    cells = new FigureCells(NAMES.stream().map(name -> texts.of("tile.queue." + name)).toList());
    bars = new PaceBars(texts.of("tile.queue-health.arrived"), texts.of("tile.queue-health.answered"));
    open.setId("queue-open");
    pace.setId("queue-pace");
    VBox.setVgrow(cells, Priority.ALWAYS);
    Label unit = Views.figure("figure-unit");
    unit.setText(texts.of("tile.queue-health.open"));
    frame = new TileFrame(kit.plan().kind(), kit.title(texts.of("tile.queue-health.title")),
        Views.column("queue-health-body", Views.flow("figure-flow", open, unit), cells, pace, bars));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    DeskSnapshot desk = room.desk();
    QueueHealth now = QueueHealth.of(desk, room.now());
    boolean nothing = desk.live().isEmpty() && desk.ended().isEmpty() && now.answered() == 0;
    frame.state(stateOf(now, nothing));
    Views.text(open, texts.number(now.open()));
    cells.show(List.of(
        texts.number(now.claimed()), texts.number(now.waiting()), texts.number(now.overdue()),
        now.oldest().map(texts.amounts()::age).orElse("\u2014")));
    cells.warn(2, now.overdue() > 0);
    Views.text(pace, texts.of("tile.queue-health." + now.pace()));
    Views.mark(pace, now.pace(), "behind", "level", "ahead");
    bars.show(now.arrived(), (now.whole() ? "" : "\u2265 ") + texts.number(now.arrived()), now.answered(), texts.number(now.answered()));
  }

  private TileState stateOf(QueueHealth now, boolean nothing) {
    if (nothing) {
      return new TileState.Empty(texts.of("tile.first-answer.none"));
    }
    return now.whole() ? new TileState.Live(texts.of("tile.queue-health.span")) : new TileState.Degraded(texts.of("tile.queue-health.partial"));
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
