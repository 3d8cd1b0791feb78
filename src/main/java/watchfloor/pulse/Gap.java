package watchfloor.pulse;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A time in which a source gave nothing although it should have: what was written then is missing or came later.
 *
 * @param source its name; empty where the hub itself was off, and so every source
 * @param to     empty while it lasts
 */
public record Gap(String source, Instant from, Optional<Instant> to) {
  public Gap {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  /** Whether it was the hub itself that was off. */
  public boolean hub() {
    return source.isEmpty();
  }
}
