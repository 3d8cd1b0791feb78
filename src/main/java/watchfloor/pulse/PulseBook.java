package watchfloor.pulse;

import java.time.Instant;
import java.util.List;
import watchfloor.mention.JudgedMention;

/** What the pulse reads when the program starts, so that the first frame already has its history: a port that a store fills. */
public interface PulseBook {
  /** The counts by minute and issue from {@code from} (inclusive) on, by rising minute. */
  List<IssueMinute> minutesSince(Instant from);

  /**
   * Everything that was counted up to now; what comes later is told where mentions are kept.
   *
   * @param minutesFrom  counts by minute and issue from here (inclusive) on
   * @param quartersFrom counts by quarter of an hour from here (inclusive) on
   */
  PulseHistory history(Instant minutesFrom, Instant quartersFrom);

  /** The newest mentions by the author's time, newest first, at most {@code limit}, none written before {@code from}. */
  List<JudgedMention> newest(Instant from, int limit);

  /**
   * The mentions written from {@code from} (inclusive) on that {@link #history} has counted and that are still kept. Ask behind that, and
   * before anything new is kept at this hub. Authors whose clock was more than an hour ahead may be left out.
   */
  Past past(Instant from);
}
