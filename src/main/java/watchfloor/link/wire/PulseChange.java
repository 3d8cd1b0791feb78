package watchfloor.link.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.SourceHealth;
import watchfloor.pulse.Alarm;
import watchfloor.pulse.Gauge;
import watchfloor.pulse.HeatMap;
import watchfloor.pulse.MinuteCounts;
import watchfloor.pulse.RisingTerm;

/**
 * The numbers of the room as far as they changed since an earlier version; an absent part is as it was.
 *
 * <p>Its size does not follow the number of mentions: counts stay counts, and of the newest mentions at most {@link #MOST_RECENT} come with
 * each change, more than a wall gives people the time to read.
 *
 * @param from    the version that it changes; 0 when it is whole
 * @param first   where the window of minutes begins now
 * @param minutes those that are new or were counted on, oldest first
 * @param heatMap present when its hours or issues are other ones
 * @param rows    else those of its rows that changed
 * @param max     the heat map's largest cell
 * @param recent  new mentions, newest first
 * @param day     what changed of the last 24 hours taken apart
 */
public record PulseChange(
    long from, long version, Instant at, int lastMinute, OptionalInt change, long today,
    Instant first, List<MinuteCounts> minutes, Optional<List<Integer>> yesterday, Optional<Gauge> gauge,
    Optional<HeatMap> heatMap, List<HeatMap.Row> rows, int max, List<JudgedMention> recent,
    Optional<List<RisingTerm>> rising, Optional<List<Alarm>> alarms, Optional<List<SourceHealth>> sources,
    Optional<DayChange> day) {
  public static final int MOST_RECENT = 12;
  /** Of those, so many are chosen because they are urgent. */
  static final int URGENT = 4;
  /** Mentions that come with the whole. */
  static final int RECENT_AT_FIRST = 60;

  public boolean whole() {
    return from == 0;
  }
}
