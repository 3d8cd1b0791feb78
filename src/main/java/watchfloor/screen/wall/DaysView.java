package watchfloor.screen.wall;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import watchfloor.screen.Texts;

/** Three curves from midnight to midnight over a few lines with figures; where today ends, a point. JavaFX thread only. */
final class DaysView extends Pane {
  private static final int MOST_LINES = 3;
  private static final double HEAD_ROOM = 1.06;

  private final Texts texts;
  private final List<Line> lines = new ArrayList<>();
  private final List<Label> figures = new ArrayList<>();
  private final Polyline lastWeek = curve("last-week");
  private final Polyline yesterday = curve("yesterday");
  private final Polyline today = curve("today");
  private final Circle end = new Circle();
  private final AxisLabels hours = new AxisLabels();
  private DaysModel model;
  private List<Integer> grid = List.of();

  DaysView(Texts texts) {
    this.texts = texts;
    for (int i = 0; i < MOST_LINES; i++) {
      Line line = new Line();
      line.getStyleClass().add("grid-line");
      lines.add(line);
      figures.add(Views.figure("grid-figure"));
    }
    end.getStyleClass().add("day-end");
    getChildren().addAll(lines);
    getChildren().addAll(figures);
    getChildren().addAll(lastWeek, yesterday, today, end, hours);
    setMinSize(0, 0);
  }

  static Polyline curve(String styleClass) {
    Polyline curve = new Polyline();
    curve.getStyleClass().addAll("day-line", styleClass);
    return curve;
  }

  void show(DaysModel now, ZoneId zone) {
    model = now;
    grid = VolumeModel.gridlines((int) Math.min(Integer.MAX_VALUE, Math.max(1, now.max())));
    for (int i = 0; i < figures.size(); i++) {
      Views.text(figures.get(i), i < grid.size() ? texts.number(grid.get(i)) : "");
    }
    hours.show(now.ticks(zone, texts.amounts()));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    if (model == null) {
      return;
    }
    double axis = hours.prefHeight(-1);
    double left = figures.stream().mapToDouble(each -> each.prefWidth(-1)).max().orElse(0) + axis * 0.5;
    double width = Math.max(1, getWidth() - left - axis * 0.3);
    double height = Math.max(1, getHeight() - axis * 1.4);
    for (int i = 0; i < lines.size(); i++) {
      boolean used = i < grid.size();
      lines.get(i).setVisible(used);
      figures.get(i).setVisible(used);
      if (used) {
        gridline(i, left, width, height);
      }
    }
    trace(lastWeek, model.lastWeek(), left, width, height);
    trace(yesterday, model.yesterday(), left, width, height);
    trace(today, model.today(), left, width, height);
    end.setVisible(!model.today().isEmpty());
    if (end.isVisible()) {
      int last = today.getPoints().size();
      end.setCenterX(today.getPoints().get(last - 2));
      end.setCenterY(today.getPoints().get(last - 1));
      end.setRadius(axis * 0.3);
    }
    hours.resizeRelocate(left, height + axis * 0.4, width, axis);
  }

  private void gridline(int i, double left, double width, double height) {
    double y = Math.round(height * (1 - grid.get(i) / (Math.max(1, model.max()) * HEAD_ROOM))) + 0.5;
    Line line = lines.get(i);
    line.setStartX(left);
    line.setEndX(left + width);
    line.setStartY(y);
    line.setEndY(y);
    Label figure = figures.get(i);
    figure.autosize();
    figure.relocate(left - figure.getFont().getSize() * 0.5 - figure.getWidth(), Math.max(0, y - figure.getHeight() / 2));
  }

  private void trace(Polyline curve, List<DaysModel.Point> points, double left, double width, double height) {
    Double[] coordinates = new Double[points.size() * 2];
    for (int i = 0; i < points.size(); i++) {
      coordinates[2 * i] = left + width * points.get(i).x();
      coordinates[2 * i + 1] = height * (1 - points.get(i).y() / (Math.max(1, model.max()) * HEAD_ROOM));
    }
    curve.getPoints().setAll(coordinates);
  }
}
