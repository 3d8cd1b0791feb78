package watchfloor.link.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The hub's time on this machine: due times and leases are the hub's, so they are held against its clock and not against ours.
 *
 * <p>What the hub says of the time is old by the way it took; the shortest way seen lately is the best guess. Any thread.
 */
public final class HubClock extends Clock {
  /** A guess is held against new ones this long; clocks drift. */
  private static final Duration GUESS_LASTS = Duration.ofMinutes(10);

  private final Clock own;
  private volatile Duration ahead = Duration.ZERO;
  private Instant guessedAt;

  public HubClock(Clock own) {
    this.own = own;
  }

  /** Notes what the hub said that the time was when it sent a message that came just now. */
  synchronized void heard(Instant hub) {
    Instant now = own.instant();
    Duration difference = Duration.between(now, hub);
    boolean old = guessedAt == null || Duration.between(guessedAt, now).abs().compareTo(GUESS_LASTS) > 0;
    if (old || difference.compareTo(ahead) > 0) {
      ahead = difference;
      guessedAt = now;
    }
  }

  @Override
  public Instant instant() {
    return own.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return own.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the hub's clock is asked for moments only");
  }
}
