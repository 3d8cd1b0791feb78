package watchfloor;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceText;
import watchfloor.pulse.SliceWatch;
import watchfloor.screen.wall.Driven;
import watchfloor.screen.wall.RoomSnapshot;
import watchfloor.wall.Drive;

/** What the wall looks at instead of everything, with its figures, as far as somebody drives it. Any thread; nothing here waits. */
final class DrivenRoom {
  private final SliceWatch watch;

  DrivenRoom(Face face) {
    watch = new SliceWatch(face.slices(), System::nanoTime);
  }

  /** @param visitors whether people from outside read it */
  Optional<Driven> now(RoomSnapshot room, boolean visitors) {
    return room.direction().at(room.world()).drive().flatMap(drive -> slice(drive, room).map(slice ->
        new Driven(slice, drive.by(), drive.until(), drive.screen(), watch.figures(slice), watch.trouble(), visitors)));
  }

  /** A drive that names no time is about the day that a wall shows. */
  private static Optional<Slice> slice(Drive drive, RoomSnapshot room) {
    List<Instant> hours = room.pulse().heatMap().hours();
    Instant first = hours.isEmpty() ? room.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(23)) : hours.get(0);
    Instant last = hours.isEmpty() ? room.now().truncatedTo(ChronoUnit.HOURS) : hours.get(hours.size() - 1);
    Instant from = drive.from().orElse(first);
    Instant to = drive.to().orElse(last.plus(Duration.ofHours(1)));
    return to.isBefore(from) ? Optional.empty() : SliceText.read(drive.slice(), from, to);
  }
}
