package watchfloor.people;

import java.time.Instant;
import java.util.Optional;
import watchfloor.desk.Actor;

/**
 * Somebody who has signed in.
 *
 * @param account as it was found a moment ago
 * @param station the machine or window, as they named it
 * @param number  tells sessions apart
 * @param ends    empty for a wall's, which does not
 */
public record Session(Account account, String station, String number, Optional<Instant> ends) {
  public Actor actor() {
    return new Actor(account.id(), station);
  }
}
