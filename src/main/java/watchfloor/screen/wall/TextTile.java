package watchfloor.screen.wall;

import java.util.List;
import javafx.scene.Node;

/** Words that the layout gives, in the largest size that fits: option {@code text}, and {@code look} info, attention or alarm. */
final class TextTile implements Tile {
  private static final double LARGEST = 9;

  private final String text;
  private final String none;
  private final FittedWords words;
  private final TileFrame frame;

  TextTile(TileKit kit) {
    text = kit.options().text("text").orElse("");
    none = kit.texts().of("tile.text.none");
    String look = kit.options().choice("look", List.of("info", "attention", "alarm"));
    words = new FittedWords("free-text", LARGEST, true);
    words.getStyleClass().add(look);
    frame = new TileFrame(kit.plan().kind(), kit.title(""), words);
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    frame.state(text.isEmpty() ? new TileState.Empty(none) : new TileState.Live(""));
    words.show(text);
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
