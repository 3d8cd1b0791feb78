package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.mention.Sentiment;
import watchfloor.pulse.Slice;
import watchfloor.pulse.Topic;

/**
 * What people speak of, at a glance: a circle an issue, as large as its mentions, in the colour of its mood, its words around it.
 * Option {@code over} (day, hour) says of which time the circles tell.
 */
final class UniverseTile implements Tile {
  private static final int HOUR = 60;

  private final TileKit kit;
  private final boolean lastHour;
  private final UniverseView view;
  private final TileFrame frame;
  private UniverseModel model = UniverseModel.EMPTY;
  private long shown = -1;
  private FigureBase base = FigureBase.NONE;

  UniverseTile(TileKit kit) {
    this.kit = kit;
    lastHour = kit.option("over", "day").strip().equalsIgnoreCase("hour");
    view = new UniverseView(kit.palette(), kit.texts());
    view.setId("topics-universe-circles");
    VBox.setVgrow(view, Priority.ALWAYS);
    Node foot = Views.flow("legend-row",
        MoodKey.word(Sentiment.NEGATIVE, kit.texts()), MoodKey.word(Sentiment.NEUTRAL, kit.texts()), MoodKey.word(Sentiment.POSITIVE, kit.texts()),
        Views.figureOf(kit.texts().of("tile.topics-universe.size"), "quiet"));
    String title = kit.texts().of(lastHour ? "tile.topics-universe.title.hour" : "tile.topics-universe.title");
    frame = new TileFrame(kit.plan().kind(), kit.title(title), Views.column("universe-body", view, foot));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    List<Topic> topics = room.pulse().day().topics();
    if (room.pulse().version() != shown) {
      shown = room.pulse().version();
      base = FigureBase.of(room);
      model = UniverseModel.of(topics, lastHour, kit.texts());
      view.show(model);
    }
    String empty = kit.texts().of(lastHour ? "tile.topics-universe.empty.hour" : "tile.topics-universe.empty");
    frame.state(topics.isEmpty()
        ? new TileState.Empty(kit.texts().of("tile.day.no-issues"))
        : DayFreshness.of(room, kit.texts(), model.bodies().isEmpty(), empty));
  }

  @Override
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    Slice over = lastHour ? base.last(HOUR) : base.whole();
    view.places((body, place) -> figures.add(new Figure(
        "topic-" + body.id(), Figure.moved(place, view, frame), true, List.of(), over.issue(body.id()), body.volume())));
    return figures;
  }

  @Override
  public void stop() {
    view.stop();
  }
}
