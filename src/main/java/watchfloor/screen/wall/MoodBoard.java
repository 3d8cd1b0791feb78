package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import watchfloor.pulse.Slice;
import watchfloor.screen.Texts;

/**
 * Lines with a name, a bar by mood and figures in columns, as many as have room; when some have none, the last line says how many.
 *
 * <p>Where the board is narrow, a line's bar goes beneath its name; where there is more room than lines, they are written larger.
 * JavaFX thread only.
 */
final class MoodBoard extends Pane {
  private static final double NARROW_EM = 42;
  private static final double ROOMY = 1.5;
  private static final double SPARE = 1.1;
  private static final double MOST_STRETCH = 2.4;
  private static final double MOST_NAMES = 0.28;
  private static final double MORE_EM = 1.7;

  private final String kind;
  private final Texts texts;
  private final Label measure = Views.label("", "measure");
  private final Label more = Views.label("", "more");
  private final List<MoodRow> rows = new ArrayList<>();
  private List<MoodLine> lines = List.of();
  private boolean worded;
  private int fitting;
  private double rowHeight;

  /** @param kind the tile's, with which the ids of lines begin */
  MoodBoard(String kind, Texts texts) {
    this.kind = kind;
    this.texts = texts;
    getStyleClass().add("mood-board");
    measure.setVisible(false);
    getChildren().addAll(measure, more);
    setMinSize(0, 0);
  }

  void show(List<MoodLine> now) {
    if (now.equals(lines)) {
      return;
    }
    lines = List.copyOf(now);
    worded = lines.stream().anyMatch(line -> !line.words().isEmpty());
    while (rows.size() < lines.size()) {
      MoodRow row = new MoodRow(lines.get(0).figures().size(), texts);
      rows.add(row);
      getChildren().addAll(row.nodes());
    }
    for (int i = 0; i < lines.size(); i++) {
      rows.get(i).show(kind, lines.get(i));
    }
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    double em = measure.getFont().getSize();
    return MoodRow.least(width < NARROW_EM * em, worded) * em * lines.size();
  }

  @Override
  protected void layoutChildren() {
    double unit = measure.getFont().getSize();
    boolean roomy = roomy(unit);
    boolean narrow = getWidth() < NARROW_EM * unit * (roomy ? ROOMY : 1);
    double least = MoodRow.least(narrow, worded);
    size(roomy);
    double em = roomy ? unit * ROOMY : unit;
    double row = least * em;
    double free = getHeight() - (lines.size() * row > getHeight() ? MORE_EM * unit : 0);
    int fit = (int) Math.max(0, Math.min(lines.size(), Math.floor(free / row)));
    double height = fit == 0 ? 0 : Math.floor(Math.min(MOST_STRETCH * row, free / fit));
    fitting = fit;
    rowHeight = height;
    MoodRow.Columns columns = columns(fit, narrow, em);
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).visible(i < fit, worded);
      if (i < fit) {
        rows.get(i).place(i * height, height, columns);
      }
    }
    more.setVisible(lines.size() > fit);
    Views.text(more, more.isVisible() ? texts.of("tile.board.more", lines.size() - fit, texts.number(lines.size() - fit)) : "");
    more.resizeRelocate(0, getHeight() - 1.35 * unit, getWidth(), 1.35 * unit);
  }

  /** The lines with room, and the parts of their bars, as figures. @param slices what is behind a line; empty where nobody can tell */
  List<Figure> figures(Node by, Function<String, Optional<Slice>> slices) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; isVisible() && i < Math.min(fitting, lines.size()); i++) {
      MoodLine line = lines.get(i);
      Optional<Slice> slice = slices.apply(line.id());
      if (slice.isPresent()) {
        String id = kind + "-" + line.id();
        Bounds place = new BoundingBox(0, i * rowHeight, getWidth(), rowHeight);
        figures.add(Figure.box(id, Figure.moved(place, this, by), slice.get(), line.moods().total()));
        rows.get(i).bar().places((mood, part) -> figures.add(Figure.box(
            id + "-" + mood, Figure.moved(part, this, by), slice.get().mood(mood), line.moods().of(mood))));
      }
    }
    return figures;
  }

  private boolean roomy(double unit) {
    double row = MoodRow.least(getWidth() < NARROW_EM * unit * ROOMY, worded) * unit * ROOMY;
    return getWidth() >= NARROW_EM * unit && lines.size() * row * SPARE <= getHeight();
  }

  private void size(boolean roomy) {
    if (roomy != rows.stream().allMatch(MoodRow::roomy)) {
      rows.forEach(row -> row.size(roomy));
      applyCss();
    }
  }

  /** Each column as wide as its widest; where names would be cut, figures at the right give way. */
  private MoodRow.Columns columns(int fit, boolean narrow, double em) {
    List<MoodRow> shown = rows.subList(0, fit);
    double gap = MoodRow.GAP_EM * em;
    double leads = shown.stream().mapToDouble(row -> row.lead().prefWidth(-1)).max().orElse(0);
    leads = leads > 0 ? Math.ceil(leads + 0.8 * em) : 0;
    double names = shown.stream().mapToDouble(row -> row.name().prefWidth(-1)).max().orElse(0);
    double mostNames = narrow ? getWidth() - leads : Math.max(getWidth() * MOST_NAMES, leads) - leads;
    List<Double> widths = new ArrayList<>();
    double figures = 0;
    for (int i = 0; fit > 0 && i < rows.get(0).figures().size(); i++) {
      int column = i;
      double widest = shown.stream().mapToDouble(row -> row.figures().get(column).prefWidth(-1)).max().orElse(0);
      double width = widest > 0 ? Math.ceil(widest) + gap : 0;
      boolean room = i == 0 || !narrow || figures + width + names <= mostNames;
      widths.add(room ? width : 0);
      figures += room ? width : 0;
    }
    return new MoodRow.Columns(getWidth(), em, narrow, worded, leads, Math.min(names, narrow ? getWidth() - leads - figures : mostNames), widths);
  }
}
