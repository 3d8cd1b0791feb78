package watchfloor.wall;

import java.time.Duration;
import java.util.Optional;

/** How what a tile shows gets new. */
public sealed interface Refresh {
  /** How long every source may be silent before what lives on the stream of mentions is called old. */
  Duration SILENT = Duration.ofSeconds(30);

  /** With every mention that comes in. */
  record Stream() implements Refresh {}

  /**
   * Asked for again and again.
   *
   * @param mentions whether it is made of mentions, and so as old as the last of them; else of what the room itself knows of its work
   */
  record Poll(Duration every, boolean mentions) implements Refresh {}

  /** By the clock or by the layout alone: it never is old. */
  record Still() implements Refresh {}

  /** After what age it is called old: of what is asked for, when the second answer in a row is missing. */
  default Optional<Duration> staleAfter() {
    if (this instanceof Poll poll) {
      return Optional.of(poll.every().multipliedBy(2));
    }
    return this instanceof Stream ? Optional.of(SILENT) : Optional.empty();
  }

  /** Whether its age is that of the last sign of life of a source, and not that of the room's own. */
  default boolean ofMentions() {
    return this instanceof Stream || this instanceof Poll poll && poll.mentions();
  }
}
