package watchfloor.wall;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A hand on the wall: somebody has it look at one slice of the public, or at one time.
 *
 * @param slice  what is looked at, such as {@code issue=flight-delay}; empty for everything
 * @param from   the time that is looked at; empty for now, and so {@code to}
 * @param by     the name of whoever drives
 * @param until  when the wall is let go by itself
 * @param screen the role of the one screen that follows; empty where all do
 */
public record Drive(
    String slice, Optional<Instant> from, Optional<Instant> to, String by, Instant since, Instant until, Optional<String> screen) {
  public Drive {
    Objects.requireNonNull(slice, "slice");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(screen, "screen");
  }

  /** Whether a screen follows it. */
  public boolean moves(String role) {
    return screen.isEmpty() || screen.get().equals(role);
  }
}
