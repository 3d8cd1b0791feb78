package watchfloor.drill;

import java.time.Duration;

/** What lets a phase begin or an inject go out. */
public sealed interface Trigger {
  /** That long after the start. */
  record At(Duration time) implements Trigger {}

  /** As soon as something is so. */
  record When(Condition condition) implements Trigger {}
}
