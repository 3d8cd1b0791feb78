package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Font;

/** Hatches stretches of its width from top to bottom, as maps do with what is unknown. JavaFX thread only. */
final class Hatching extends Pane {
  private static final double STEP_EM = 0.55;
  private static final double LEAST_WIDTH_EM = 0.3;

  private final Path lines = new Path();
  private final javafx.scene.control.Label measure = Views.label("", "measure");
  private List<VolumeGaps.Span> spans = List.of();

  Hatching() {
    lines.getStyleClass().add("hatching");
    measure.setVisible(false);
    getChildren().addAll(lines, measure);
    setMouseTransparent(true);
  }

  /** @param now stretches of the width, 0 to 1 */
  void show(List<VolumeGaps.Span> now) {
    if (!now.equals(spans)) {
      spans = List.copyOf(now);
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    Font font = measure.getFont();
    List<PathElement> drawn = new ArrayList<>();
    for (VolumeGaps.Span span : spans) {
      double left = span.from() * getWidth();
      double right = Math.min(getWidth(), Math.max(span.to() * getWidth(), left + LEAST_WIDTH_EM * font.getSize()));
      hatch(drawn, left, right, STEP_EM * font.getSize());
    }
    lines.getElements().setAll(drawn);
  }

  /** Lines that rise to the right at half a right angle, all of one family over the whole width, each cut at the stretch's edges. */
  private void hatch(List<PathElement> drawn, double left, double right, double step) {
    double height = getHeight();
    for (double foot = Math.ceil((left - height) / step) * step; foot < right; foot += step) {
      double from = Math.max(left, foot);
      double to = Math.min(right, foot + height);
      if (to > from) {
        drawn.add(new MoveTo(from, height - (from - foot)));
        drawn.add(new LineTo(to, height - (to - foot)));
      }
    }
  }
}
