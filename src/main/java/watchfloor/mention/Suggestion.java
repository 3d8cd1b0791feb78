package watchfloor.mention;

import java.util.Objects;

/**
 * An issue that a mention may be about.
 *
 * @param confidence 0 to 1
 */
public record Suggestion(Issue issue, double confidence) {
  public Suggestion {
    Objects.requireNonNull(issue, "issue");
  }
}
