package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import watchfloor.screen.Texts;

/** A few lines across a chart, each with its figure in the margin to the left. JavaFX thread only. */
final class GridLines extends Pane {
  private static final int MOST = 3;
  private static final double MARGIN_EM = 0.5;

  private final Texts texts;
  private final List<Line> lines = new ArrayList<>();
  private final List<Label> figures = new ArrayList<>();
  private List<Integer> values = List.of();
  private double top = 1;

  GridLines(Texts texts) {
    this.texts = texts;
    for (int i = 0; i < MOST; i++) {
      Line line = new Line();
      line.getStyleClass().add("grid-line");
      lines.add(line);
      figures.add(Views.figure("grid-figure"));
    }
    getChildren().addAll(lines);
    getChildren().addAll(figures);
  }

  /** @param now where lines are, at most three @param highest the value at the upper edge, above 0 */
  void show(List<Integer> now, double highest) {
    values = List.copyOf(now.subList(0, Math.min(MOST, now.size())));
    top = highest;
    for (int i = 0; i < MOST; i++) {
      Views.text(figures.get(i), i < values.size() ? texts.number(values.get(i)) : "");
    }
    requestLayout();
  }

  /** What the figures need at the left. */
  double margin() {
    double widest = figures.stream().mapToDouble(each -> each.prefWidth(-1)).max().orElse(0);
    return widest + MARGIN_EM * figures.get(0).getFont().getSize();
  }

  @Override
  protected void layoutChildren() {
    double left = margin();
    for (int i = 0; i < MOST; i++) {
      boolean used = i < values.size();
      Line line = lines.get(i);
      Label figure = figures.get(i);
      line.setVisible(used);
      figure.setVisible(used);
      if (used) {
        double y = Math.round(getHeight() * (1 - values.get(i) / top)) + 0.5;
        line.setStartX(left);
        line.setStartY(y);
        line.setEndX(getWidth());
        line.setEndY(y);
        figure.autosize();
        figure.relocate(left - MARGIN_EM * figure.getFont().getSize() - figure.getWidth(), y - figure.getHeight() / 2);
      }
    }
  }
}
