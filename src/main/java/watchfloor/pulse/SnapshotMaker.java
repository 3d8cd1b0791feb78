package watchfloor.pulse;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;
import watchfloor.mention.SourceHealth;

/** Turns the counts of the wheel into what the tiles show. Reads only; belongs to the pulse's thread. */
final class SnapshotMaker {
  static final int CHART_MINUTES = 120;
  private static final int DAY = 24 * 60;
  private static final int HOUR = 60;
  private static final int GAUGE_MINUTES = 15;
  private static final int CHANGE_MINUTES = 15;
  private static final int COLUMNS = 24;
  private static final int LEAST_FOR_PERCENT = 5;

  private final MinuteWheel wheel;
  private final List<Issue> issues;
  private final ZoneId zone;

  SnapshotMaker(MinuteWheel wheel, List<Issue> issues, ZoneId zone) {
    this.wheel = wheel;
    this.issues = issues;
    this.zone = zone;
  }

  /** What is counted elsewhere. */
  record Beside(
      int lastMinute, long knownSince, List<JudgedMention> recent, List<RisingTerm> rising, List<Alarm> alarms, List<SourceHealth> sources) {}

  PulseSnapshot make(long version, Instant now, Beside beside, HeatMap heatMap, Breakdown day) {
    long minute = MinuteWheel.minute(now);
    long midnight = MinuteWheel.minute(now.atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant());
    return new PulseSnapshot(
        version, now, beside.lastMinute(),
        change(minute - CHANGE_MINUTES, minute, beside.knownSince()),
        wheel.sum(midnight, minute + 1),
        chart(minute), yesterday(minute, beside.knownSince()),
        gauge(minute), heatMap,
        beside.recent(), beside.rising(), beside.alarms(), beside.sources(), day);
  }

  private List<MinuteCounts> chart(long minute) {
    List<MinuteCounts> minutes = new ArrayList<>(CHART_MINUTES);
    for (long at = minute - CHART_MINUTES + 1; at <= minute; at++) {
      minutes.add(wheel.counts(at));
    }
    return minutes;
  }

  private List<Integer> yesterday(long minute, long knownSince) {
    long from = minute - CHART_MINUTES + 1 - DAY;
    if (knownSince > from) {
      return List.of();
    }
    List<Integer> totals = new ArrayList<>(CHART_MINUTES);
    for (long at = from; at <= minute - DAY; at++) {
      totals.add(wheel.total(at));
    }
    return totals;
  }

  private OptionalInt change(long from, long to, long knownSince) {
    return knownSince > from - DAY ? OptionalInt.empty() : percent(wheel.sum(from, to), wheel.sum(from - DAY, to - DAY));
  }

  static OptionalInt percent(int now, int before) {
    return before < LEAST_FOR_PERCENT ? OptionalInt.empty() : OptionalInt.of((int) Math.round(100.0 * (now - before) / before));
  }

  private Gauge gauge(long minute) {
    int[] now = sentiments(minute);
    return new Gauge(net(now), net(sentiments(minute - GAUGE_MINUTES)), net(sentiments(minute - HOUR)),
        now[Sentiment.NEGATIVE.ordinal()], now[Sentiment.NEUTRAL.ordinal()],
        now[Sentiment.POSITIVE.ordinal()], now[Sentiment.NOT_JUDGED.ordinal()], GAUGE_MINUTES);
  }

  /** The last full minutes and the running one. */
  private int[] sentiments(long minute) {
    int[] sums = new int[Sentiment.values().length];
    for (long at = minute - GAUGE_MINUTES + 1; at <= minute; at++) {
      for (Sentiment sentiment : Sentiment.values()) {
        sums[sentiment.ordinal()] += wheel.count(at, sentiment);
      }
    }
    return sums;
  }

  private static OptionalInt net(int[] sums) {
    int negative = sums[Sentiment.NEGATIVE.ordinal()];
    int positive = sums[Sentiment.POSITIVE.ordinal()];
    int judged = negative + positive + sums[Sentiment.NEUTRAL.ordinal()];
    return judged == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.round(100.0 * (positive - negative) / judged));
  }

  HeatMap heatMap(Instant now, long knownSince) {
    long minute = MinuteWheel.minute(now);
    ZonedDateTime hour = now.atZone(zone).truncatedTo(ChronoUnit.HOURS);
    List<Instant> hours = new ArrayList<>(COLUMNS);
    for (int back = COLUMNS - 1; back >= 0; back--) {
      hours.add(hour.minusHours(back).toInstant());
    }
    int max = 0;
    List<HeatMap.Row> rows = new ArrayList<>(issues.size());
    for (int row = 0; row < issues.size(); row++) {
      List<Integer> cells = new ArrayList<>(COLUMNS);
      int total = 0;
      for (Instant start : hours) {
        long from = MinuteWheel.minute(start);
        int cell = wheel.sum(from, Math.min(from + HOUR, minute + 1), row);
        cells.add(cell);
        total += cell;
        max = Math.max(max, cell);
      }
      OptionalInt change = knownSince > minute - HOUR - DAY
          ? OptionalInt.empty()
          : percent(wheel.sum(minute - HOUR, minute, row), wheel.sum(minute - HOUR - DAY, minute - DAY, row));
      rows.add(new HeatMap.Row(issues.get(row), cells, total, change));
    }
    return new HeatMap(hours, rows, max);
  }
}
