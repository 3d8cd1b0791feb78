package watchfloor.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How long a rotation has stood still so far, so that it goes on where it was. Pure.
 *
 * @param total what it stood still before, never negative
 * @param since when it began to stand still now; empty while it goes on
 */
public record Hold(Duration total, Optional<Instant> since) {
  public static final Hold NONE = new Hold(Duration.ZERO, Optional.empty());

  public Hold {
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(since, "since");
    if (total.isNegative()) {
      throw new IllegalArgumentException("a rotation cannot have stood still for less than nothing");
    }
  }

  /** It stands still from then on; as it is where it stands still already. */
  public Hold begun(Instant at) {
    return since.isPresent() ? this : new Hold(total, Optional.of(at));
  }

  /** It goes on from then on. A clock that was put back meanwhile makes it go on at once. */
  public Hold ended(Instant at) {
    if (since.isEmpty()) {
      return this;
    }
    Duration stood = Duration.between(since.get(), at);
    return new Hold(stood.isNegative() ? total : total.plus(stood), Optional.empty());
  }

  /** The rotation's own time then, in milliseconds since 1970 less all that it stood still. */
  public long runs(Instant at) {
    return since.orElse(at).minus(total).toEpochMilli();
  }
}
