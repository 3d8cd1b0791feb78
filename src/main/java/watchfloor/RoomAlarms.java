package watchfloor;

import java.time.Clock;
import java.time.Duration;
import watchfloor.pulse.AlarmBook;
import watchfloor.pulse.KeptAlarms;
import watchfloor.pulse.PulseSnapshot;

/** The alarms at the hub: kept beside the store, shown as people handle them. Made by one thread. */
final class RoomAlarms {
  private static final String SUBJECT = "alarms";
  private static final Duration LOOK = Duration.ofMillis(250);

  private final KeptAlarms book;

  /** @param world the world's time, whatever the room's is */
  RoomAlarms(RoomPlan plan, Hub hub, Notices notices, Threads threads, Clock world) {
    book = new KeptAlarms(new AlarmFile(plan.store()), world, threads.lane(SUBJECT));
    notices.sayOrClear(SUBJECT, book.trouble());
    hub.pulse().handled(book::now);
    hub.every("the alarms", LOOK, () -> {
      PulseSnapshot room = hub.pulse().snapshot();
      book.look(hub.pulse().raised(), room.at(), room.day().counted().isPresent());
    });
  }

  AlarmBook book() {
    return book;
  }
}
