package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import watchfloor.screen.Palette;

/**
 * What the sentiment gauge draws: the arc from negative to positive, its needle, and the mark of an hour ago outside of the arc. The
 * segments between zero and the needle are lit, the others rest. JavaFX thread only.
 */
final class GaugeArc extends Pane {
  /** Of the radius, from the outer edge inwards. */
  static final double THICKNESS = 0.17;

  private static final double SEGMENT_FILL = 0.72;

  /** How far the outermost segments reach below the centre, in radii. */
  static final double HALF_SEGMENT = Math.PI / GaugeGeometry.SEGMENTS * SEGMENT_FILL / 2;

  private static final double NEEDLE_FROM = 0.60;
  private static final double NEEDLE_TO = 0.80;
  private static final double RESTING = 0.30;
  private static final double FULL_COLOUR_AT = 80;

  private final List<Line> segments = new ArrayList<>();
  private final Line needle = new Line();
  private final Polygon ghost = new Polygon();

  GaugeArc(Palette palette) {
    for (int i = 0; i < GaugeGeometry.SEGMENTS; i++) {
      Line segment = new Line();
      segment.setStroke(colorOf(palette, GaugeGeometry.valueOf(i)));
      segment.getStyleClass().add("gauge-segment");
      segments.add(segment);
    }
    needle.getStyleClass().add("gauge-needle");
    ghost.getStyleClass().add("gauge-ghost");
    getChildren().addAll(segments);
    getChildren().addAll(needle, ghost);
    setMinSize(0, 0);
  }

  /** Turns from the negative colour over the neutral to the positive one, by the value. */
  private static Color colorOf(Palette palette, double value) {
    Color end = palette.color(value < 0 ? "negative" : "positive");
    return palette.color("neutral").interpolate(end, Math.min(1, Math.abs(value) / FULL_COLOUR_AT));
  }

  /** @param known whether there is a value for the needle @param hourAgo where the mark stands @param em the smallest text's size */
  void place(GaugeGeometry dial, double value, boolean known, OptionalInt hourAgo, double em) {
    double inner = dial.radius() * (1 - THICKNESS);
    double width = Math.PI * dial.radius() / GaugeGeometry.SEGMENTS * SEGMENT_FILL;
    for (int i = 0; i < segments.size(); i++) {
      double each = GaugeGeometry.valueOf(i);
      Line segment = segments.get(i);
      place(segment, dial, each, inner, dial.radius());
      segment.setStrokeWidth(Math.max(1, width));
      boolean lit = known && (value < 0 ? each <= 0 && each >= value : each >= 0 && each <= value);
      segment.setOpacity(lit ? 1 : RESTING);
    }
    needle.setVisible(known);
    place(needle, dial, value, dial.radius() * NEEDLE_FROM, dial.radius() * NEEDLE_TO);
    needle.setStrokeWidth(Math.max(2, dial.radius() * 0.028));
    ghost.setVisible(hourAgo.isPresent());
    placeGhost(dial, hourAgo.orElse(0), em);
  }

  private static void place(Line line, GaugeGeometry dial, double value, double from, double to) {
    line.setStartX(dial.x(value, from));
    line.setStartY(dial.y(value, from));
    line.setEndX(dial.x(value, to));
    line.setEndY(dial.y(value, to));
  }

  private void placeGhost(GaugeGeometry dial, double value, double em) {
    double spread = Math.toDegrees(0.38 * em / Math.max(1, dial.radius())) * 200 / 180;
    double tip = dial.radius() + 0.18 * em;
    double foot = dial.radius() + 0.95 * em;
    ghost.getPoints().setAll(
        dial.x(value, tip), dial.y(value, tip),
        dial.x(value - spread, foot), dial.y(value - spread, foot),
        dial.x(value + spread, foot), dial.y(value + spread, foot));
  }
}
