package watchfloor.screen.wall;

import java.util.List;
import javafx.scene.Node;

/** One rectangle of the wall. JavaFX thread only. */
public interface Tile {
  /** What goes into the window; always the same node. */
  Node node();

  /** Takes over the newest state, up to four times a second: cheap when nothing changed but the time. */
  void show(RoomSnapshot room);

  /** The figures that it shows now of which the mentions can be listed, each where it is by {@link #node}; none where it has none. */
  default List<Figure> figures() {
    return List.of();
  }

  /** Ends what moves; the tile is not shown again. */
  void stop();
}
