package watchfloor.screen.wall;

import java.util.List;
import org.jfree.data.xy.AbstractIntervalXYDataset;
import org.jfree.data.xy.TableXYDataset;
import watchfloor.pulse.MinuteCounts;

/** Hands the counts of the minutes to a chart as stacked series; x is the minute's place in the list. */
final class VolumeData extends AbstractIntervalXYDataset implements TableXYDataset {
  /** The series from the ground up, by the names of their colours. */
  static final List<String> SERIES = List.of("negative", "neutral", "positive", "faint");

  private static final double HALF = 0.5;

  private final transient List<MinuteCounts> minutes;

  VolumeData(List<MinuteCounts> minutes) {
    this.minutes = minutes;
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    return super.clone();
  }

  @Override
  public int getSeriesCount() {
    return SERIES.size();
  }

  @Override
  public Comparable<?> getSeriesKey(int series) {
    return SERIES.get(series);
  }

  @Override
  public int getItemCount() {
    return minutes.size();
  }

  @Override
  public int getItemCount(int series) {
    return minutes.size();
  }

  @Override
  public Number getX(int series, int item) {
    return item;
  }

  @Override
  public Number getY(int series, int item) {
    MinuteCounts minute = minutes.get(item);
    return switch (series) {
      case 0 -> minute.negative();
      case 1 -> minute.neutral();
      case 2 -> minute.positive();
      default -> minute.notJudged();
    };
  }

  @Override
  public Number getStartX(int series, int item) {
    return item - HALF;
  }

  @Override
  public Number getEndX(int series, int item) {
    return item + HALF;
  }

  @Override
  public Number getStartY(int series, int item) {
    return getY(series, item);
  }

  @Override
  public Number getEndY(int series, int item) {
    return getY(series, item);
  }
}
