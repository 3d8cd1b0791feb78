package watchfloor.screen.wall;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/** A small curve of a series, its area lightly filled, over another one dashed. JavaFX thread only. */
final class Sparkline extends Pane {
  private final Polyline line = new Polyline();
  private final Polygon area = new Polygon();
  private final Polyline other = new Polyline();
  private final Circle end = new Circle();
  private List<? extends Number> values = List.of();
  private List<? extends Number> otherValues = List.of();

  Sparkline() {
    line.getStyleClass().add("spark-line");
    area.getStyleClass().add("spark-area");
    other.getStyleClass().add("spark-other");
    end.getStyleClass().add("spark-end");
    getChildren().addAll(area, other, line, end);
    setMinSize(0, 0);
  }

  /** @param compared the same stretch of another day, parallel; may be empty */
  void show(List<? extends Number> now, List<? extends Number> compared) {
    values = List.copyOf(now);
    otherValues = List.copyOf(compared);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double max = Math.max(1, Math.max(max(values), max(otherValues)));
    trace(line, values, max);
    trace(other, otherValues, max);
    boolean any = values.size() > 1;
    end.setVisible(any);
    area.setVisible(any);
    if (any) {
      end.setCenterX(line.getPoints().get(line.getPoints().size() - 2));
      area.getPoints().setAll(line.getPoints());
      area.getPoints().addAll(end.getCenterX(), getHeight(), 0.0, getHeight());
      end.setCenterY(line.getPoints().get(line.getPoints().size() - 1));
      end.setRadius(Math.max(2, getHeight() * 0.035));
    }
  }

  private void trace(Polyline target, List<? extends Number> series, double max) {
    Double[] points = new Double[series.size() * 2];
    double inset = getHeight() * 0.04;
    for (int i = 0; i < series.size(); i++) {
      points[2 * i] = (getWidth() - inset) * i / Math.max(1, series.size() - 1);
      points[2 * i + 1] = getHeight() - inset - (getHeight() - 2 * inset) * series.get(i).doubleValue() / max;
    }
    target.getPoints().setAll(points);
  }

  private static double max(List<? extends Number> series) {
    return series.stream().mapToDouble(Number::doubleValue).max().orElse(0);
  }
}
