package watchfloor.link.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is linked now, and who was a moment ago: says who is at their desk, keeps the claims of somebody whose link is lost for a minute, and
 * lets go of those whose session has ended. Any thread.
 */
final class FeedGuests {
  /** What somebody holds is kept for them so long after their link was lost. */
  static final Duration BRIDGED = Duration.ofMinutes(1);

  private static final int POLICY = 1008;

  private record Gone(Guest guest, Instant at) {}

  private final Door door;
  private final Clock clock;
  private final Map<FeedSocket, String> linked = new ConcurrentHashMap<>();
  private final Set<FeedSocket> atDesk = ConcurrentHashMap.newKeySet();
  private final Map<String, Gone> gone = new HashMap<>();

  FeedGuests(Door door, Clock clock) {
    this.door = door;
    this.clock = clock;
  }

  /** @param socket whose token was found good a moment ago */
  void came(FeedSocket socket) {
    linked.put(socket, socket.guest().who().operator());
    synchronized (gone) {
      gone.remove(socket.guest().who().operator());
    }
  }

  void present(FeedSocket socket, boolean here) {
    if (here ? atDesk.add(socket) : atDesk.remove(socket)) {
      door.present(socket.guest(), here || atDeskElsewhere(socket));
    }
  }

  private boolean atDeskElsewhere(FeedSocket socket) {
    return atDesk.stream().anyMatch(other -> other != socket && other.guest().who().operator().equals(socket.guest().who().operator()));
  }

  void left(FeedSocket socket) {
    String operator = linked.remove(socket);
    boolean wasAtDesk = atDesk.remove(socket);
    if (operator == null || linked.containsValue(operator)) {
      return;
    }
    if (socket.guest().session().account().role().atWork()) {
      synchronized (gone) {
        gone.put(operator, new Gone(socket.guest(), clock.instant()));
      }
    } else if (wasAtDesk) {
      door.present(socket.guest(), false);
    }
  }

  /** Whether the session behind a link goes on. */
  boolean stillWelcome(FeedSocket socket) {
    return linked.containsKey(socket) && socket.guest().welcome().getAsBoolean();
  }

  /** Keeps what the lost ones hold, and says of those who did not come back that they are away; for the clock thread, once a second. */
  void tick() {
    Instant until = clock.instant().minus(BRIDGED);
    List<Gone> lost;
    synchronized (gone) {
      lost = List.copyOf(gone.values());
      gone.values().removeIf(each -> !each.at().isAfter(until));
    }
    for (Gone each : lost) {
      if (each.at().isAfter(until)) {
        door.bridge(each.guest());
      } else {
        door.present(each.guest(), false);
      }
    }
    linked.keySet().stream().filter(socket -> !socket.guest().welcome().getAsBoolean()).toList()
        .forEach(socket -> socket.close(POLICY, "The session has ended: sign in again."));
  }

  /** How many links there are, by the word of the role. */
  Map<String, Integer> count() {
    Map<String, Integer> count = new TreeMap<>();
    linked.keySet().forEach(socket -> count.merge(socket.guest().kind(), 1, Integer::sum));
    return count;
  }

  Collection<FeedSocket> all() {
    return Set.copyOf(linked.keySet());
  }
}
