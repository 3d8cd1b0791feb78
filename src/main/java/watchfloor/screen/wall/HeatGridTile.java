package watchfloor.screen.wall;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.pulse.Breakdown;
import watchfloor.pulse.Grid;
import watchfloor.pulse.Share;

/** Which issue is talked of where: issues by channel or by country. Option {@code order} (center, volume, rise) sorts its rows. */
final class HeatGridTile implements Tile {
  private final TileKit kit;
  private final String kind;
  private final Function<Breakdown, Grid> grid;
  private final Function<Share, HeatSheet.Head> head;
  private final HeatOrder order;
  private final HeatView view;
  private final TileFrame frame;
  private final ChartPace pace = new ChartPace();

  private HeatGridTile(TileKit kit, String kind, Function<Breakdown, Grid> grid, Function<Share, HeatSheet.Head> head) {
    this.kit = kit;
    this.kind = kind;
    this.grid = grid;
    this.head = head;
    order = HeatOrder.of(kit.option("order", ""));
    view = new HeatView(kit.palette(), kit.texts().amounts(), more -> kit.texts().of("tile.board.more", more, kit.texts().number(more)));
    view.setId(kind + "-cells");
    VBox.setVgrow(view, Priority.ALWAYS);
    Node foot = HeatLegend.of(kit.texts().of("tile.heat.few"), view.ramp()::color, kit.texts().of("tile.heat.many"));
    frame = new TileFrame(kit.plan().kind(), kit.title(kit.texts().of("tile." + kind + ".title")), Views.column("heat", view, foot));
  }

  static HeatGridTile byChannel(TileKit kit) {
    return new HeatGridTile(kit, "heat-channel", Breakdown::byChannel,
        share -> new HeatSheet.Head(share.name(), share.name(), kit.texts().number(share.total())));
  }

  static HeatGridTile byPlace(TileKit kit) {
    return new HeatGridTile(kit, "heat-place", Breakdown::byPlace,
        share -> new HeatSheet.Head(ShareModel.country(share, kit.texts()), share.id(), kit.texts().number(share.total())));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    Grid now = grid.apply(room.pulse().day());
    frame.state(now.rows().isEmpty()
        ? new TileState.Empty(kit.texts().of("tile.day.no-issues"))
        : DayFreshness.of(room, kit.texts(), now.max() == 0, kit.texts().of("tile." + kind + ".empty")));
    if (pace.due(room.pulse().version(), room.world())) {
      view.show(HeatModel.byColumn(now, room.pulse().day().topics(), order, head));
    }
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
