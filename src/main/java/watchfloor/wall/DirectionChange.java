package watchfloor.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a person may want of the wall. Texts and times are checked by {@link #fault}. */
public sealed interface DirectionChange {
  int LONGEST_TEXT = 400;
  int LONGEST_WORD = 120;
  /** What mentions have in common, all of it. */
  int LONGEST_SLICE = 1_000;
  int MOST_SCREENS = Layout.MOST_SCREENS;
  Duration LONGEST = Duration.ofHours(24);
  /** The longest stretch of time that is looked at: a day of 25 hours and what is beside it. */
  Duration LONGEST_LOOK = Duration.ofHours(27);
  /** How long a hand stays on the wall where nothing is said. */
  Duration DRIVES = Duration.ofMinutes(15);
  /** How long a message stays where nothing is said. */
  Duration COVERS = Duration.ofHours(1);

  /** Has the wall show another brand's figures. @param lens its name; empty for the room's own */
  record Focus(String lens) implements DirectionChange {}

  /** Has the wall look at a slice or a time. @param screen the role of the one screen that follows; empty for all */
  record Steer(String slice, Optional<Instant> from, Optional<Instant> to, Duration lasting, Optional<String> screen) implements DirectionChange {
    /** All screens follow. */
    public Steer(String slice, Optional<Instant> from, Optional<Instant> to, Duration lasting) {
      this(slice, from, to, lasting, Optional.empty());
    }
  }

  /** Has every screen show its next scene. */
  record Next() implements DirectionChange {}

  /** Keeps every screen at its scene. */
  record Pause() implements DirectionChange {}

  /** Ends a pause. */
  record GoOn() implements DirectionChange {}

  /** Says that an alarm was seen. @param subject of the {@link Pin} */
  record Acknowledge(String subject) implements DirectionChange {}

  /** Covers the wall with a message; replaces one that is there. @param screens roles; empty for all */
  record Cover(String text, TakeOver.Look look, List<String> screens, Duration lasting) implements DirectionChange {
    public Cover {
      screens = List.copyOf(screens);
    }
  }

  /** Takes the message away. */
  record Uncover() implements DirectionChange {}

  /** Takes every hand off the wall: the room's own brand, everything, now, and turns go on. A message stays. */
  record LetGo() implements DirectionChange {}

  /** Whether it is about the message that covers everything, which not everybody may put up or take away. */
  default boolean covers() {
    return this instanceof Cover || this instanceof Uncover;
  }

  /** Why it cannot be done, one plain sentence; empty when it can. */
  default Optional<String> fault() {
    if (this instanceof Cover cover) {
      return cover.text().isBlank() ? Optional.of("The message is empty: write what everybody should read.")
          : cover.text().length() > LONGEST_TEXT ? Optional.of("The message is too long to be read on a wall: use up to " + LONGEST_TEXT + " characters.")
          : cover.screens().size() > MOST_SCREENS || cover.screens().stream().anyMatch(DirectionChange::tooLong) ? Optional.of("These are no screens of a wall.")
          : time(cover.lasting());
    } else if (this instanceof Steer steer) {
      return fault(steer);
    } else if (this instanceof Focus focus) {
      return tooLong(focus.lens()) ? Optional.of("There is no brand with a name of more than " + LONGEST_WORD + " characters.") : Optional.empty();
    }
    return this instanceof Acknowledge seen && tooLong(seen.subject()) ? Optional.of("No alarm has this name.") : Optional.empty();
  }

  private static Optional<String> fault(Steer steer) {
    Optional<Duration> look = steer.from().isPresent() && steer.to().isPresent() ? Optional.of(Duration.between(steer.from().get(), steer.to().get())) : Optional.empty();
    return steer.slice().length() > LONGEST_SLICE ? Optional.of("What the wall should look at is longer than " + LONGEST_SLICE + " characters.")
        : look.filter(Duration::isNegative).isPresent() ? Optional.of("The time to look at ends before it begins.")
        : look.filter(one -> one.compareTo(LONGEST_LOOK) > 0).isPresent() ? Optional.of("A wall looks at " + LONGEST_LOOK.toHours() + " hours at most at once.")
        : steer.screen().filter(DirectionChange::tooLong).isPresent() ? Optional.of("This is no screen of a wall.")
        : time(steer.lasting());
  }

  private static boolean tooLong(String word) {
    return word.length() > LONGEST_WORD;
  }

  private static Optional<String> time(Duration lasting) {
    boolean sound = lasting.compareTo(Duration.ofSeconds(1)) >= 0 && lasting.compareTo(LONGEST) <= 0;
    return sound ? Optional.empty() : Optional.of("This can last from a second to 24 hours.");
  }
}
