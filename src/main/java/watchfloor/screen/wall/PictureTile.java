package watchfloor.screen.wall;

import java.util.List;
import javafx.scene.Node;
import watchfloor.screen.PictureShelf;
import watchfloor.screen.Texts;

/**
 * A picture of the center's {@code layouts} folder: options {@code file}, such as {@code campaign.png}, and {@code size} fit (the whole of it) or
 * cover (all of the place). It shows anew when its file changes.
 */
final class PictureTile implements Tile {
  private static final String COVER = "cover";
  private static final int MEGA = 1 << 20;

  private final Texts texts;
  private final PictureShelf shelf;
  private final String file;
  private final PictureView view;
  private final TileFrame frame;

  PictureTile(TileKit kit) {
    texts = kit.texts();
    shelf = kit.pictures();
    file = kit.options().text("file").orElse("");
    if (!file.isEmpty() && !PictureShelf.soundName(file)) {
      throw kit.options().bad("file", file, "campaign.png, campaign.jpg");
    }
    view = new PictureView(kit.options().choice("size", List.of("fit", COVER)).equals(COVER));
    frame = new TileFrame(kit.plan().kind(), kit.title(""), view);
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    if (file.isEmpty()) {
      frame.state(new TileState.Empty(texts.of("tile.picture.none")));
      return;
    }
    PictureShelf.Found found = shelf.look(file);
    frame.state(switch (found.state()) {
      case THERE, COMING -> new TileState.Live("");
      case MISSING -> new TileState.Failed(texts.of("tile.picture.missing", file, shelf.where()));
      case UNREADABLE -> new TileState.Failed(texts.of("tile.picture.unreadable", file));
      case TOO_LARGE -> new TileState.Failed(
          texts.of("tile.picture.too-large", file, texts.number(PictureShelf.MOST_BYTES / MEGA), texts.number(PictureShelf.MOST_PIXELS)));
    });
    view.show(found.image().orElse(null));
  }

  @Override
  public void stop() {
    view.show(null);
  }
}
