package watchfloor.desk;

import java.time.Duration;
import java.util.Objects;

/**
 * How long things last at the desk.
 *
 * @param lease        a claim falls back to the queue this long after its holder's last sign of life
 * @param warnLeft     the holder is warned when this much of the lease is left, shorter than {@code lease}
 * @param renewAfter   a sign of life prolongs a lease at most this often, shorter than {@code lease}
 * @param undo         an answer can be taken back this long before it leaves; zero or more
 * @param answerWindow the stretch over which the first-answer time is taken
 * @param attempts     times an answer is offered to a network that says "later", 1 or more
 */
public record DeskRules(
    Duration lease, Duration warnLeft, Duration renewAfter, Duration undo, Duration answerWindow, int attempts) {
  /** Two minutes of lease with a warning at 90 s, 15 s to take an answer back, figures over the last hour, eight attempts. */
  public static final DeskRules STANDARD =
      new DeskRules(
          Duration.ofSeconds(120),
          Duration.ofSeconds(30),
          Duration.ofSeconds(15),
          Duration.ofSeconds(15),
          Duration.ofHours(1),
          8);

  public DeskRules {
    Objects.requireNonNull(undo, "undo");
    if (lease.isZero() || lease.isNegative() || answerWindow.isZero() || answerWindow.isNegative()) {
      throw new IllegalArgumentException("a lease and the window of the first answer must be above zero");
    }
    if (warnLeft.compareTo(lease) >= 0 || renewAfter.compareTo(lease) >= 0) {
      throw new IllegalArgumentException("the warning and the renewal must come before the lease of " + lease + " ends");
    }
    if (undo.isNegative() || attempts < 1) {
      throw new IllegalArgumentException("undo " + undo + ", attempts " + attempts);
    }
  }
}
