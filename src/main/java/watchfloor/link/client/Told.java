package watchfloor.link.client;

import java.util.List;
import watchfloor.link.wire.HubMessage;
import watchfloor.link.wire.PulseDiff;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.wall.Notice;

/** Everything that the hub has told of the room. Written by the link's lane, read from any thread. */
final class Told {
  private final RemoteWork work;
  private volatile PulseSnapshot pulse = PulseDiff.nothing();
  private volatile List<Notice> notices = List.of();

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
    }
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
