package watchfloor.mention;

import java.time.Instant;
import java.util.Objects;

/**
 * How one source is doing: what the tiles say about it, and since when.
 *
 * @param name    as configured, unique in a center
 * @param state   see {@link State}
 * @param since   when it came into that state
 * @param lastAt  when it last gave a sign of life, a mention or a heartbeat; {@link Instant#EPOCH} for never
 * @param trouble one plain sentence while {@link State#DOWN}, else empty
 * @param retryAt when it is tried again while {@link State#DOWN}; {@link Instant#EPOCH} while the room holds it back, and else
 * @param counts  what became of its mentions
 */
public record SourceHealth(
    String name, State state, Instant since, Instant lastAt, String trouble, Instant retryAt, IntakeCounts counts) {

  /** STARTING until the first sign of life, LIVE, DOWN and being tried again or held back by the room, ENDED when a finite source is read. */
  public enum State {
    STARTING,
    LIVE,
    DOWN,
    ENDED
  }

  public SourceHealth {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(lastAt, "lastAt");
    Objects.requireNonNull(trouble, "trouble");
    Objects.requireNonNull(retryAt, "retryAt");
    Objects.requireNonNull(counts, "counts");
  }
}
