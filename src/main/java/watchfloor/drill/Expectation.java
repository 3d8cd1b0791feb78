package watchfloor.drill;

import java.time.Duration;
import java.util.Objects;

/**
 * What a scenario wants done, and by when.
 *
 * @param about  a theme's or an inject's id
 * @param within from when that first showed
 * @param team   who should do it; empty for anybody
 */
public record Expectation(Act act, String about, Duration within, String team) {
  /** What can be expected of a room. */
  public enum Act {
    /** Somebody laid a hand on it: claimed it, noted something, handed it over, or closed it. */
    DETECT,
    CLAIM,
    ANSWER,
    /** Handed over to a colleague of the team. */
    ESCALATE,
    APPROVE,
    /** An answer with the facts against what is wrong. */
    CORRECT
  }

  public Expectation {
    Objects.requireNonNull(act, "act");
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(within, "within");
    Objects.requireNonNull(team, "team");
  }
}
