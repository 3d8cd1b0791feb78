package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import watchfloor.pulse.Alarm;
import watchfloor.pulse.MinuteCounts;
import watchfloor.screen.Amounts;
import watchfloor.screen.Texts;

/** What the volume chart says beside its bars: scale, times, and the alarms that fall into it. Free of the toolkit. */
final class VolumeModel {
  private static final int[] STEPS = {1, 2, 5};
  private static final int TICK_MINUTES = 10;

  private VolumeModel() {}

  /** @param place 0 (left) to 1 (right) @param text time, issue and how much */
  record Mark(double place, String text, boolean active) {}

  /** The round figures for lines across the chart: at most three, the highest at or below {@code max}; none when all is empty. */
  static List<Integer> gridlines(int max) {
    for (int power = 1; power <= 1_000_000_000 / 10; power *= 10) {
      for (int step : STEPS) {
        int distance = step * power;
        if (max / distance <= 3) {
          List<Integer> lines = new ArrayList<>();
          for (int value = distance; value <= max; value += distance) {
            lines.add(value);
          }
          return lines;
        }
      }
    }
    return List.of();
  }

  static int max(List<MinuteCounts> minutes) {
    return minutes.stream().mapToInt(MinuteCounts::total).max().orElse(0);
  }

  /** Round times under the bars. */
  static List<AxisLabels.Tick> ticks(List<MinuteCounts> minutes, ZoneId zone, Amounts amounts) {
    List<AxisLabels.Tick> ticks = new ArrayList<>();
    for (int i = 0; i < minutes.size(); i++) {
      Instant minute = minutes.get(i).minute();
      if (minute.atZone(zone).getMinute() % TICK_MINUTES == 0) {
        ticks.add(new AxisLabels.Tick((i + 0.5) / minutes.size(), amounts.hourAndMinute(minute, zone)));
      }
    }
    return ticks;
  }

  /** Alarms that were raised within the minutes shown, newest last. */
  static List<Mark> marks(List<MinuteCounts> minutes, List<Alarm> alarms, ZoneId zone, Texts texts) {
    if (minutes.isEmpty()) {
      return List.of();
    }
    Instant first = minutes.get(0).minute();
    return alarms.stream()
        .filter(alarm -> !alarm.raisedAt().isBefore(first))
        .sorted(java.util.Comparator.comparing(Alarm::raisedAt))
        .map(alarm -> new Mark(
            Math.min(1, Duration.between(first, alarm.raisedAt()).toMillis() / 60_000.0 / minutes.size()),
            "\u25B2 " + texts.of("tile.volume.surge", texts.amounts().hourAndMinute(alarm.raisedAt(), zone), texts.amounts().times(alarm.times())) + subject(alarm),
            alarm.active()))
        .toList();
  }

  private static String subject(Alarm alarm) {
    return alarm.issue().none() ? "" : String.format(Locale.ROOT, " · %s", alarm.issue().name());
  }
}
