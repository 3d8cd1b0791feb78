package watchfloor.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One line of a drill's own timeline: what the scenario and its lead did.
 *
 * @param at       the room's time
 * @param position how far the scenario was
 * @param subject  the id of a theme, phase, inject or mark, or a speed; may be empty
 * @param words    for people; may be empty
 */
public record DrillEvent(Kind kind, Instant at, Duration position, String subject, String words) {
  /** What happened. */
  public enum Kind {
    STARTED,
    PAUSED,
    RESUMED,
    SPEED,
    PHASE,
    /** A theme or an inject was seen for the first time: here its deadlines begin. */
    SHOWED,
    INJECT,
    FREE_INJECT,
    HELD,
    RELEASED,
    RAISED,
    LOWERED,
    MARK,
    ROLLED_BACK,
    ENDED
  }

  public DrillEvent {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(words, "words");
  }
}
