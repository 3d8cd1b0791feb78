package watchfloor.pulse;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.SourceHealth;

/**
 * Everything the wall knows about the conversation at one moment. Immutable: a window may keep it as long as it likes.
 *
 * @param version       rises with every change; equal versions are equal snapshots
 * @param at            the moment for which the windows of time were moved
 * @param lastMinute    mentions written in the 60 s before {@code at}
 * @param change        the last 15 full minutes against the same ones yesterday, in percent; empty where yesterday is unknown
 * @param today         mentions since midnight in the center's time zone
 * @param minutes       the last 120 minutes, oldest first; the last one is running
 * @param yesterday     the totals of the same minutes yesterday, parallel to {@code minutes}; empty where unknown
 * @param gauge         the mood of the last 15 minutes
 * @param heatMap       issues by hour, 24 columns
 * @param recent        the newest mentions by the author's time, newest first, at most 200
 * @param rising        terms that rise, strongest first, at most 12
 * @param alarms        the active ones first, then what ended in the last two hours, newest first, at most 20
 * @param sources       one a source, in the center's order
 * @param day           the last 24 hours taken apart
 */
public record PulseSnapshot(
    long version,
    Instant at,
    int lastMinute,
    OptionalInt change,
    long today,
    List<MinuteCounts> minutes,
    List<Integer> yesterday,
    Gauge gauge,
    HeatMap heatMap,
    List<JudgedMention> recent,
    List<RisingTerm> rising,
    List<Alarm> alarms,
    List<SourceHealth> sources,
    Breakdown day) {
  public PulseSnapshot {
    minutes = List.copyOf(minutes);
    yesterday = List.copyOf(yesterday);
    recent = List.copyOf(recent);
    rising = List.copyOf(rising);
    alarms = List.copyOf(alarms);
    sources = List.copyOf(sources);
    Objects.requireNonNull(day, "day");
  }

  /** The same numbers in a room with other alarms and sources. */
  public PulseSnapshot within(List<Alarm> others, List<SourceHealth> from) {
    return new PulseSnapshot(
        version, at, lastMinute, change, today, minutes, yesterday, gauge, heatMap, recent, rising, others, from, day);
  }
}
