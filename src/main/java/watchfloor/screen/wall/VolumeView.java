package watchfloor.screen.wall;

import java.time.ZoneId;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import watchfloor.pulse.MinuteCounts;
import watchfloor.screen.Amounts;
import watchfloor.screen.Palette;
import watchfloor.screen.Texts;

/**
 * The bars of the last two hours with their scale and times, the curve of yesterday, what is unknown because a source was away, and
 * the alarms. JavaFX thread only.
 */
final class VolumeView extends Pane {
  private static final double BAR_GAP = 0.22;
  private static final double HEAD_ROOM = 1.04;

  private final Amounts amounts;
  private final NumberAxis across = new NumberAxis();
  private final NumberAxis upward = new NumberAxis();
  private final XYPlot plot;
  private final ChartView chart;
  private final GridLines grid;
  private final Hatching gaps = new Hatching();
  private final Polyline yesterday = new Polyline();
  private final Pane curve = new Pane(yesterday);
  private final AlarmMarks marks = new AlarmMarks();
  private final AxisLabels times = new AxisLabels();
  private List<Double> before = List.of();
  private double top = 1;

  VolumeView(Palette palette, Texts texts) {
    StackedXYBarRenderer bars = new StackedXYBarRenderer(BAR_GAP);
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    bars.setDrawBarOutline(false);
    for (int i = 0; i < VolumeData.SERIES.size(); i++) {
      bars.setSeriesPaint(i, ChartView.awt(palette.color(VolumeData.SERIES.get(i))));
    }
    plot = new XYPlot(null, across, upward, bars);
    chart = new ChartView(plot);
    grid = new GridLines(texts);
    amounts = texts.amounts();
    yesterday.getStyleClass().add("volume-yesterday");
    getChildren().addAll(grid, chart, gaps, curve, times, marks);
    setMinSize(0, 0);
  }

  /** @param other the totals of the same minutes yesterday, parallel; empty where unknown @param away when a source gave nothing */
  void show(List<MinuteCounts> minutes, List<Integer> other, List<VolumeGaps.Span> away, List<VolumeModel.Mark> alarms, ZoneId zone) {
    before = MentionsPerMinuteTile.smooth(other);
    int max = Math.max(1, Math.max(VolumeModel.max(minutes), (int) Math.ceil(before.stream().mapToDouble(each -> each).max().orElse(0))));
    top = max * HEAD_ROOM;
    grid.show(VolumeModel.gridlines(max), top);
    gaps.show(away);
    marks.show(alarms);
    times.show(VolumeModel.ticks(minutes, zone, amounts));
    plot.setDataset(new VolumeData(minutes));
    across.setRange(-0.5, Math.max(0.5, minutes.size() - 0.5));
    upward.setRange(0, top);
    chart.draw();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double axis = times.prefHeight(-1);
    double left = grid.margin();
    double above = marks.margin();
    double height = Math.max(1, getHeight() - above - axis * 1.3);
    double width = Math.max(1, getWidth() - left);
    chart.resizeRelocate(left, above, width, height);
    chart.layout();
    grid.resizeRelocate(0, above, getWidth(), height);
    gaps.resizeRelocate(left, above, width, height);
    curve.resizeRelocate(left, above, width, height);
    trace(width, height);
    times.resizeRelocate(left, above + height + axis * 0.3, width, axis);
    marks.resizeRelocate(left, 0, width, above + height);
  }

  /** Where the bar of a minute is, from the ground to the top of the chart. */
  Bounds place(int minute, int of) {
    double width = chart.getWidth() / of;
    return new BoundingBox(chart.getLayoutX() + minute * width, chart.getLayoutY(), width, chart.getHeight());
  }

  private void trace(double width, double height) {
    Double[] points = new Double[before.size() * 2];
    for (int i = 0; i < before.size(); i++) {
      points[2 * i] = width * (i + 0.5) / before.size();
      points[2 * i + 1] = height * (1 - before.get(i) / top);
    }
    yesterday.getPoints().setAll(points);
  }
}
