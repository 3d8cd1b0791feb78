package watchfloor.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Why a source failed, from one that knows its network's own rules of trying again: they then stand in place of the house's pauses. */
public final class SourceTrouble extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean limited;
  private final transient Optional<Instant> notBefore;

  private SourceTrouble(String sentence, boolean limited, Optional<Instant> notBefore, Throwable cause) {
    super(Objects.requireNonNull(sentence, "sentence"), cause);
    this.limited = limited;
    this.notBefore = notBefore;
  }

  /**
   * The source failed.
   *
   * @param sentence what happened, and what to do; shown on the wall
   * @param again    when its network's rules let it be tried again
   */
  public static SourceTrouble failed(String sentence, Instant again, Throwable cause) {
    return new SourceTrouble(sentence, false, Optional.of(again), cause);
  }

  /** The network asks for patience until a time: nothing is broken, and nobody need do anything. */
  public static SourceTrouble limited(String sentence, Instant until) {
    return new SourceTrouble(sentence, true, Optional.of(until), null);
  }

  /** Whether the network is well and only wants to be left alone for a while. */
  public boolean limited() {
    return limited;
  }

  /** When it may be tried again. */
  public Optional<Instant> notBefore() {
    return notBefore;
  }
}
