package watchfloor.screen.wall;

import javafx.scene.Node;

/** One rectangle of the wall. JavaFX thread only. */
public interface Tile {
  /** What goes into the window; always the same node. */
  Node node();

  /** Takes over the newest state, up to four times a second: cheap when nothing changed but the time. */
  void show(RoomSnapshot room);

  /** Ends what moves; the tile is not shown again. */
  void stop();
}
