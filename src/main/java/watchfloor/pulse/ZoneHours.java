package watchfloor.pulse;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Tells in which hour of the center's clock a moment lies, where clocks are put forward and back and where they differ from
 * Greenwich by half an hour. Remembers the last offset, so that asking costs a division. For one thread.
 */
final class ZoneHours {
  static final long HOUR = 3_600;

  private final ZoneRules rules;
  private long from = Long.MAX_VALUE;
  private long to = Long.MIN_VALUE;
  private long offset;

  ZoneHours(ZoneId zone) {
    rules = zone.getRules();
  }

  /** The start of the hour that holds a second, both since 1970. */
  long start(long second) {
    if (second < from || second >= to) {
      learn(second);
    }
    return Math.floorDiv(second + offset, HOUR) * HOUR - offset;
  }

  private void learn(long second) {
    Instant at = Instant.ofEpochSecond(second);
    offset = rules.getOffset(at).getTotalSeconds();
    ZoneOffsetTransition before = rules.previousTransition(at.plusNanos(1));
    ZoneOffsetTransition next = rules.nextTransition(at);
    from = before == null ? Long.MIN_VALUE : before.toEpochSecond();
    to = next == null ? Long.MAX_VALUE : next.toEpochSecond();
  }
}
