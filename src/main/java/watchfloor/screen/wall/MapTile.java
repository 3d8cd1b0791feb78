package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import watchfloor.pulse.Breakdown;
import watchfloor.pulse.Share;
import watchfloor.screen.WorldMap;

/** Where people speak of: countries that mentions name, on a map of the world. Option {@code by} (volume, mood) says what colours tell. */
final class MapTile implements Tile {
  private final TileKit kit;
  private final boolean byMood;
  private final HeatRamp ramp;
  private final MoodColors moods;
  private final MapView map;
  private final MoodBoard board;
  private final Label unplaced = Views.wrapped("map-unplaced", "quiet");
  private final TileFrame frame;
  private final ChartPace pace = new ChartPace();
  private FigureBase base = FigureBase.NONE;

  MapTile(TileKit kit) {
    this.kit = kit;
    byMood = kit.option("by", "volume").strip().equalsIgnoreCase("mood");
    ramp = new HeatRamp(kit.palette());
    moods = new MoodColors(kit.palette());
    map = new MapView(kit.palette(), model -> spot -> color(model, spot));
    map.setId("map-world");
    board = new MoodBoard("map-line", kit.texts());
    unplaced.setId("map-unplaced");
    MapBody body = new MapBody(map, board);
    VBox.setVgrow(body, Priority.ALWAYS);
    Node legend = byMood
        ? MoodKey.of(kit.texts())
        : HeatLegend.of(kit.texts().of("tile.heat.few"), ramp::color, kit.texts().of("tile.heat.many"));
    frame = new TileFrame(kit.plan().kind(), kit.title(kit.texts().of(byMood ? "tile.map.title.mood" : "tile.map.title")),
        Views.column("map-body", body, Views.column("map-foot", unplaced, legend)));
  }

  private Color color(MapModel model, MapModel.Spot spot) {
    return byMood ? moods.of(spot.moods().net()) : ramp.color(model.heat(spot));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    Breakdown day = room.pulse().day();
    frame.state(DayFreshness.of(room, kit.texts(), ShareModel.sum(day.places()) == 0, empty(day)));
    if (pace.due(room.pulse().version(), room.world())) {
      MapModel model = MapModel.of(day, WorldMap.packed(), byMood, kit.texts());
      base = FigureBase.of(room);
      map.show(model);
      Views.text(unplaced, model.words());
      List<Share> named = day.places().stream().filter(share -> share.total() > 0).toList();
      board.show(ShareModel.lines(named, ShareModel.sum(named), "", kit.texts(), share -> ShareModel.country(share, kit.texts())));
    }
  }

  /** With mentions, and none of them naming a country, it says how many those are. */
  private String empty(Breakdown day) {
    int total = day.all().total();
    return total == 0 ? kit.texts().of("tile.map.empty") : kit.texts().of("tile.map.empty.unplaced", total, kit.texts().number(total));
  }

  @Override
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>(board.figures(frame, id -> ShareModel.known(id).map(base.whole()::naming)));
    map.places((spot, place, shores) -> figures.add(new Figure(
        "map-" + spot.code(), place, false, shores, base.whole().naming(spot.code()), spot.moods().total()).told(map, frame)));
    return figures;
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
