package watchfloor.mention;

import java.util.List;
import java.util.Objects;

/**
 * How the center tells one of its issues: the words that speak of it.
 *
 * @param words words and phrases in any language, matched without regard to case at word boundaries; a trailing {@code *}
 *              stands for any ending
 */
public record IssueRule(Issue issue, List<String> words) {
  public IssueRule {
    Objects.requireNonNull(issue, "issue");
    words = List.copyOf(words);
  }
}
