package watchfloor;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import watchfloor.pulse.Alarm;
import watchfloor.wall.DirectionBook;
import watchfloor.wall.KeptDirection;
import watchfloor.wall.Pin;

/** The wall's direction at the hub: kept beside the store, and told of every alarm. Made by one thread. */
final class RoomDirection {
  static final String SUBJECT = "direction";
  private static final Duration LOOK = Duration.ofMillis(250);

  private final KeptDirection book;

  /** @param world the world's time, whatever the room's is */
  RoomDirection(RoomPlan plan, Hub hub, Notices notices, Threads threads, Clock world) {
    book = new KeptDirection(new DirectionFile(plan.store()), world, threads.lane(SUBJECT));
    notices.sayOrClear(SUBJECT, book.trouble());
    hub.every("the alarms on the wall", LOOK, () -> book.alarms(pins(hub.pulse().snapshot().alarms(), world)));
  }

  DirectionBook book() {
    return book;
  }

  static List<Pin> pins(List<Alarm> alarms, Clock world) {
    return alarms.stream().filter(Alarm::active)
        .map(alarm -> new Pin(alarm.issue().id(), alarm.issue().none() ? "Volume" : alarm.issue().name(), alarm.raisedAt(), world.instant(), Optional.empty()))
        .toList();
  }
}
