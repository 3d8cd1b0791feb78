package watchfloor.pulse;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import watchfloor.mention.Issue;

/**
 * Mentions by issue and hour.
 *
 * @param hours the starts of the columns, oldest first; the last one is the running hour
 * @param rows  one an issue, in the center's order
 * @param max   the largest cell, 0 when all are empty
 */
public record HeatMap(List<Instant> hours, List<Row> rows, int max) {
  public HeatMap {
    hours = List.copyOf(hours);
    rows = List.copyOf(rows);
  }

  /**
   * One issue through the day.
   *
   * @param cells    mentions in each hour, parallel to the map's hours
   * @param total    their sum
   * @param change   the last 60 minutes against the same ones yesterday, in percent; empty where yesterday's hold fewer than five
   */
  public record Row(Issue issue, List<Integer> cells, int total, OptionalInt change) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
