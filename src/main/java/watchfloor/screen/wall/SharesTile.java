package watchfloor.screen.wall;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.pulse.Breakdown;
import watchfloor.pulse.Share;
import watchfloor.pulse.Slice;
import watchfloor.screen.Texts;

/** What the last 24 hours are made of by one thing, such as the channel: bars with percent, mentions and mood, the largest first. */
final class SharesTile implements Tile {
  private final TileKit kit;
  private final Function<Breakdown, List<Share>> shares;
  private final BiFunction<Share, Texts, String> name;
  private final BiFunction<Slice, String, Slice> narrow;
  private final MoodBoard board;
  private final TileFrame frame;
  private long shown = -1;
  private FigureBase base = FigureBase.NONE;

  private SharesTile(TileKit kit, String kind, Function<Breakdown, List<Share>> shares, BiFunction<Share, Texts, String> name,
      BiFunction<Slice, String, Slice> narrow) {
    this.kit = kit;
    this.shares = shares;
    this.name = name;
    this.narrow = narrow;
    board = new MoodBoard(kind, kit.texts());
    VBox.setVgrow(board, Priority.ALWAYS);
    frame = new TileFrame(kit.plan().kind(), kit.title(kit.texts().of("tile." + kind + ".title")),
        Views.column("board-body", board, MoodKey.of(kit.texts())));
  }

  static SharesTile channels(TileKit kit) {
    return new SharesTile(kit, "channels", Breakdown::channels, (share, texts) -> share.name(), Slice::on);
  }

  static SharesTile languages(TileKit kit) {
    return new SharesTile(kit, "languages", Breakdown::languages, ShareModel::language, Slice::in);
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    List<Share> now = shares.apply(room.pulse().day());
    frame.state(DayFreshness.of(room, kit.texts(), ShareModel.sum(now) == 0, kit.texts().of("tile." + kit.plan().kind() + ".empty")));
    if (room.pulse().version() != shown) {
      shown = room.pulse().version();
      base = FigureBase.of(room);
      int whole = Math.max(room.pulse().day().all().total(), ShareModel.sum(now));
      board.show(ShareModel.lines(now, whole, "", kit.texts(), share -> name.apply(share, kit.texts())));
    }
  }

  @Override
  public List<Figure> figures() {
    return board.figures(frame, id -> ShareModel.known(id).map(known -> narrow.apply(base.whole(), known)));
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
