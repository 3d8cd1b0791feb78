package watchfloor.screen.wall;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import watchfloor.pulse.MinuteCounts;
import watchfloor.screen.Palette;

/** The bars of the last two hours with their scale, times and alarm marks. JavaFX thread only. */
final class VolumeView extends Pane {
  private static final double BAR_GAP = 0.22;
  private static final double HEAD_ROOM = 1.04;
  private static final int MOST_MARKS = 3;

  private final NumberAxis across = new NumberAxis();
  private final NumberAxis upward = new NumberAxis();
  private final XYPlot plot;
  private final ChartView chart;
  private final AxisLabels times = new AxisLabels();
  private final List<Line> lines = new ArrayList<>();
  private final List<Label> figures = new ArrayList<>();
  private final List<Line> markLines = new ArrayList<>();
  private final List<Label> markWords = new ArrayList<>();
  private List<VolumeModel.Mark> marks = List.of();
  private List<Integer> grid = List.of();
  private int max = 1;

  VolumeView(Palette palette) {
    StackedXYBarRenderer bars = new StackedXYBarRenderer(BAR_GAP);
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    bars.setDrawBarOutline(false);
    for (int i = 0; i < VolumeData.SERIES.size(); i++) {
      bars.setSeriesPaint(i, ChartView.awt(palette.color(VolumeData.SERIES.get(i))));
    }
    plot = new XYPlot(null, across, upward, bars);
    chart = new ChartView(plot);
    getChildren().addAll(chart, times);
    for (int i = 0; i < MOST_MARKS; i++) {
      lines.add(line("grid-line"));
      figures.add(words("grid-figure"));
      markLines.add(line("mark-line"));
      markWords.add(words("mark"));
    }
    setMinSize(0, 0);
  }

  private Line line(String styleClass) {
    Line line = new Line();
    line.getStyleClass().add(styleClass);
    getChildren().add(styleClass.equals("grid-line") ? 0 : getChildren().size(), line);
    return line;
  }

  private Label words(String styleClass) {
    Label label = Views.figure(styleClass);
    getChildren().add(label);
    return label;
  }

  void show(List<MinuteCounts> minutes, List<VolumeModel.Mark> alarms, ZoneId zone) {
    max = Math.max(1, VolumeModel.max(minutes));
    grid = VolumeModel.gridlines(max);
    for (int i = 0; i < figures.size(); i++) {
      Views.text(figures.get(i), i < grid.size() ? Words.number(grid.get(i)) : "");
    }
    marks = alarms.subList(Math.max(0, alarms.size() - MOST_MARKS), alarms.size());
    times.show(VolumeModel.ticks(minutes, zone));
    plot.setDataset(new VolumeData(minutes));
    across.setRange(-0.5, Math.max(0.5, minutes.size() - 0.5));
    upward.setRange(0, max * HEAD_ROOM);
    chart.draw();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double axis = times.prefHeight(-1);
    double word = axis * 1.15;
    double left = figures.stream().mapToDouble(each -> each.prefWidth(-1)).max().orElse(0) + word * 0.5;
    double top = marks.isEmpty() ? word * 0.3 : word * marks.size() + word * 0.25;
    double height = Math.max(1, getHeight() - top - axis * 1.3);
    double width = Math.max(1, getWidth() - left);
    chart.resizeRelocate(left, top, width, height);
    chart.layout();
    times.resizeRelocate(left, top + height + axis * 0.3, width, axis);
    layoutGrid(left, top, width, height);
    layoutMarks(left, top, width, height, word);
  }

  private void layoutGrid(double left, double top, double width, double height) {
    for (int i = 0; i < lines.size(); i++) {
      boolean used = i < grid.size();
      lines.get(i).setVisible(used);
      figures.get(i).setVisible(used);
      if (used) {
        double y = Math.round(top + height * (1 - grid.get(i) / (max * HEAD_ROOM))) + 0.5;
        place(lines.get(i), left, y, left + width, y);
        Label figure = figures.get(i);
        figure.autosize();
        figure.relocate(left - word(figure) - figure.getWidth(), y - figure.getHeight() / 2);
      }
    }
  }

  private static double word(Label label) {
    return label.getFont().getSize() * 0.5;
  }

  /** Words to the left of their line where there is room. The newest is highest and earlier lines begin lower: none crosses words. */
  private void layoutMarks(double left, double top, double width, double height, double word) {
    for (int i = 0; i < markLines.size(); i++) {
      boolean used = i < marks.size();
      markLines.get(i).setVisible(used);
      markWords.get(i).setVisible(used);
      if (used) {
        VolumeModel.Mark mark = marks.get(i);
        Label label = markWords.get(i);
        Views.text(label, mark.text());
        Views.mark(label, mark.active() ? "active" : "over", "active", "over");
        Views.mark(markLines.get(i), mark.active() ? "active" : "over", "active", "over");
        label.autosize();
        double y = word * (marks.size() - 1 - i);
        double x = Math.round(left + mark.place() * width) + 0.5;
        double before = x - label.getWidth() - word * 0.35;
        label.relocate(before >= 0 ? before : x + word * 0.35, y);
        place(markLines.get(i), x, y + word * 0.15, x, top + height);
      }
    }
  }

  private static void place(Line line, double x0, double y0, double x1, double y1) {
    line.setStartX(x0);
    line.setStartY(y0);
    line.setEndX(x1);
    line.setEndY(y1);
  }
}
