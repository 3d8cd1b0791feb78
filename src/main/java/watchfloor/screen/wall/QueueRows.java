package watchfloor.screen.wall;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/** Three counts at the foot of a tile: below each other where there is room for that, else side by side. */
final class QueueRows extends Pane {
  private static final double BETWEEN = 0.06;

  private final List<HBox> rows;

  QueueRows(List<HBox> rows) {
    this.rows = rows;
    getChildren().addAll(rows);
    setMinSize(0, 0);
  }

  @Override
  protected double computePrefHeight(double width) {
    return rows.stream().mapToDouble(row -> row.prefHeight(-1)).sum();
  }

  @Override
  protected void layoutChildren() {
    double height = rows.stream().mapToDouble(row -> row.prefHeight(-1)).max().orElse(0);
    boolean stacked = height * rows.size() <= getHeight();
    Views.mark(this, stacked ? "stacked" : "across", "stacked", "across");
    double between = getWidth() * BETWEEN;
    double width = stacked ? getWidth() : (getWidth() - between * (rows.size() - 1)) / rows.size();
    for (int i = 0; i < rows.size(); i++) {
      double x = stacked ? 0 : i * (width + between);
      double y = getHeight() - (stacked ? height * (rows.size() - i) : height);
      rows.get(i).resizeRelocate(Math.round(x), Math.round(y), width, height);
    }
  }
}
