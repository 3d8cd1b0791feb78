package watchfloor;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import watchfloor.mention.Issue;
import watchfloor.pulse.Alarm;
import watchfloor.pulse.AlarmBook;
import watchfloor.pulse.AlarmSubject;
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

  /** An issue goes by its id, and everything by that of none: layouts name scenes so. */
  private static String subject(AlarmSubject subject) {
    return switch (subject.kind()) {
      case ISSUE -> subject.id();
      case ALL -> Issue.NONE.id();
      default -> subject.key();
    };
  }

  private static String name(AlarmSubject subject) {
    return subject.name().isEmpty() ? "Volume" : subject.name();
  }

  /** Of those that call; where more than three do, of the three largest. */
  static List<Pin> pins(List<Alarm> alarms, Clock world) {
    return (alarms.stream().filter(Alarm::rings).count() > AlarmBook.TOLD ? AlarmBook.told(alarms) : alarms).stream().filter(Alarm::rings)
        .map(alarm -> new Pin(subject(alarm.subject()), name(alarm.subject()), alarm.raisedAt(), world.instant(), Optional.empty()))
        .toList();
  }
}
