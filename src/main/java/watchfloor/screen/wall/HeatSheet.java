package watchfloor.screen.wall;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import watchfloor.pulse.HeatMap;

/**
 * What a {@link HeatView} draws. Free of the toolkit.
 *
 * @param columns how many; each row has as many cells
 * @param rows    in the center's order
 * @param max     the largest cell
 * @param hours   the words beneath, where columns are hours
 * @param heads   the words beneath, where each column has its own
 */
record HeatSheet(int columns, List<HeatMap.Row> rows, int max, HeatOrder order, List<AxisLabels.Tick> hours, List<Head> heads) {
  static final HeatSheet EMPTY = new HeatSheet(0, List.of(), 0, HeatOrder.CENTER, List.of(), List.of());

  HeatSheet {
    Objects.requireNonNull(order, "order");
    rows = List.copyOf(rows);
    hours = List.copyOf(hours);
    heads = List.copyOf(heads);
  }

  /**
   * What stands beneath a column.
   *
   * @param brief where the name has no room
   * @param total the column's mentions, as a figure
   */
  record Head(String name, String brief, String total) {}

  /** Only the first columns. */
  HeatSheet narrowed(int to) {
    if (to >= columns) {
      return this;
    }
    List<HeatMap.Row> cut = rows.stream().map(row -> new HeatMap.Row(row.issue(), row.cells().subList(0, to), row.total(), row.change())).toList();
    return new HeatSheet(to, cut, max, order, hours, heads.subList(0, to));
  }

  /** The words beneath the columns, in their middle. @param brief whether names have no room */
  List<AxisLabels.Tick> ticks(boolean brief) {
    return heads.isEmpty()
        ? hours
        : IntStream.range(0, columns).mapToObj(i -> tick(i, brief ? heads.get(i).brief() : heads.get(i).name())).toList();
  }

  List<AxisLabels.Tick> totals() {
    return IntStream.range(0, heads.size()).mapToObj(i -> tick(i, heads.get(i).total())).toList();
  }

  private AxisLabels.Tick tick(int column, String text) {
    return new AxisLabels.Tick((column + 0.5) / columns, text);
  }
}
