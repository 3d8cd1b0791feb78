package watchfloor.screen.wall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import watchfloor.pulse.HeatMap;

/** Which rows of the heat map have room, which of its cells carry a figure, and the hours beneath. Free of the toolkit. */
final class HeatModel {
  private static final double HOT = 0.45;
  private static final int EVERY_HOURS = 2;

  private HeatModel() {}

  /** The rows with the most mentions, still in the center's order, when not all have room. */
  static List<HeatMap.Row> rows(HeatMap map, int room) {
    if (map.rows().size() <= room) {
      return map.rows();
    }
    List<HeatMap.Row> kept = map.rows().stream().sorted(Comparator.comparingInt(HeatMap.Row::total).reversed()).limit(Math.max(0, room)).toList();
    return map.rows().stream().filter(kept::contains).toList();
  }

  /** Whether a cell carries its figure: the hottest do. */
  static boolean figured(int count, int max) {
    return max > 0 && count >= Math.max(3, max * HOT);
  }

  /** The hours on the full even hour, with the running one at the end. */
  static List<AxisLabels.Tick> hours(HeatMap map, ZoneId zone) {
    List<AxisLabels.Tick> ticks = new ArrayList<>();
    int count = map.hours().size();
    for (int i = 0; i < count; i++) {
      Instant hour = map.hours().get(i);
      if (hour.atZone(zone).getHour() % EVERY_HOURS == 0) {
        ticks.add(new AxisLabels.Tick((i + 0.5) / count, Words.hourAndMinute(hour, zone)));
      }
    }
    return ticks;
  }
}
