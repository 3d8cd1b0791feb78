package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.util.Duration;
import watchfloor.pulse.Gauge;
import watchfloor.screen.Palette;

/**
 * The sentiment gauge: an arc from negative to positive, a needle, and the ghost of an hour ago outside of the arc.
 *
 * <p>The segments between zero and the needle are lit, the others rest. The needle eases within 280 ms. JavaFX thread only.
 */
final class GaugeDial extends Pane {
  private static final Duration EASE = Duration.millis(280);
  private static final double THICKNESS = 0.17;
  private static final double SEGMENT_FILL = 0.72;
  private static final double NEEDLE_FROM = 0.60;
  private static final double NEEDLE_TO = 0.80;
  private static final double RESTING = 0.30;
  private static final double MARK_EM = 1.0;
  private static final double ENDS_EM = 1.5;
  private static final double FIGURE_WITHIN = 1.5;
  private static final double WORDS_WITHIN = 1.8;

  private final List<Line> segments = new ArrayList<>();
  private final Line needle = new Line();
  private final Polygon ghost = new Polygon();
  private final Label left = Views.label("\u2212100", "gauge-end");
  private final Label right = Views.label("+100", "gauge-end");
  private final Label figure = Views.figure("figure");
  private final Label below = Views.figure("quiet");
  private final DoubleProperty shown = new SimpleDoubleProperty();
  private final Timeline ease = new Timeline();
  private OptionalInt hourAgo = OptionalInt.empty();
  private String stretch = "";

  GaugeDial(Palette palette) {
    for (int i = 0; i < GaugeGeometry.SEGMENTS; i++) {
      Line segment = new Line();
      segment.setStroke(colorOf(palette, GaugeGeometry.valueOf(i)));
      segment.getStyleClass().add("gauge-segment");
      segments.add(segment);
    }
    needle.getStyleClass().add("gauge-needle");
    ghost.getStyleClass().add("gauge-ghost");
    getChildren().addAll(segments);
    getChildren().addAll(needle, ghost, left, right, figure, below);
    setMinSize(0, 0);
    shown.addListener(value -> requestLayout());
  }

  /** Turns from the negative colour over the neutral to the positive one, by the value. */
  private static Color colorOf(Palette palette, double value) {
    Color end = palette.color(value < 0 ? "negative" : "positive");
    return palette.color("neutral").interpolate(end, Math.min(1, Math.abs(value) / 80));
  }

  /** Moves to the new value; without one there is no needle and the figure is a dash. */
  void show(Gauge gauge) {
    OptionalInt net = gauge.net();
    Views.text(figure, net.isPresent() ? Words.signed(net.getAsInt()) : "\u2014");
    stretch = "net, " + gauge.minutes() + " min";
    hourAgo = gauge.netHourAgo();
    needle.setVisible(net.isPresent());
    ghost.setVisible(hourAgo.isPresent());
    double target = net.orElse(0);
    ease.stop();
    if (getScene() == null || getScene().getWindow() == null) {
      shown.set(target);
    } else {
      ease.getKeyFrames().setAll(new KeyFrame(EASE, new KeyValue(shown, target, Interpolator.EASE_OUT)));
      ease.playFromStart();
    }
    requestLayout();
  }

  void stop() {
    ease.stop();
  }

  @Override
  protected void layoutChildren() {
    double em = below.getFont().getSize();
    figure.autosize();
    GaugeGeometry dial = GaugeGeometry.within(getWidth(), getHeight(), MARK_EM * em, ENDS_EM * em);
    double inner = dial.radius() * (1 - THICKNESS);
    boolean beside = figure.getWidth() > FIGURE_WITHIN * inner;
    double wordsWidth = sizeWords(beside, WORDS_WITHIN * inner);
    if (beside) {
      dial = GaugeGeometry.within(getWidth() - wordsWidth - em, getHeight(), MARK_EM * em, ENDS_EM * em);
      inner = dial.radius() * (1 - THICKNESS);
    }
    double width = Math.PI * dial.radius() / GaugeGeometry.SEGMENTS * SEGMENT_FILL;
    for (int i = 0; i < segments.size(); i++) {
      double value = GaugeGeometry.valueOf(i);
      Line segment = segments.get(i);
      place(segment, dial, value, inner, dial.radius());
      segment.setStrokeWidth(Math.max(1, width));
      segment.setOpacity(lit(value) ? 1 : RESTING);
    }
    place(needle, dial, shown.get(), dial.radius() * NEEDLE_FROM, dial.radius() * NEEDLE_TO);
    needle.setStrokeWidth(Math.max(2, dial.radius() * 0.028));
    layoutGhost(dial, em);
    layoutEnds(dial, (inner + dial.radius()) / 2);
    layoutWords(beside ? getWidth() - wordsWidth / 2 : dial.centerX(), dial.centerY() - below.getHeight() * 0.2);
  }

  /** Says what was an hour ago where there is room for that; gives the width of figure and words. */
  private double sizeWords(boolean beside, double room) {
    String before = hourAgo.isPresent() ? " · " + Words.signed(hourAgo.getAsInt()) + " an hour ago" : "";
    Views.text(below, stretch + before);
    if (beside || below.prefWidth(-1) > room) {
      Views.text(below, stretch);
    }
    below.autosize();
    return Math.max(figure.getWidth(), below.getWidth());
  }

  private boolean lit(double value) {
    return needle.isVisible() && (shown.get() < 0 ? value <= 0 && value >= shown.get() : value >= 0 && value <= shown.get());
  }

  private static void place(Line line, GaugeGeometry dial, double value, double from, double to) {
    line.setStartX(dial.x(value, from));
    line.setStartY(dial.y(value, from));
    line.setEndX(dial.x(value, to));
    line.setEndY(dial.y(value, to));
  }

  private void layoutGhost(GaugeGeometry dial, double em) {
    double value = hourAgo.orElse(0);
    double spread = Math.toDegrees(0.32 * em / Math.max(1, dial.radius())) * 200 / 180;
    double tip = dial.radius() + 0.18 * em;
    double foot = dial.radius() + 0.85 * em;
    ghost.getPoints().setAll(
        dial.x(value, tip), dial.y(value, tip),
        dial.x(value - spread, foot), dial.y(value - spread, foot),
        dial.x(value + spread, foot), dial.y(value + spread, foot));
  }

  private void layoutEnds(GaugeGeometry dial, double middle) {
    left.autosize();
    right.autosize();
    left.relocate(dial.centerX() - middle - left.getWidth() / 2, dial.centerY() + left.getHeight() * 0.2);
    right.relocate(dial.centerX() + middle - right.getWidth() / 2, dial.centerY() + right.getHeight() * 0.2);
  }

  /** Within the arc, or beside it when the arc is too small for them. */
  private void layoutWords(double middle, double bottom) {
    below.relocate(Math.round(middle - below.getWidth() / 2), Math.round(bottom - below.getHeight()));
    figure.relocate(Math.round(middle - figure.getWidth() / 2), Math.round(bottom - below.getHeight() - figure.getHeight() * 0.92));
  }
}
