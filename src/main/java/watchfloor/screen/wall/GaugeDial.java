package watchfloor.screen.wall;

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
import javafx.util.Duration;
import watchfloor.pulse.Gauge;
import watchfloor.screen.Palette;
import watchfloor.screen.Texts;

/**
 * The sentiment gauge: an arc with its needle, and within or beside it the figure, what it is of, and where it is going.
 *
 * <p>The needle eases within 280 ms. JavaFX thread only.
 */
final class GaugeDial extends Pane {
  private static final Duration EASE = Duration.millis(280);
  private static final double MARK_EM = 1.1;
  private static final double ENDS_EM = 1.5;
  private static final double ROOMY_EM = 15;
  private static final double MOST_ENLARGED = 2.4;
  private static final double FIGURE_WITHIN = 1.5;
  private static final double WORDS_WITHIN = 1.9;

  private final Texts texts;
  private final GaugeArc arc;
  private final Label left = Views.label("\u2212100", "gauge-end");
  private final Label right = Views.label("+100", "gauge-end");
  private final Label figure = Views.figure("figure");
  private final Label below = Views.figure("quiet");
  private final Label trend = Views.figure("gauge-trend");
  private final DoubleProperty shown = new SimpleDoubleProperty();
  private final Timeline ease = new Timeline();
  private double enlarged = 1;
  private OptionalInt hourAgo = OptionalInt.empty();
  private boolean known;

  GaugeDial(Palette palette, Texts texts) {
    this.texts = texts;
    arc = new GaugeArc(palette);
    getChildren().addAll(arc, left, right, figure, below, trend);
    setMinSize(0, 0);
    shown.addListener(value -> requestLayout());
  }

  /** Moves to the new value; without one there is no needle and the figure is a dash. */
  void show(Gauge gauge, MoodTrend now) {
    OptionalInt net = gauge.net();
    known = net.isPresent();
    hourAgo = gauge.netHourAgo();
    Views.text(figure, known ? signed(net.getAsInt()) : "\u2014");
    Views.text(below, texts.of("tile.sentiment.stretch", texts.number(gauge.minutes())));
    String points = texts.number(Math.abs(now.change().orElse(0)));
    Views.text(trend, texts.of("tile.sentiment.trend." + now.direction(), points, texts.number(gauge.minutes())));
    Views.mark(trend, now.direction(), "better", "worse", "steady", "unknown");
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

  private String signed(int value) {
    return (value > 0 ? "+" : "") + texts.number(value);
  }

  void stop() {
    ease.stop();
  }

  @Override
  protected void layoutChildren() {
    double em = below.getFont().getSize() / enlarged;
    enlarged = Views.enlarge(this, enlarged, Math.min(MOST_ENLARGED, Math.min(getWidth() / 2, getHeight()) / (ROOMY_EM * em)));
    List<Label> words = List.of(figure, below, trend);
    words.forEach(Label::autosize);
    GaugeGeometry dial = GaugeGeometry.within(getWidth(), getHeight(), MARK_EM * em, ENDS_EM * em * enlarged);
    double width = words.stream().mapToDouble(Label::getWidth).max().orElse(0);
    double height = words.stream().mapToDouble(Label::getHeight).sum();
    double inner = dial.radius() * (1 - GaugeArc.THICKNESS);
    boolean beside = figure.getWidth() > FIGURE_WITHIN * inner || width > WORDS_WITHIN * inner || height > inner;
    if (beside) {
      dial = GaugeGeometry.within(getWidth() - width - em, getHeight(), MARK_EM * em, ENDS_EM * em * enlarged);
    }
    arc.resizeRelocate(0, 0, getWidth(), getHeight());
    arc.place(dial, shown.get(), known, hourAgo, em);
    layoutEnds(dial, dial.radius() * (1 - GaugeArc.THICKNESS / 2));
    double middle = beside ? getWidth() - width / 2 : dial.centerX();
    double bottom = beside ? Math.min(getHeight(), (getHeight() + height) / 2) : dial.centerY() + below.getHeight() * 0.2;
    layoutWords(middle, bottom);
  }

  private void layoutEnds(GaugeGeometry dial, double middle) {
    left.autosize();
    right.autosize();
    double y = dial.centerY() + left.getHeight() * 0.1 + dial.radius() * GaugeArc.HALF_SEGMENT;
    left.relocate(dial.centerX() - middle - left.getWidth() / 2, y);
    right.relocate(dial.centerX() + middle - right.getWidth() / 2, y);
  }

  /** From the bottom up, each above the next. */
  private void layoutWords(double middle, double bottom) {
    double y = bottom;
    for (Label each : List.of(trend, below, figure)) {
      y -= each.getHeight() * (each == figure ? 0.92 : 1);
      each.relocate(Math.round(middle - each.getWidth() / 2), Math.round(y));
    }
  }
}
