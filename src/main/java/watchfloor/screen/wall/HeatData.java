package watchfloor.screen.wall;

import java.util.List;
import org.jfree.data.xy.AbstractXYZDataset;
import watchfloor.pulse.HeatMap;

/** Hands the cells of the heat map to a chart: x is the hour's column, y the row from below, z the count. */
final class HeatData extends AbstractXYZDataset {
  private final transient List<HeatMap.Row> rows;
  private final int columns;

  HeatData(List<HeatMap.Row> rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    return super.clone();
  }

  @Override
  public int getSeriesCount() {
    return 1;
  }

  @Override
  public Comparable<?> getSeriesKey(int series) {
    return "mentions";
  }

  @Override
  public int getItemCount(int series) {
    return rows.size() * columns;
  }

  @Override
  public Number getX(int series, int item) {
    return item % columns;
  }

  @Override
  public Number getY(int series, int item) {
    return rows.size() - 1 - item / columns;
  }

  @Override
  public Number getZ(int series, int item) {
    return rows.get(item / columns).cells().get(item % columns);
  }
}
