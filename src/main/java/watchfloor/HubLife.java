package watchfloor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.store.disk.DurableFiles;
import watchfloor.wall.RoomMode;

/**
 * Keeps beside the store when the hub last lived, so that a start knows how long it was off: what was written then is unknown, and no chart
 * may show it as silence. In the room's time, to {@link #EVERY}. One thread at a time.
 */
final class HubLife {
  static final String NAME = "last-life";
  /** How often it is written, and so the most by which a crash makes the time off look longer. */
  static final Duration EVERY = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(HubLife.class);
  private static final long LONGEST = 64;

  private final Path file;
  private boolean troubled;

  HubLife(Path folder) {
    file = folder.resolve(NAME);
  }

  /**
   * Tells a room's pulse how long the hub was off, and keeps on writing that it lives. A demo writes its own past, and has no such time.
   *
   * @return what is to hear of the room's end
   */
  static Optional<HubLife> begin(RoomPlan plan, Hub hub, Threads threads) {
    if (!(plan.mode() instanceof RoomMode.Live)) {
      return Optional.empty();
    }
    HubLife life = new HubLife(plan.store());
    Instant now = plan.clock().instant();
    life.last().ifPresent(since -> hub.pulse().wasOff(since, now));
    life.lives(now);
    ExecutorService disk = threads.lane("life");
    hub.every("the sign of life", EVERY, () -> disk.execute(() -> life.lives(plan.clock().instant())));
    return Optional.of(life);
  }

  /** When the hub last lived; empty where nobody knows: at its first start, or where the file cannot be read. */
  Optional<Instant> last() {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LONGEST ? Optional.of(Instant.parse(Files.readString(file).strip())) : Optional.empty();
    } catch (IOException | DateTimeException e) {
      LOG.warn("{} could not be read, so it is not known how long the hub was off", file, e);
      return Optional.empty();
    }
  }

  /** Writes that it lives now. A disk that refuses is said once, until it takes it again. */
  void lives(Instant now) {
    try {
      DurableFiles.put(file, now.toString().getBytes(StandardCharsets.UTF_8));
      troubled = false;
    } catch (IOException e) {
      if (!troubled) {
        LOG.warn("{} could not be written: after a crash, charts will show too long a time as unknown", file, e);
      }
      troubled = true;
    }
  }
}
