package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import watchfloor.pulse.HeatMap;
import watchfloor.screen.Amounts;

/** The figures on the hottest cells of a heat map, each where its cell has room for it. JavaFX thread only. */
final class HeatFigures extends Pane {
  private static final double SPILL = 1.05;

  private final HeatRamp ramp;
  private final Amounts amounts;
  private final List<Label> labels = new ArrayList<>();
  private HeatSheet sheet = HeatSheet.EMPTY;
  private List<HeatMap.Row> rows = List.of();

  HeatFigures(HeatRamp ramp, Amounts amounts) {
    this.ramp = ramp;
    this.amounts = amounts;
    setMinSize(0, 0);
  }

  /** @param shown the rows that have room, from above */
  void show(HeatSheet now, List<HeatMap.Row> shown) {
    sheet = now;
    rows = shown;
    int hot = (int) rows.stream().flatMap(row -> row.cells().stream()).filter(this::figured).count();
    while (labels.size() > hot) {
      getChildren().remove(labels.remove(labels.size() - 1));
    }
    while (labels.size() < hot) {
      Label label = Views.figure("heat-figure");
      labels.add(label);
      getChildren().add(label);
    }
    int next = 0;
    for (HeatMap.Row row : rows) {
      for (int count : row.cells()) {
        if (figured(count)) {
          Label label = labels.get(next++);
          label.setText(amounts.number(count));
          Views.mark(label, ramp.wantsDarkInk(count) ? "on-light" : "on-dark", "on-light", "on-dark");
        }
      }
    }
    requestLayout();
  }

  private boolean figured(int count) {
    return sheet.heads().isEmpty() ? HeatModel.figured(count, sheet.max()) : HeatModel.figuredInColumn(count, sheet.max());
  }

  @Override
  protected void layoutChildren() {
    double column = getWidth() / Math.max(1, sheet.columns());
    double row = getHeight() / Math.max(1, rows.size());
    int next = 0;
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < sheet.columns(); j++) {
        if (figured(rows.get(i).cells().get(j))) {
          Label figure = labels.get(next++);
          figure.autosize();
          figure.setVisible(figure.getWidth() < column * SPILL);
          figure.relocate(column * (j + 0.5) - figure.getWidth() / 2, row * (i + 0.5) - figure.getHeight() / 2);
        }
      }
    }
  }
}
