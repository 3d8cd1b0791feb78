package watchfloor.pulse;

import java.time.Duration;
import java.util.Optional;

/** What a person may do about an alarm. @see #fault */
public sealed interface AlarmChange {
  /** So long a silence may last at most: it always has an end. */
  Duration LONGEST = Duration.ofHours(24);
  int LONGEST_ID = 200;

  /** The alarm's. */
  String id();

  /** Says that one works on it: it does not call again until it is worse. */
  record Acknowledge(String id) implements AlarmChange {}

  /** Wants to hear no more of its subject for a time, also where it ends and begins again. */
  record Silence(String id, Duration lasting) implements AlarmChange {}

  /** Ends a silence before its time. */
  record Hear(String id) implements AlarmChange {}

  /** Whether it keeps others from hearing of something, which not everybody may. */
  default boolean silences() {
    return this instanceof Silence || this instanceof Hear;
  }

  /** Why it cannot be done, one plain sentence; empty when it can. */
  default Optional<String> fault() {
    if (id().isEmpty() || id().length() > LONGEST_ID) {
      return Optional.of("No alarm has this name.");
    } else if (this instanceof Silence silence
        && (silence.lasting().compareTo(Duration.ofMinutes(1)) < 0 || silence.lasting().compareTo(LONGEST) > 0)) {
      return Optional.of("A silence lasts from a minute to 24 hours.");
    }
    return Optional.empty();
  }
}
