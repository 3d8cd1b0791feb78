package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Figures with their names, in a row, or in two where the row is too short. JavaFX thread only. */
final class FigureCells extends Pane {
  private static final String WARNING = "\u25B2 ";

  private final List<String> names;
  private final List<Label> figures = new ArrayList<>();
  private final List<Label> words = new ArrayList<>();
  private final List<VBox> cells = new ArrayList<>();

  FigureCells(List<String> names) {
    this.names = List.copyOf(names);
    for (String name : names) {
      Label figure = Views.figure("cell-figure");
      Label word = Views.figure("cell-name");
      word.setText(name);
      figures.add(figure);
      words.add(word);
      cells.add(Views.column("cell", figure, word));
    }
    getChildren().addAll(cells);
    setMinSize(0, 0);
  }

  /** @param values parallel to the names */
  void show(List<String> values) {
    for (int i = 0; i < figures.size(); i++) {
      Views.text(figures.get(i), values.get(i));
    }
  }

  /** Marks one of the figures as one to act on, by colour and by shape. */
  void warn(int cell, boolean now) {
    Views.text(words.get(cell), (now ? WARNING : "") + names.get(cell));
    Views.mark(cells.get(cell), now ? "late" : "in-time", "late", "in-time");
  }

  private int columns(double width) {
    double widest = cells.stream().mapToDouble(cell -> cell.prefWidth(-1)).max().orElse(1);
    int fit = (int) Math.max(1, Math.min(cells.size(), width / Math.max(1, widest)));
    int rows = (cells.size() + fit - 1) / fit;
    return (cells.size() + rows - 1) / rows;
  }

  @Override
  protected double computePrefHeight(double width) {
    int columns = columns(width < 0 ? Double.MAX_VALUE : width);
    return (double) ((cells.size() + columns - 1) / columns) * cells.get(0).prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    int columns = columns(getWidth());
    int rows = (cells.size() + columns - 1) / columns;
    double width = getWidth() / columns;
    double height = getHeight() / rows;
    for (int i = 0; i < cells.size(); i++) {
      double own = Math.min(height, cells.get(i).prefHeight(-1));
      double y = (double) (i / columns) * height + (height - own) / 2;
      cells.get(i).resizeRelocate(Math.round((double) (i % columns) * width), Math.round(y), Math.floor(width), own);
    }
  }
}
