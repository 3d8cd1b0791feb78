package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import watchfloor.screen.EmojiText;
import watchfloor.screen.Texts;

/** What one line of a {@link MoodBoard} is drawn with: made once, filled again and again. JavaFX thread only. */
final class MoodRow {
  static final double GAP_EM = 1.1;

  private static final double NAME_EM = 1.75;
  private static final double BAR_EM = 1.55;
  private static final double BELOW_EM = 0.2;
  private static final double WORDS_EM = 1.7;
  private static final double AIR_EM = 0.75;
  private static final double NARROW_AIR_EM = 0.5;
  private static final double MOST_GROWN = 1.5;

  private final Label lead = Views.figure("board-name", "lead");
  private final Label name = Views.label("", "board-name");
  private final MoodBar bar;
  private final List<Label> figures = new ArrayList<>();
  private final EmojiText words = new EmojiText();

  MoodRow(int columns, Texts texts) {
    bar = new MoodBar(texts);
    for (int i = 0; i < columns; i++) {
      figures.add(Views.figure("board-figure"));
    }
    name.setMinWidth(0);
    words.getStyleClass().add("board-words");
    words.setMaxLines(1);
  }

  /**
   * What the lines of a board share.
   *
   * @param figures the width of each column of figures with the gap before it; 0 where one has no room
   */
  record Columns(double width, double em, boolean narrow, boolean worded, double leads, double names, List<Double> figures) {
    double allFigures() {
      return figures.stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /** The least height of a line, in em. */
  static double least(boolean narrow, boolean worded) {
    return NAME_EM + (narrow ? BELOW_EM + BAR_EM : 0) + (worded ? WORDS_EM : 0) + (narrow ? NARROW_AIR_EM : AIR_EM);
  }

  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>(List.of(lead, name, bar, words));
    nodes.addAll(figures);
    return nodes;
  }

  Label lead() {
    return lead;
  }

  Label name() {
    return name;
  }

  List<Label> figures() {
    return figures;
  }

  MoodBar bar() {
    return bar;
  }

  boolean roomy() {
    return name.getStyleClass().contains("roomy");
  }

  void size(boolean roomy) {
    for (Node node : nodes()) {
      Views.mark(node, roomy ? "roomy" : "plain-size", "roomy", "plain-size");
    }
  }

  void visible(boolean visible, boolean worded) {
    nodes().forEach(node -> node.setVisible(visible));
    words.setVisible(visible && worded);
  }

  void show(String kind, MoodLine line) {
    bar.setId(kind + "-" + line.id());
    Views.text(lead, line.lead());
    Views.text(name, line.name());
    Views.mark(name, line.marked() ? "marked" : "plain", "marked", "plain");
    Views.mark(lead, line.marked() ? "marked" : "plain", "marked", "plain");
    bar.show(line.moods(), line.length());
    words.setText(line.words());
    for (int i = 0; i < figures.size(); i++) {
      MoodLine.Figure figure = line.figures().get(i);
      Views.text(figures.get(i), figure.text());
      String size = roomy() ? "roomy" : "plain-size";
      figures.get(i).getStyleClass().setAll("label", "board-figure", figure.style(), size);
    }
  }

  void place(double y, double height, Columns by) {
    double em = by.em();
    double grown = by.narrow() ? 1 : Math.max(1, Math.min(MOST_GROWN, height / (least(false, by.worded()) * em) - 0.1));
    double line = Math.max(NAME_EM, BAR_EM * grown) * em;
    double used = line + (by.narrow() ? (BELOW_EM + BAR_EM) * em : 0) + (by.worded() ? WORDS_EM * em : 0);
    double top = y + (height - used) / 2;
    middle(lead, 0, top + line / 2, by.leads());
    middle(name, by.leads(), top + line / 2, by.names());
    double left = by.narrow() ? 0 : by.leads() + by.names() + GAP_EM * em;
    double right = by.narrow() ? by.width() : by.width() - by.allFigures();
    double high = Math.round(BAR_EM * grown * em);
    double barTop = by.narrow() ? top + line + BELOW_EM * em : top + (line - high) / 2;
    bar.resizeRelocate(Math.round(left), Math.round(barTop), Math.max(0, Math.round(right - left)), high);
    double wide = Math.max(1, Math.floor(by.width() - left));
    words.resizeRelocate(Math.round(left), Math.round(barTop + high + 0.12 * em), wide, words.prefHeight(wide));
    double x = by.width() - by.allFigures();
    for (int i = 0; i < figures.size(); i++) {
      Label figure = figures.get(i);
      x += by.figures().get(i);
      middle(figure, Math.ceil(x - figure.prefWidth(-1)), top + line / 2, figure.prefWidth(-1));
      figure.setVisible(by.figures().get(i) > 0);
    }
  }

  private static void middle(Label label, double x, double middle, double room) {
    double height = label.prefHeight(-1);
    label.resizeRelocate(x, Math.round(middle - height / 2), Math.ceil(Math.min(room, label.prefWidth(-1))), height);
  }
}
