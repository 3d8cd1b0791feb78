package watchfloor.screen.wall;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Two counts of the same hour as bars below each other, each with its name before it and its figure behind it. JavaFX thread only. */
final class PaceBars extends Pane {
  private static final double GAP_EM = 0.6;
  private static final double BAR = 0.62;

  private final List<Label> names;
  private final List<Label> figures = List.of(Views.figure("body", "number"), Views.figure("body", "number"));
  private final List<Region> bars = List.of(new Region(), new Region());
  private List<Long> counts = List.of(0L, 0L);

  PaceBars(String first, String second) {
    names = List.of(Views.figure("body"), Views.figure("body"));
    names.get(0).setText(first);
    names.get(1).setText(second);
    bars.get(0).getStyleClass().add("pace-arrived");
    bars.get(1).getStyleClass().add("pace-answered");
    getChildren().addAll(names);
    getChildren().addAll(bars);
    getChildren().addAll(figures);
    setMinSize(0, USE_PREF_SIZE);
  }

  void show(long first, String firstWords, long second, String secondWords) {
    Views.text(figures.get(0), firstWords);
    Views.text(figures.get(1), secondWords);
    List<Long> now = List.of(first, second);
    if (!now.equals(counts)) {
      counts = now;
      requestLayout();
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return 2 * names.get(0).prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight() / 2;
    double gap = GAP_EM * names.get(0).getFont().getSize();
    double left = names.stream().mapToDouble(each -> each.prefWidth(-1)).max().orElse(0) + gap;
    double right = figures.stream().mapToDouble(each -> each.prefWidth(-1)).max().orElse(0) + gap;
    double room = Math.max(0, getWidth() - left - right);
    double most = Math.max(1, Math.max(counts.get(0), counts.get(1)));
    for (int i = 0; i < bars.size(); i++) {
      double width = Math.round(room * counts.get(i) / most);
      Label name = names.get(i);
      name.autosize();
      name.relocate(0, Math.round(i * height + (height - name.getHeight()) / 2));
      bars.get(i).resizeRelocate(Math.round(left), Math.round(i * height + height * (1 - BAR) / 2), width, Math.round(height * BAR));
      Label figure = figures.get(i);
      figure.autosize();
      figure.relocate(Math.round(left + width + gap), Math.round(i * height + (height - figure.getHeight()) / 2));
    }
  }
}
