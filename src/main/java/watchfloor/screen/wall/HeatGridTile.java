package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.pulse.Breakdown;
import watchfloor.pulse.Grid;
import watchfloor.pulse.Share;
import watchfloor.pulse.Slice;

/** Which issue is talked of where: issues by channel or by country. Option {@code order} (center, volume, rise) sorts its rows. */
final class HeatGridTile implements Tile {
  private final TileKit kit;
  private final String kind;
  private final Function<Breakdown, Grid> grid;
  private final Function<Share, HeatSheet.Head> head;
  private final BiFunction<Slice, String, Slice> narrow;
  private final HeatOrder order;
  private final HeatView view;
  private final TileFrame frame;
  private final ChartPace pace = new ChartPace();
  private Grid shown = Grid.EMPTY;
  private FigureBase base = FigureBase.NONE;

  private HeatGridTile(
      TileKit kit, String kind, Function<Breakdown, Grid> grid, Function<Share, HeatSheet.Head> head, BiFunction<Slice, String, Slice> narrow) {
    this.kit = kit;
    this.kind = kind;
    this.grid = grid;
    this.head = head;
    this.narrow = narrow;
    order = HeatOrder.of(kit.option("order", ""));
    view = new HeatView(kit.palette(), kit.texts().amounts(), more -> kit.texts().of("tile.board.more", more, kit.texts().number(more)));
    view.setId(kind + "-cells");
    VBox.setVgrow(view, Priority.ALWAYS);
    Node foot = HeatLegend.of(kit.texts().of("tile.heat.few"), view.ramp()::color, kit.texts().of("tile.heat.many"));
    frame = new TileFrame(kit.plan().kind(), kit.title(kit.texts().of("tile." + kind + ".title")), Views.column("heat", view, foot));
  }

  static HeatGridTile byChannel(TileKit kit) {
    return new HeatGridTile(kit, "heat-channel", Breakdown::byChannel,
        share -> new HeatSheet.Head(share.name(), share.name(), kit.texts().number(share.total())), Slice::on);
  }

  static HeatGridTile byPlace(TileKit kit) {
    return new HeatGridTile(kit, "heat-place", Breakdown::byPlace,
        share -> new HeatSheet.Head(ShareModel.country(share, kit.texts()), share.id(), kit.texts().number(share.total())), Slice::naming);
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
      shown = now;
      base = FigureBase.of(room);
      view.show(HeatModel.byColumn(now, room.pulse().day().topics(), order, head));
    }
  }

  @Override
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    view.places((row, column, place) -> {
      Slice issue = base.whole().issue(row.issue().id());
      String id = kind + "-" + row.issue().id() + "-" + (column < 0 ? "all" : shown.columns().get(column).id());
      figures.add(Figure.box(id, Figure.moved(place, view, frame), column < 0 ? issue : narrow.apply(issue, shown.columns().get(column).id()),
          column < 0 ? row.total() : row.cells().get(column)));
    });
    return figures;
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
