package watchfloor.drill;

import java.time.Instant;
import java.util.Objects;

/**
 * One thing that somebody in the room did with a mention of the drill.
 *
 * @param item  the piece of work
 * @param tag   what it was about
 * @param team  of whoever did it
 * @param text  the answer, the note, or to whom it was handed; may be empty
 */
public record Deed(Kind kind, long item, Tag tag, String operator, String team, Instant at, String text) {
  /** What was done. */
  public enum Kind {
    CLAIMED,
    NOTED,
    HANDED_OVER,
    PROPOSED,
    APPROVED,
    /** The answer arrived at the simulated network. */
    ANSWERED,
    CLOSED
  }

  public Deed {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(tag, "tag");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(team, "team");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(text, "text");
  }
}
