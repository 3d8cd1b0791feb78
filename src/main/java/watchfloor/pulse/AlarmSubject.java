package watchfloor.pulse;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import watchfloor.mention.Sentiment;

/**
 * What an alarm is about: a part of the conversation that is counted for itself.
 *
 * @param id   stable within its kind; empty for everything
 * @param name in words; empty where the kind says it all
 */
public record AlarmSubject(Kind kind, String id, String name) {
  public static final AlarmSubject EVERYTHING = new AlarmSubject(Kind.ALL, "", "");

  /** The greater first: what says more about an event stands for what says less. */
  public enum Kind {
    ISSUE,
    ALL,
    BRAND,
    SENTIMENT,
    CHANNEL,
    LANGUAGE,
    PLACE
  }

  public AlarmSubject {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }

  /** Short and stable, unlike any other's. */
  public String key() {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + id;
  }

  /** Whether it says more than another about the same event. */
  boolean greater(AlarmSubject other) {
    return kind.compareTo(other.kind) < 0;
  }

  /** Its mentions of a time. */
  public Slice slice(Instant from, Instant to) {
    return new Slice(
        from, to, only(Kind.BRAND), only(Kind.ISSUE), only(Kind.CHANNEL), only(Kind.LANGUAGE), only(Kind.PLACE), only(Kind.SENTIMENT).map(Sentiment::valueOf),
        Optional.empty(), Optional.empty());
  }

  private Optional<String> only(Kind one) {
    return kind == one ? Optional.of(id) : Optional.empty();
  }
}
