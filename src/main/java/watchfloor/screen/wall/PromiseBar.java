package watchfloor.screen.wall;

import java.time.Duration;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A time against the time that was promised: a bar that fills up to a mark, and beyond it when the promise is broken. JavaFX thread only. */
final class PromiseBar extends Pane {
  /** Where the mark stands while the promise is kept, of the width. */
  private static final double MARK_AT = 0.8;

  private final Region fill = new Region();
  private final Region mark = new Region();
  private double share;

  PromiseBar() {
    getStyleClass().add("promise");
    fill.getStyleClass().add("promise-fill");
    mark.getStyleClass().add("promise-mark");
    getChildren().addAll(fill, mark);
    setMinWidth(0);
  }

  void show(Duration time, Duration promised) {
    share = promised.isZero() ? 0 : (double) time.toMillis() / promised.toMillis();
    Views.mark(this, share > 1 ? "broken" : "kept", "kept", "broken");
    requestLayout();
  }

  /** Where bar and mark end, of the width, for a time that is {@code share} of the promised one: the longer of both is never cut. */
  static double[] ends(double share) {
    double mark = Math.min(MARK_AT, 1 / Math.max(share, 1e-9));
    return new double[] {share * mark, mark};
  }

  @Override
  protected void layoutChildren() {
    double[] ends = ends(share);
    fill.resizeRelocate(0, 0, Math.round(getWidth() * ends[0]), getHeight());
    double width = mark.prefWidth(-1);
    mark.resizeRelocate(Math.round(getWidth() * ends[1] - width), 0, width, getHeight());
  }
}
