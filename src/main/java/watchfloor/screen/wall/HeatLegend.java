package watchfloor.screen.wall;

import java.util.function.DoubleFunction;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The strip that tells how a ramp of colours runs, with a word at each end. */
final class HeatLegend {
  private static final int STEPS = 12;

  private HeatLegend() {}

  /** @param color by place on the strip, 0 to 1 */
  static HBox of(String from, DoubleFunction<Color> color, String to) {
    HBox strip = Views.row("heat-legend");
    for (int i = 0; i < STEPS; i++) {
      Region step = new Region();
      step.getStyleClass().add("heat-step");
      step.setBackground(Background.fill(color.apply((double) i / (STEPS - 1))));
      strip.getChildren().add(step);
    }
    Node left = Views.figureOf(from, "quiet");
    Node right = Views.figureOf(to, "quiet");
    HBox legend = Views.row("heat-foot", left, strip, right);
    legend.setMinHeight(Region.USE_PREF_SIZE);
    return legend;
  }
}
