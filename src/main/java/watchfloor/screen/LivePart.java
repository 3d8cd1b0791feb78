package watchfloor.screen;

import javafx.scene.Node;

/** A piece of one window that another window shows small, and alive. JavaFX thread only. */
public interface LivePart {
  /** Always the same node; its size follows its font's. */
  Node node();

  /** Takes in the newest state, a few times a second. */
  void show();

  /** Ends what moves; it is not shown again. */
  void stop();
}
