package watchfloor.triage;

import java.time.Instant;
import java.util.Objects;

/** One thing that happened to an item and that its promises care about. */
public record ServiceMoment(Kind kind, Instant at) {
  /** What happened. */
  public enum Kind {
    /** The author said something; ends a wait for them. */
    WROTE,
    /** A person's answer went out. */
    ANSWERED,
    /** A machine answered: no promise is kept by that. */
    MACHINE_ANSWERED,
    /** Somebody else's turn begins: the author's, an approver's, another team's. */
    WAITS,
    /** It is our turn again. */
    GOES_ON,
    /** It is settled. */
    SETTLED
  }

  public ServiceMoment {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(at, "at");
  }
}
