package watchfloor.pulse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import watchfloor.mention.Issue;
import watchfloor.mention.Sentiment;

/**
 * Tells which alarms a setting would have raised over a time that is past, from the counts by minute that a store keeps: of everything, of issues and of
 * sentiments. Words, and parts of the conversation that are not kept by the minute, raise none here. Pure; a week takes some tenths of a second.
 */
public final class AlarmPreview {
  private AlarmPreview() {}

  /**
   * Plays the counts.
   *
   * @param minutes in any order; a day before {@code from} should be among them, so that the usual is known
   * @param from    alarms that began before are left out
   */
  public static List<Alarm> raised(List<IssueMinute> minutes, List<Issue> issues, AlarmRules rules, Instant from) {
    if (minutes.isEmpty()) {
      return List.of();
    }
    List<IssueMinute> rising = new ArrayList<>(minutes);
    rising.sort(Comparator.comparing(cell -> cell.counts().minute()));
    SurgeWatch watch = new SurgeWatch(issues, rules);
    Map<String, Alarm> all = new LinkedHashMap<>();
    long minute = MinuteWheel.minute(rising.get(0).counts().minute());
    long end = MinuteWheel.minute(rising.get(rising.size() - 1).counts().minute()) + 1;
    watch.moveTo(minute);
    watch.look(new SurgeWatch.Moment(minute, false, true, List.of()));
    int next = 0;
    for (; minute < end; minute++) {
      watch.moveTo(minute);
      while (next < rising.size() && MinuteWheel.minute(rising.get(next).counts().minute()) == minute) {
        count(watch, rising.get(next++), issues);
      }
      watch.look(new SurgeWatch.Moment(minute + 1, false, true, List.of()));
      watch.alarms(minute).forEach(alarm -> all.put(alarm.id(), alarm));
    }
    return all.values().stream().filter(alarm -> !alarm.raisedAt().isBefore(from)).toList();
  }

  private static void count(SurgeWatch watch, IssueMinute cell, List<Issue> issues) {
    int row = 0;
    while (row < issues.size() && !issues.get(row).id().equals(cell.issueId())) {
      row++;
    }
    long minute = MinuteWheel.minute(cell.counts().minute());
    watch.load(minute, row, Sentiment.NEGATIVE, cell.counts().negative());
    watch.load(minute, row, Sentiment.NEUTRAL, cell.counts().neutral());
    watch.load(minute, row, Sentiment.POSITIVE, cell.counts().positive());
    watch.load(minute, row, Sentiment.NOT_JUDGED, cell.counts().notJudged());
  }
}
