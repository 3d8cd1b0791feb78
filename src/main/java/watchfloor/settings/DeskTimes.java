package watchfloor.settings;

import java.time.Duration;

/**
 * The two times that a desk works by.
 *
 * @param lease how long a claim holds without a sign of the operator, above zero
 * @param hold  how long an answer can still be taken back before it leaves, zero or more
 */
public record DeskTimes(Duration lease, Duration hold) {
  public static final DeskTimes DEFAULT = new DeskTimes(Duration.ofSeconds(120), Duration.ofSeconds(15));
}
