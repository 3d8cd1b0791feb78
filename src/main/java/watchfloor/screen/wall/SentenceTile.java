package watchfloor.screen.wall;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Says why there is no tile in its place. */
final class SentenceTile implements Tile {
  private final TileFrame frame;

  SentenceTile(TileKit kit, String sentence) {
    frame = new TileFrame(kit.plan().kind(), kit.title(kit.plan().kind()), new Region());
    frame.state(new TileState.Failed(sentence));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    // What it says does not change with the room.
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
