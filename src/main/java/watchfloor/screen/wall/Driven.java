package watchfloor.screen.wall;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceView;

/**
 * A slice that the wall looks at instead of everything.
 *
 * @param by       who has it look there; empty where one window alone does
 * @param until    when the wall goes back by itself, in the world's time
 * @param screen   the role of the one screen that follows; empty where all do
 * @param figures  of the slice; empty until they are known
 * @param trouble  why the newest could not be read, a sentence; else empty
 * @param visitors whether people from outside read it: then nobody is named
 */
public record Driven(Slice slice, String by, Instant until, Optional<String> screen, Optional<SliceView> figures, String trouble, boolean visitors) {
  public Driven {
    Objects.requireNonNull(slice, "slice");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(screen, "screen");
    Objects.requireNonNull(figures, "figures");
    Objects.requireNonNull(trouble, "trouble");
  }

  /** Whether it is of one window alone, and nobody else sees it. */
  boolean alone() {
    return by.isEmpty();
  }
}
