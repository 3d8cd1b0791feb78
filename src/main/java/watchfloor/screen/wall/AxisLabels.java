package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** Words under a chart, each centred on its place; one that would touch its left neighbour is left out. JavaFX thread only. */
final class AxisLabels extends Pane {
  private static final double BETWEEN_EM = 0.7;

  private final List<Label> labels = new ArrayList<>();
  private List<Tick> ticks = List.of();

  /** @param place 0 (left edge) to 1 (right edge) */
  record Tick(double place, String text) {}

  AxisLabels() {
    getStyleClass().add("axis");
    setMinHeight(USE_PREF_SIZE);
  }

  void show(List<Tick> now) {
    if (now.equals(ticks)) {
      return;
    }
    ticks = List.copyOf(now);
    while (labels.size() < ticks.size()) {
      Label label = Views.figure("axis-label");
      labels.add(label);
      getChildren().add(label);
    }
    for (int i = 0; i < labels.size(); i++) {
      Views.text(labels.get(i), i < ticks.size() ? ticks.get(i).text() : "");
    }
    requestLayout();
  }

  /** The width of the widest word. */
  double widest() {
    return labels.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0);
  }

  @Override
  protected double computePrefHeight(double width) {
    return labels.stream().mapToDouble(label -> label.prefHeight(-1)).max().orElse(0);
  }

  @Override
  protected void layoutChildren() {
    double free = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      label.autosize();
      double middle = i < ticks.size() ? ticks.get(i).place() * getWidth() : 0;
      double left = Math.max(0, Math.min(getWidth() - label.getWidth(), middle - label.getWidth() / 2));
      boolean room = i < ticks.size() && left >= free;
      label.setVisible(room);
      label.relocate(Math.round(left), 0);
      if (room) {
        free = left + label.getWidth() + BETWEEN_EM * label.getFont().getSize();
      }
    }
  }
}
