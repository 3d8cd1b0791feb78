package watchfloor.drill;

import java.time.Duration;

/** Something that must happen, or fail to happen, in the room before a phase or an inject begins. Times are the scenario's. */
public sealed interface Condition {
  /** Nobody claimed anything about a theme, or an inject, that long after it first showed. */
  record Unclaimed(String about, Duration within) implements Condition {}

  /** An answer about a theme said what the scenario calls wrong. */
  record WrongAnswer(String theme) implements Condition {}

  /** Nobody of a role's team answered anything for that long, from the start or their last answer on. */
  record Silent(String role, Duration within) implements Condition {}

  /** A theme was louder than so many mentions a minute, over the last minute. */
  record Louder(String theme, int perMinute) implements Condition {}
}
