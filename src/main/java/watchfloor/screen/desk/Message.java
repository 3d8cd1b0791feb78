package watchfloor.screen.desk;

import java.time.Duration;
import java.time.Instant;

/** One sentence to the operator about what was just done, or could not be done. */
record Message(Kind kind, String sentence, Instant at) {
  private static final Duration DONE_FOR = Duration.ofSeconds(6);

  /** DONE goes by itself; the others stay until the operator goes on. */
  enum Kind {
    DONE,
    LOST,
    TROUBLE
  }

  boolean over(Instant now) {
    return kind == Kind.DONE && at.plus(DONE_FOR).isBefore(now);
  }
}
