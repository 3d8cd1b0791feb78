package watchfloor.screen.wall;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.pulse.Topic;

/** The issues of the last 24 hours, the most mentioned first, each with its change, its mood and its own words. */
final class TopIssuesTile implements Tile {
  private final TileKit kit;
  private final MoodBoard board;
  private final TileFrame frame;
  private long shown = -1;
  private FigureBase base = FigureBase.NONE;

  TopIssuesTile(TileKit kit) {
    this.kit = kit;
    board = new MoodBoard("top-issues", kit.texts());
    VBox.setVgrow(board, Priority.ALWAYS);
    frame = new TileFrame(kit.plan().kind(), kit.title(kit.texts().of("tile.top-issues.title")),
        Views.column("board-body", board, MoodKey.of(kit.texts())));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    List<Topic> topics = room.pulse().day().topics();
    frame.state(topics.isEmpty()
        ? new TileState.Empty(kit.texts().of("tile.day.no-issues"))
        : DayFreshness.of(room, kit.texts(), TopicModel.none(topics), kit.texts().of("tile.top-issues.empty")));
    if (room.pulse().version() != shown) {
      shown = room.pulse().version();
      base = FigureBase.of(room);
      board.show(TopicModel.ranked(topics, kit.texts()));
    }
  }

  @Override
  public List<Figure> figures() {
    return board.figures(frame, id -> Optional.of(base.whole().issue(id)));
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
