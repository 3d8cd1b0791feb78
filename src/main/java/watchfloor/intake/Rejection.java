package watchfloor.intake;

import java.util.Objects;

/**
 * Something that a source could not read.
 *
 * @param where  the place in the source's own terms: file and line, or an identifier
 * @param reason one plain sentence
 */
public record Rejection(String source, String where, String reason) {
  public Rejection {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(reason, "reason");
  }

  /** As a person reads it: where, then why. */
  public String sentence() {
    return where.isEmpty() ? reason : where + ": " + reason;
  }
}
