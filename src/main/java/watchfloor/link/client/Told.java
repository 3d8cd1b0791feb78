package watchfloor.link.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import watchfloor.link.wire.HubMessage;
import watchfloor.link.wire.PulseDiff;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.wall.Direction;
import watchfloor.wall.Notice;

/** Everything that the hub has told of the room. Written by the link's lane, read from any thread. */
final class Told {
  private final RemoteWork work;
  private volatile PulseSnapshot pulse = PulseDiff.nothing();
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
      pulse = PulseDiff.apply(pulse, change.change());
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

  PulseSnapshot pulse() {
    return pulse;
  }

  List<Notice> notices() {
    return notices;
  }
}
