package watchfloor.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever tries passwords from one address: after {@link #FREE} wrong ones within a minute it has to wait for the minute's end.
 * Of a version 6 address the first 64 bits count, because whoever has one has all that begin so.
 *
 * <p>Any thread. Remembers the last {@link #MOST} addresses.
 */
final class AddressThrottle {
  static final int FREE = 20;
  static final int MOST = 10_000;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private record Wrong(Instant since, int times) {}

  private final Clock clock;
  private final Map<String, Wrong> wrong = new LinkedHashMap<>();

  AddressThrottle(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean mustWait(String address) {
    Wrong known = wrong.get(AddressRange.neighbours(address));
    return known != null && known.times() >= FREE && clock.instant().isBefore(known.since().plus(WINDOW));
  }

  synchronized int size() {
    return wrong.size();
  }

  synchronized void failed(String address) {
    Instant now = clock.instant();
    String from = AddressRange.neighbours(address);
    Wrong known = wrong.remove(from);
    boolean goesOn = known != null && now.isBefore(known.since().plus(WINDOW));
    wrong.put(from, goesOn ? new Wrong(known.since(), known.times() + 1) : new Wrong(now, 1));
    if (wrong.size() > MOST) {
      wrong.remove(wrong.keySet().iterator().next());
    }
  }
}
