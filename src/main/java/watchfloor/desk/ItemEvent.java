package watchfloor.desk;

import java.time.Instant;
import java.util.Objects;

/**
 * One line of an item's history. Lines are only ever added.
 *
 * @param seq    rises by one with every event of the whole room, without a gap
 * @param detail a reason, a note, a name or the text that was sent; may be empty
 */
public record ItemEvent(long seq, long item, Kind kind, Actor by, Instant at, String detail) {
  /** What happened. */
  public enum Kind {
    OPENED,
    MENTION_ADDED,
    CLAIMED,
    RENEWED,
    RELEASED,
    HANDED_OVER,
    LEASE_ENDED,
    DRAFTED,
    NOTED,
    SEND_QUEUED,
    TAKEN_BACK,
    DISPATCHED,
    ANSWERED,
    SEND_DELAYED,
    SEND_REFUSED,
    SEND_UNKNOWN,
    CLOSED,
    PROPOSED,
    APPROVED,
    SENT_BACK,
    ASSESSED,
    POSTPONED
  }

  public ItemEvent {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(detail, "detail");
  }
}
