package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import watchfloor.screen.Texts;

/**
 * Rows of equal height, as many as have room; when some have none, the last row says how many. Rows are made once and filled
 * again and again. JavaFX thread only.
 *
 * @param <R> the kind of row
 */
final class TileRows<R extends Region> extends Pane {
  static final double ONE_LINE_EM = 2.5;
  private static final double MOST_STRETCH = 1.45;

  private final Supplier<R> maker;
  private final Rest rest;
  private final double leastEm;
  private final List<R> rows = new ArrayList<>();
  private final Label more = Views.label("", "more");
  private int used;
  private int left;

  /** Says how many rows have no room, and whether none has. */
  interface Rest {
    String words(int left, boolean none);
  }

  /**
   * In the words of the language in force.
   *
   * @param rows the key of what a row is: {@code KEY.more} says how many more there are, {@code KEY.all} how many where none has room
   */
  TileRows(Texts texts, String rows, Supplier<R> maker) {
    this(ONE_LINE_EM, (left, none) -> texts.of(rows + (none ? ".all" : ".more"), left), maker);
  }

  /** @param moreWords what is said of so many rows without room @param leastEm the least height of a row */
  TileRows(LongFunction<String> moreWords, double leastEm, Supplier<R> maker) {
    this(leastEm, (left, none) -> moreWords.apply(left), maker);
  }

  /** @param rest how many have no room, in words */
  TileRows(double leastEm, Rest rest, Supplier<R> maker) {
    this.rest = rest;
    this.leastEm = leastEm;
    this.maker = maker;
    getStyleClass().add("rows");
    getChildren().add(more);
    setMinSize(0, 0);
  }

  /** Gives at least the first {@code wanted} rows, to be filled by the caller; {@code all} is how many there are in truth. */
  List<R> rows(int wanted, int all) {
    while (rows.size() < wanted) {
      R row = maker.get();
      row.getStyleClass().add("row");
      rows.add(row);
      getChildren().add(row);
    }
    if (used != wanted || left != all) {
      used = wanted;
      left = all;
      requestLayout();
    }
    return rows.subList(0, wanted);
  }

  @Override
  protected void layoutChildren() {
    double em = more.getFont().getSize();
    int room = (int) Math.max(1, Math.floor(getHeight() / (leastEm * em)));
    boolean cut = left > room || left > used;
    double lastLine = cut ? 1.5 * em : 0;
    int fit = (int) Math.max(0, Math.min(used, Math.floor((getHeight() - lastLine) / (leastEm * em))));
    double height = fit == 0 ? 0 : Math.floor(Math.min(MOST_STRETCH * leastEm * em, (getHeight() - lastLine) / fit));
    for (int i = 0; i < rows.size(); i++) {
      Node row = rows.get(i);
      row.setVisible(i < fit);
      if (i < fit) {
        row.resizeRelocate(0, i * height, getWidth(), height);
      }
    }
    more.setVisible(cut && left > fit);
    Views.text(more, rest.words(left - fit, fit == 0));
    more.resizeRelocate(0, Math.max(0, getHeight() - 1.3 * em), getWidth(), 1.3 * em);
  }
}
