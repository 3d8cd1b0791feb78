package watchfloor.screen.wall;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.pulse.Share;

/** How much of the last 24 hours' talk is about the center's brand, and how much about its competitors. */
final class ShareOfVoiceTile implements Tile {
  private final TileKit kit;
  private final MoodBoard board;
  private final Label total = Views.wrapped("body", "quiet");
  private final Label alone = Views.wrapped("body", "quiet");
  private final TileFrame frame;
  private long shown = -1;
  private FigureBase base = FigureBase.NONE;

  ShareOfVoiceTile(TileKit kit) {
    this.kit = kit;
    board = new MoodBoard("share-of-voice", kit.texts());
    total.setId("share-of-voice-total");
    alone.setId("share-of-voice-alone");
    alone.setText(kit.texts().of("tile.share-of-voice.alone"));
    VBox.setVgrow(board, Priority.ALWAYS);
    frame = new TileFrame(kit.plan().kind(), kit.title(kit.texts().of("tile.share-of-voice.title")),
        Views.column("board-body", total, board, alone, MoodKey.of(kit.texts())));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    List<Share> brands = room.pulse().day().brands();
    int sum = ShareModel.sum(brands);
    frame.state(DayFreshness.of(room, kit.texts(), sum == 0, kit.texts().of("tile.share-of-voice.empty")));
    if (room.pulse().version() != shown) {
      shown = room.pulse().version();
      base = FigureBase.of(room);
      Views.text(total, kit.texts().of("tile.share-of-voice.total", sum, kit.texts().number(sum), brands.size(), kit.texts().number(brands.size())));
      Views.present(total, brands.size() > 1);
      Views.present(alone, brands.size() <= 1);
      board.show(ShareModel.lines(brands, sum, room.brand().name(), kit.texts(), Share::name));
    }
  }

  /** In the lens of one brand the others have no mention, whatever is said about them elsewhere. */
  @Override
  public List<Figure> figures() {
    return board.figures(frame, id -> ShareModel.known(id).filter(brand -> base.whole().brand().orElse(brand).equals(brand)).map(base.whole()::about));
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
