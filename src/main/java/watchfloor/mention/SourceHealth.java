package watchfloor.mention;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How one source is doing: what the tiles say about it, and since when.
 *
 * @param name    as configured, unique in a center
 * @param state   see {@link State}
 * @param since   when it came into that state
 * @param lastAt  when it last gave a sign of life, a mention or a heartbeat; {@link Instant#EPOCH} for never
 * @param trouble one plain sentence while {@link State#away}, else empty
 * @param retryAt when it is tried again while {@link State#away}; {@link Instant#EPOCH} while the room holds it back, and else
 * @param counts  what became of its mentions
 * @param missed  the last time of which nothing will ever come, because its network keeps nothing so old; empty where there was none
 */
public record SourceHealth(
    String name, State state, Instant since, Instant lastAt, String trouble, Instant retryAt, IntakeCounts counts, Optional<Missed> missed) {

  /**
   * STARTING until the first sign of life, LIVE, BEHIND while it reads what was written a while ago, DOWN and being tried again or held
   * back by the room, LIMITED while its network is well and wants to be left alone, ENDED when a finite source is read.
   */
  public enum State {
    STARTING,
    LIVE,
    BEHIND,
    DOWN,
    LIMITED,
    ENDED;

    /** Whether nothing comes although something should. */
    public boolean away() {
      return this == DOWN || this == LIMITED;
    }
  }

  /** A time of which nothing will come. */
  public record Missed(Instant from, Instant to) {
    public Missed {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }
  }

  /** A source that missed nothing. */
  public SourceHealth(String name, State state, Instant since, Instant lastAt, String trouble, Instant retryAt, IntakeCounts counts) {
    this(name, state, since, lastAt, trouble, retryAt, counts, Optional.empty());
  }

  public SourceHealth {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(lastAt, "lastAt");
    Objects.requireNonNull(trouble, "trouble");
    Objects.requireNonNull(retryAt, "retryAt");
    Objects.requireNonNull(counts, "counts");
    Objects.requireNonNull(missed, "missed");
  }
}
