package watchfloor.screen;

import javafx.scene.Node;

/** A piece of one window that another window shows small, as it is now. JavaFX thread only. */
public interface LivePart {
  /** Always the same node; it takes the size that it is given. */
  Node node();

  /**
   * Gives it its size, in pixels; it is drawn in that with the next {@link #show}.
   *
   * @param unit the smallest text, in pixels
   */
  void fit(double width, double height, double unit);

  /** Takes in the newest state and draws it: a few milliseconds. */
  void show();

  /** Ends what moves; it is not shown again. */
  void stop();
}
