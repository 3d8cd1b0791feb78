package watchfloor.screen.wall;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import watchfloor.pulse.Gauge;

/** The shares of the three moods under the gauge: shape, word and percent, or shape and percent where the line is short. */
final class MoodLegend extends HBox {
  private static final List<String> SHAPES = List.of("\u25BC ", "\u25A0 ", "\u25B2 ");
  private static final List<String> WORDS = List.of("negative", "neutral", "positive");

  private final List<Label> labels = WORDS.stream().map(word -> Views.figure("legend", word)).toList();
  private List<Integer> percents = List.of(0, 0, 0);

  MoodLegend() {
    getStyleClass().add("gauge-legend");
    setMinWidth(0);
    getChildren().addAll(labels.get(0), Views.space(), labels.get(1), Views.space(), labels.get(2));
    write(true);
  }

  void show(Gauge gauge) {
    int below = percent(gauge.negative(), gauge);
    int above = percent(gauge.positive(), gauge);
    percents = List.of(below, gauge.judged() == 0 ? 0 : Math.max(0, 100 - below - above), above);
    write(true);
    requestLayout();
  }

  private static int percent(int part, Gauge gauge) {
    return gauge.judged() == 0 ? 0 : Math.round(100f * part / gauge.judged());
  }

  private void write(boolean words) {
    for (int i = 0; i < labels.size(); i++) {
      Views.text(labels.get(i), SHAPES.get(i) + (words ? WORDS.get(i) + " " : "") + percents.get(i) + " %");
    }
  }

  @Override
  protected void layoutChildren() {
    write(true);
    double needed = labels.stream().mapToDouble(label -> label.prefWidth(-1)).sum();
    if (needed + labels.get(0).getFont().getSize() > getWidth()) {
      write(false);
    }
    super.layoutChildren();
  }
}
