package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import watchfloor.pulse.HeatMap;
import watchfloor.screen.Amounts;
import watchfloor.screen.Palette;

/** Issues by hour, channel or place as coloured cells, with the names at the left, total and change at the right. JavaFX thread only. */
final class HeatView extends Pane {
  private static final double LEAST_ROW_EM = 1.75;
  private static final double MOST_NAMES = 0.26;
  private static final double MOST_NAMES_SMALL = 0.46;
  private static final double SMALL_EM = 36;
  private static final double CELL_GAP_EM = 0.16;
  private static final double BETWEEN_HEADS_EM = 0.8;

  private final Amounts amounts;
  private final HeatRamp ramp;
  private final XYBlockRenderer blocks = new XYBlockRenderer();
  private final NumberAxis across = new NumberAxis();
  private final NumberAxis upward = new NumberAxis();
  private final XYPlot plot = new XYPlot(null, across, upward, blocks);
  private final ChartView chart;
  private final HeatFigures figures;
  private final AxisLabels heads = new AxisLabels();
  private final AxisLabels headTotals = new AxisLabels();
  private final Label rest = Views.figure("axis-label");
  private final IntFunction<String> restWords;
  private final List<Label> names = new ArrayList<>();
  private final List<Label> totals = new ArrayList<>();
  private final List<Label> changes = new ArrayList<>();
  private HeatSheet sheet = HeatSheet.EMPTY;
  private List<HeatMap.Row> rows = List.of();
  private HeatSheet drawn = HeatSheet.EMPTY;

  /** Is told where something is. */
  interface Places {
    /** @param column -1 for the row's total */
    void at(HeatMap.Row row, int column, Bounds place);
  }

  /** @param restWords how many columns have no room, in words */
  HeatView(Palette palette, Amounts amounts, IntFunction<String> restWords) {
    this.amounts = amounts;
    this.restWords = restWords;
    ramp = new HeatRamp(palette);
    blocks.setPaintScale(ramp);
    chart = new ChartView(plot);
    figures = new HeatFigures(ramp, amounts);
    getChildren().addAll(chart, figures, heads, headTotals, rest);
    setMinSize(0, 0);
  }

  HeatRamp ramp() {
    return ramp;
  }

  void show(HeatSheet now) {
    sheet = now;
    ramp.max(now.max());
    heads.show(now.ticks(false));
    headTotals.show(now.totals());
    rows = List.of();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double em = rest.getFont().getSize();
    double axis = em * (sheet.heads().isEmpty() ? 1.7 : 3.1);
    int room = (int) Math.max(1, (getHeight() - axis) / (LEAST_ROW_EM * em));
    fill(sheet.order().rows(sheet.rows(), room));
    if (rows.isEmpty() || sheet.columns() == 0) {
      return;
    }
    boolean small = getWidth() < SMALL_EM * em;
    writeChanges(small);
    double left = Math.min(getWidth() * (small ? MOST_NAMES_SMALL : MOST_NAMES), widest(names)) + em * 0.9;
    double totalWidth = widest(totals) + em * 0.9;
    double right = totalWidth + widest(changes) + em * 0.8;
    double width = Math.max(1, getWidth() - left - right);
    double height = Math.max(1, getHeight() - axis);
    HeatSheet fitting = head(width, em);
    drawn = fitting;
    List<HeatMap.Row> cut = sheet.order().rows(fitting.rows(), room);
    chart.resizeRelocate(left, 0, width, height);
    drawCells(fitting, cut, em);
    figures.show(fitting, cut);
    figures.resizeRelocate(left, 0, width, height);
    heads.resizeRelocate(left, height + em * 0.35, width, heads.prefHeight(-1));
    headTotals.resizeRelocate(left, height + em * 1.7, width, heads.prefHeight(-1));
    right(rest, getWidth(), height + em * 1.05, rest.prefWidth(-1));
    double row = height / rows.size();
    for (int i = 0; i < rows.size(); i++) {
      double middle = row * (i + 0.5);
      right(names.get(i), left - em * 0.7, middle, left - em * 0.7);
      right(totals.get(i), left + width + totalWidth, middle, totalWidth);
      right(changes.get(i), getWidth(), middle, right);
    }
  }

  /** Writes the words beneath the columns: names, or what is brief for them, or only the first columns when even that has no room. */
  private HeatSheet head(double width, double em) {
    HeatSheet fitting = sheet;
    heads.show(sheet.ticks(false));
    if (!sheet.heads().isEmpty()) {
      double between = BETWEEN_HEADS_EM * em;
      boolean brief = heads.widest() + between > width / sheet.columns();
      heads.show(sheet.ticks(brief));
      heads.applyCss();
      double widest = Math.max(heads.widest(), headTotals.widest()) + between;
      fitting = sheet.narrowed((int) Math.max(1, Math.floor(width / widest)));
      heads.show(fitting.ticks(brief));
      headTotals.show(fitting.totals());
    }
    Views.text(rest, fitting == sheet ? "" : restWords.apply(sheet.columns() - fitting.columns()));
    return fitting;
  }

  /** Tells where each cell and each row's total is. */
  void places(Places places) {
    if (rows.isEmpty() || drawn.columns() == 0) {
      return;
    }
    double width = chart.getWidth() / drawn.columns();
    double height = chart.getHeight() / rows.size();
    for (int i = 0; i < rows.size(); i++) {
      for (int column = 0; column < drawn.columns(); column++) {
        places.at(rows.get(i), column, new BoundingBox(chart.getLayoutX() + column * width, i * height, width, height));
      }
      places.at(rows.get(i), -1, totals.get(i).getBoundsInParent());
    }
  }

  private void drawCells(HeatSheet fitting, List<HeatMap.Row> cut, double em) {
    double gap = Math.max(2, CELL_GAP_EM * em);
    blocks.setBlockWidth(Math.max(0.1, 1 - gap * fitting.columns() / chart.getWidth()));
    blocks.setBlockHeight(Math.max(0.1, 1 - gap * cut.size() / chart.getHeight()));
    across.setRange(-0.5, fitting.columns() - 0.5);
    upward.setRange(-0.5, cut.size() - 0.5);
    plot.setDataset(new HeatData(cut, fitting.columns()));
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
    for (int i = 0; i < rows.size(); i++) {
      HeatMap.Row row = rows.get(i);
      names.get(i).setText(row.issue().name());
      names.get(i).setMinWidth(0);
      totals.get(i).setText(amounts.number(row.total()));
      boolean rises = row.change().orElse(0) >= TopicModel.RISES;
      Views.mark(changes.get(i), rises ? "rising" : "calm", "rising", "calm");
    }
    applyCss();
  }

  /** @param small whether there is room for the direction alone */
  private void writeChanges(boolean small) {
    for (int i = 0; i < rows.size(); i++) {
      OptionalInt change = rows.get(i).change();
      String words = change.isPresent() ? amounts.change(change.getAsInt()) : "\u00B7";
      Views.text(changes.get(i), small && change.isPresent() ? words.replaceAll("[^\u25B2\u25BC]", "") : words);
    }
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
