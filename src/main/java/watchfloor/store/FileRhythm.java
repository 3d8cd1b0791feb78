package watchfloor.store;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has an embedded database's file written, forced and kept small in time: what was changed is in the file after half a second, on
 * the disk after ten. {@link #tick} comes from one thread; the work is done on the lanes.
 */
final class FileRhythm {
  private static final Logger LOG = LoggerFactory.getLogger(FileRhythm.class);
  private static final Duration FORCE_EVERY = Duration.ofSeconds(10);
  private static final Duration TIDY_EVERY = Duration.ofSeconds(1);

  private final Database database;
  private final BooleanSupplier busy;
  private final Task write;
  private final Task tidy;
  private Instant tidyAt = Instant.EPOCH;

  /**
   * Does work with a guard against what it throws.
   *
   * @param lane where it is done
   */
  record Lane(Executor lane, Guard guard) {}

  /** Says in a sentence what went wrong, and where. */
  interface Guard {
    void guarded(String what, Runnable work);
  }

  /** @param busy whether mentions wait for the tables, so that tidying waits for calmer times */
  FileRhythm(Database database, BooleanSupplier busy, Lane fill, Lane care) {
    this.database = database;
    this.busy = busy;
    this.write = new Task("the store's checkpoint", fill);
    this.tidy = new Task("the store's tidying", care);
  }

  void tick(Instant now) {
    write.start(() -> write(now));
    if (!now.isBefore(tidyAt) && !busy.getAsBoolean()) {
      tidyAt = now.plus(TIDY_EVERY);
      tidy.start(database::tidy);
    }
  }

  private void write(Instant now) {
    if (now.isBefore(write.next)) {
      database.writeWhenDue();
    } else {
      write.next = now.plus(FORCE_EVERY);
      database.force();
    }
  }

  /** Something that is not begun again before it ended. */
  private static final class Task {
    private final String what;
    private final Lane on;
    private final AtomicBoolean running = new AtomicBoolean();
    /** On the lane. */
    private Instant next = Instant.EPOCH;

    Task(String what, Lane on) {
      this.what = what;
      this.on = on;
    }

    void start(Runnable work) {
      if (!running.compareAndSet(false, true)) {
        return;
      }
      try {
        on.lane().execute(() -> {
          on.guard().guarded(what, work);
          running.set(false);
        });
      } catch (RejectedExecutionException e) {
        LOG.debug("the lane has ended", e);
      }
    }
  }
}
