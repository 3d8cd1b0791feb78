package watchfloor.link.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import watchfloor.link.wire.HubMessage;
import watchfloor.link.wire.PulseDiff;
import watchfloor.pulse.Lenses;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.wall.Direction;
import watchfloor.wall.Notice;

/** Everything that the hub has told of the room. Written by the link's lane, read from any thread. */
final class Told {
  private final RemoteWork work;
  private final Map<String, PulseSnapshot> byBrand = new LinkedHashMap<>();
  private volatile Lenses lenses = new Lenses(PulseDiff.nothing(), Map.of());
  private volatile List<Notice> notices = List.of();
  private volatile Direction direction = Direction.CALM;
  private final List<Consumer<Direction>> onDirection = new CopyOnWriteArrayList<>();

  Told(RemoteWork work) {
    this.work = work;
  }

  /** Takes what speaks of the room; the rest is the link's own. */
  void take(HubMessage message) {
    if (message instanceof HubMessage.Work part) {
      work.take(part);
    } else if (message instanceof HubMessage.Changes changes) {
      work.take(changes);
    } else if (message instanceof HubMessage.Crew crew) {
      work.take(crew);
    } else if (message instanceof HubMessage.Pulse change) {
      take(change);
    } else if (message instanceof HubMessage.Welcome welcome && !welcome.resumed()) {
      byBrand.clear();
    } else if (message instanceof HubMessage.Notices said) {
      notices = said.notices();
    } else if (message instanceof HubMessage.Directed directed) {
      take(directed.direction());
    }
  }

  /** Takes what an answer told of, unless something newer is known. Any thread. */
  synchronized void learn(Direction answered) {
    if (answered.version() > direction.version()) {
      take(answered);
    }
  }

  private synchronized void take(Direction now) {
    boolean other = !now.equals(direction);
    direction = now;
    if (other) {
      onDirection.forEach(listener -> listener.accept(now));
    }
  }

  void onDirection(Consumer<Direction> listener) {
    onDirection.add(listener);
  }

  Direction direction() {
    return direction;
  }

  RemoteWork work() {
    return work;
  }

  Lenses lenses() {
    return lenses;
  }

  /** Alarms and sources are the room's, whatever the brand. */
  private void take(HubMessage.Pulse told) {
    PulseSnapshot all = lenses.all();
    if (told.brand().isEmpty()) {
      all = PulseDiff.apply(all, told.change());
    } else {
      byBrand.put(told.brand(), PulseDiff.apply(byBrand.getOrDefault(told.brand(), PulseDiff.nothing()), told.change()));
    }
    Map<String, PulseSnapshot> whole = new LinkedHashMap<>();
    for (Map.Entry<String, PulseSnapshot> lens : byBrand.entrySet()) {
      whole.put(lens.getKey(), lens.getValue().within(all.alarms(), all.sources()));
    }
    lenses = new Lenses(all, whole);
  }

  List<Notice> notices() {
    return notices;
  }
}
