package watchfloor.screen.wall;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import watchfloor.pulse.HeatMap;
import watchfloor.screen.Amounts;
import watchfloor.screen.Palette;

/** Issues by hour as coloured cells, with the names at the left, total and change at the right. JavaFX thread only. */
final class HeatView extends Pane {
  private static final double LEAST_ROW_EM = 1.75;
  private static final double MOST_NAMES = 0.26;
  private static final double CELL_GAP_EM = 0.16;

  private final Amounts amounts;
  private final HeatRamp ramp;
  private final XYBlockRenderer blocks = new XYBlockRenderer();
  private final NumberAxis across = new NumberAxis();
  private final NumberAxis upward = new NumberAxis();
  private final XYPlot plot = new XYPlot(null, across, upward, blocks);
  private final ChartView chart;
  private final AxisLabels hours = new AxisLabels();
  private final List<Label> names = new ArrayList<>();
  private final List<Label> totals = new ArrayList<>();
  private final List<Label> changes = new ArrayList<>();
  private final List<Label> figures = new ArrayList<>();
  private HeatMap map = new HeatMap(List.of(), List.of(), 0);
  private List<HeatMap.Row> rows = List.of();

  HeatView(Palette palette, Amounts amounts) {
    this.amounts = amounts;
    ramp = new HeatRamp(palette);
    blocks.setPaintScale(ramp);
    chart = new ChartView(plot);
    getChildren().addAll(chart, hours);
    setMinSize(0, 0);
  }

  HeatRamp ramp() {
    return ramp;
  }

  void show(HeatMap now, ZoneId zone) {
    map = now;
    ramp.max(now.max());
    hours.show(HeatModel.hours(now, zone));
    rows = List.of();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double em = hours.prefHeight(-1) / 1.21;
    double axis = em * 1.7;
    int room = (int) Math.max(1, (getHeight() - axis) / (LEAST_ROW_EM * em));
    fill(HeatModel.rows(map, room));
    if (rows.isEmpty() || map.hours().isEmpty()) {
      return;
    }
    double left = Math.min(getWidth() * MOST_NAMES, widest(names)) + em * 0.9;
    double totalWidth = widest(totals) + em * 0.9;
    double right = totalWidth + widest(changes) + em * 0.8;
    double width = Math.max(1, getWidth() - left - right);
    double height = Math.max(1, getHeight() - axis);
    chart.resizeRelocate(left, 0, width, height);
    drawCells(width, height, em);
    hours.resizeRelocate(left, height + em * 0.35, width, hours.prefHeight(-1));
    double row = height / rows.size();
    for (int i = 0; i < rows.size(); i++) {
      double middle = row * (i + 0.5);
      right(names.get(i), left - em * 0.7, middle, left - em * 0.7);
      right(totals.get(i), left + width + totalWidth, middle, totalWidth);
      right(changes.get(i), getWidth(), middle, right);
    }
    layoutFigures(left, width, row);
  }

  private void drawCells(double width, double height, double em) {
    double gap = Math.max(2, CELL_GAP_EM * em);
    blocks.setBlockWidth(Math.max(0.1, 1 - gap * map.hours().size() / width));
    blocks.setBlockHeight(Math.max(0.1, 1 - gap * rows.size() / height));
    across.setRange(-0.5, map.hours().size() - 0.5);
    upward.setRange(-0.5, rows.size() - 0.5);
    plot.setDataset(new HeatData(rows, map.hours().size()));
    chart.layout();
    chart.draw();
  }

  private void fill(List<HeatMap.Row> now) {
    if (now.equals(rows)) {
      return;
    }
    rows = now;
    sized(names, rows.size(), "heat-name");
    sized(totals, rows.size(), "heat-total");
    sized(changes, rows.size(), "heat-change");
    int hot = 0;
    for (int i = 0; i < rows.size(); i++) {
      HeatMap.Row row = rows.get(i);
      names.get(i).setText(row.issue().name());
      names.get(i).setMinWidth(0);
      totals.get(i).setText(amounts.number(row.total()));
      changes.get(i).setText(row.change().isPresent() ? amounts.change(row.change().getAsInt()) : "\u00B7");
      boolean rises = row.change().orElse(0) >= 50;
      Views.mark(changes.get(i), rises ? "rising" : "calm", "rising", "calm");
      hot += (int) row.cells().stream().filter(count -> HeatModel.figured(count, map.max())).count();
    }
    sized(figures, hot, "heat-figure");
    applyCss();
  }

  private void sized(List<Label> labels, int count, String styleClass) {
    while (labels.size() > count) {
      getChildren().remove(labels.remove(labels.size() - 1));
    }
    while (labels.size() < count) {
      Label label = Views.figure(styleClass);
      labels.add(label);
      getChildren().add(label);
    }
  }

  private void layoutFigures(double left, double width, double row) {
    int next = 0;
    double column = width / map.hours().size();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < map.hours().size(); j++) {
        int count = rows.get(i).cells().get(j);
        if (HeatModel.figured(count, map.max())) {
          Label figure = figures.get(next++);
          figure.setText(amounts.number(count));
          Views.mark(figure, ramp.wantsDarkInk(count) ? "on-light" : "on-dark", "on-light", "on-dark");
          figure.autosize();
          figure.setVisible(figure.getWidth() < column * 1.05);
          figure.relocate(left + column * (j + 0.5) - figure.getWidth() / 2, row * (i + 0.5) - figure.getHeight() / 2);
        }
      }
    }
  }

  private static double widest(List<Label> labels) {
    return labels.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0);
  }

  /** Puts a label so that it ends at {@code x}, at most {@code room} wide. */
  private static void right(Label label, double x, double middle, double room) {
    double width = Math.min(room, label.prefWidth(-1));
    double height = label.prefHeight(-1);
    label.resizeRelocate(Math.round(x - width), Math.round(middle - height / 2), Math.ceil(width), height);
  }
}
