package watchfloor.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * One thing that a search found, with all that a line in a list shows.
 *
 * @param mention the mention itself, or the one that an answer or a note is about
 * @param item    the work that holds it; empty for a mention that nobody had to answer
 * @param author  who wrote it: a handle as the network shows it, or one of us
 * @param at      when it was written
 * @param text    all of it, plain
 */
public record SearchHit(Kind kind, long mention, OptionalLong item, String author, Instant at, String text) {
  /** Whose words they are, and who could read them. */
  public enum Kind {
    /** What somebody wrote about the brand. */
    MENTION,
    /** What we answered. */
    ANSWER,
    /** What we told each other. */
    NOTE
  }

  public SearchHit {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(text, "text");
  }
}
