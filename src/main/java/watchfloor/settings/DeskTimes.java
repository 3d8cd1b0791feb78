package watchfloor.settings;

import java.time.Duration;
import java.util.Set;

/**
 * The two times that a desk works by, and whose answers a second person has to approve.
 *
 * @param lease how long a claim holds without a sign of the operator, above zero
 * @param hold  how long an answer can still be taken back before it leaves, zero or more
 * @param approved the teams whose answers leave only when somebody else approved them; {@link #EVERY_TEAM} alone for all
 */
public record DeskTimes(Duration lease, Duration hold, Set<String> approved) {
  public static final String EVERY_TEAM = "*";

  public static final DeskTimes DEFAULT = new DeskTimes(Duration.ofSeconds(120), Duration.ofSeconds(15), Set.of());

  public DeskTimes {
    approved = Set.copyOf(approved);
  }
}
