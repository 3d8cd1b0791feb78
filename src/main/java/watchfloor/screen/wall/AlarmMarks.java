package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

/** Alarms over a chart: a line where each was raised, and its words above the chart. JavaFX thread only. */
final class AlarmMarks extends Pane {
  private static final int MOST = 3;
  private static final double LINE = 1.15;
  private static final double BESIDE_EM = 0.4;

  private final List<Line> lines = new ArrayList<>();
  private final List<Label> words = new ArrayList<>();
  private List<VolumeModel.Mark> marks = List.of();

  AlarmMarks() {
    for (int i = 0; i < MOST; i++) {
      Line line = new Line();
      line.getStyleClass().add("mark-line");
      lines.add(line);
      words.add(Views.figure("mark"));
    }
    getChildren().addAll(lines);
    getChildren().addAll(words);
    setMouseTransparent(true);
  }

  /** @param now oldest first; of more than three the newest */
  void show(List<VolumeModel.Mark> now) {
    marks = List.copyOf(now.subList(Math.max(0, now.size() - MOST), now.size()));
    for (int i = 0; i < MOST; i++) {
      boolean used = i < marks.size();
      lines.get(i).setVisible(used);
      words.get(i).setVisible(used);
      if (used) {
        String age = marks.get(i).active() ? "active" : "over";
        Views.text(words.get(i), marks.get(i).text());
        Views.mark(words.get(i), age, "active", "over");
        Views.mark(lines.get(i), age, "active", "over");
      }
    }
    requestLayout();
  }

  /** What the words need above the chart. */
  double margin() {
    double line = lineHeight();
    return marks.isEmpty() ? line * 0.3 : line * (marks.size() + 0.25);
  }

  private double lineHeight() {
    return words.get(0).prefHeight(-1) * LINE;
  }

  /** Words to the left of their line where there is room. The newest is highest and earlier lines begin lower: none crosses words. */
  @Override
  protected void layoutChildren() {
    for (int i = 0; i < marks.size(); i++) {
      Label label = words.get(i);
      label.autosize();
      double em = label.getFont().getSize();
      double y = lineHeight() * (marks.size() - 1 - i);
      double x = Math.round(marks.get(i).place() * getWidth()) + 0.5;
      double before = x - label.getWidth() - BESIDE_EM * em;
      label.relocate(before >= 0 ? before : x + BESIDE_EM * em, y);
      Line line = lines.get(i);
      line.setStartX(x);
      line.setStartY(y + 0.2 * em);
      line.setEndX(x);
      line.setEndY(getHeight());
    }
  }
}
