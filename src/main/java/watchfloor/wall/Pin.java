package watchfloor.wall;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An alarm that the wall knows of: it shows what explains it until somebody says that they have seen it, or it is over.
 *
 * @param subject      what rises, by its stable name
 * @param name         the same in words
 * @param raisedAt     when it began, in the room's time, which tells it from an earlier one of the same subject
 * @param since        when the wall learned of it, in the world's time
 * @param acknowledged by whom; empty while nobody has
 */
public record Pin(String subject, String name, Instant raisedAt, Instant since, Optional<String> acknowledged) {
  /** The subject where it is all mentions together: the id of no issue. */
  private static final String VOLUME = "-";

  public Pin {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(raisedAt, "raisedAt");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(acknowledged, "acknowledged");
  }

  /** Whether it is about all mentions together and not about one issue. */
  public boolean volume() {
    return subject.equals(VOLUME);
  }

  boolean same(Pin other) {
    return subject.equals(other.subject) && raisedAt.equals(other.raisedAt);
  }
}
