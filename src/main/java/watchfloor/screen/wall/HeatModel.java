package watchfloor.screen.wall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import watchfloor.pulse.Grid;
import watchfloor.pulse.HeatMap;
import watchfloor.pulse.Share;
import watchfloor.pulse.Topic;
import watchfloor.screen.Amounts;

/** What heat maps are drawn from, and which of their cells carry a figure. Free of the toolkit. */
final class HeatModel {
  private static final double HOT = 0.45;
  private static final double HOT_IN_COLUMN = 0.1;
  private static final int LEAST = 3;
  private static final int EVERY_HOURS = 2;

  private HeatModel() {}

  /** Issues by hour. */
  static HeatSheet byHour(HeatMap map, HeatOrder order, ZoneId zone, Amounts amounts) {
    return new HeatSheet(map.hours().size(), map.rows(), map.max(), order, hours(map, zone, amounts), List.of());
  }

  /** Issues by what a grid's columns are; their change is that of the day's topics. @param head the words for a column */
  static HeatSheet byColumn(Grid grid, List<Topic> topics, HeatOrder order, Function<Share, HeatSheet.Head> head) {
    Map<String, OptionalInt> changes = new HashMap<>();
    topics.forEach(topic -> changes.put(topic.issue().id(), topic.change()));
    List<HeatMap.Row> rows = grid.rows().stream()
        .map(row -> new HeatMap.Row(row.issue(), row.cells(), row.total(), changes.getOrDefault(row.issue().id(), OptionalInt.empty())))
        .toList();
    return new HeatSheet(grid.columns().size(), rows, grid.max(), order, List.of(), grid.columns().stream().map(head).toList());
  }

  /** Whether an hour's cell carries its figure: the hottest do. */
  static boolean figured(int count, int max) {
    return max > 0 && count >= Math.max(LEAST, max * HOT);
  }

  /** Whether the cell of a channel or a place does: there are fewer of them, each with more room. */
  static boolean figuredInColumn(int count, int max) {
    return max > 0 && count >= Math.max(LEAST, max * HOT_IN_COLUMN);
  }

  /** The hours on the full even hour, with the running one at the end. */
  static List<AxisLabels.Tick> hours(HeatMap map, ZoneId zone, Amounts amounts) {
    List<AxisLabels.Tick> ticks = new ArrayList<>();
    int count = map.hours().size();
    for (int i = 0; i < count; i++) {
      Instant hour = map.hours().get(i);
      if (hour.atZone(zone).getHour() % EVERY_HOURS == 0) {
        ticks.add(new AxisLabels.Tick((i + 0.5) / count, amounts.hourAndMinute(hour, zone)));
      }
    }
    return ticks;
  }
}
