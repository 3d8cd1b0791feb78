package watchfloor.pulse;

import java.time.Instant;
import java.util.List;
import watchfloor.mention.JudgedMention;

/** What the pulse reads when the program starts, so that the first frame already has its history: a port that a store fills. */
public interface PulseBook {
  /** The counts by minute and issue from {@code from} (inclusive) on, by rising minute. */
  List<IssueMinute> minutesSince(Instant from);

  /** The newest mentions by the author's time, newest first, at most {@code limit}, none written before {@code from}. */
  List<JudgedMention> newest(Instant from, int limit);
}
