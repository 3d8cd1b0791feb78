package watchfloor.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.DeskBook;
import watchfloor.intake.MentionBook;
import watchfloor.pulse.PulseBook;

/**
 * A directory on disk that holds everything a room knows: opens it, brings it up to date, and gives the ports that the
 * rooms speak to.
 *
 * <p>One process at a time may hold it. {@link #close} before the lane that it was given is ended.
 */
public final class Store implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Store.class);
  private static final long CLOSE_SECONDS = 10;
  /** No WRITE_DELAY: what must be safe is forced by the group. The result cache is off because 2.4.240's goes stale. */
  private static final String OPTIONS =
      ";CACHE_SIZE=131072;OPTIMIZE_REUSE_RESULTS=0;COMPRESS=TRUE;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000";

  private final StoreLock lock;
  private final Executor lane;
  private final Database database;
  private final MentionBook mentions;
  private final PulseBook pulse;
  private final DeskBook desk;

  private Store(StoreLock lock, Executor lane, Database database, Path dir) {
    this.lock = lock;
    this.lane = lane;
    this.database = database;
    Labels labels = database.read(Labels::read);
    Troubles troubles = new Troubles(dir);
    this.mentions = new SqlMentionBook(lane, database, labels, troubles);
    this.pulse = new SqlPulseBook(database, labels, troubles);
    this.desk = new SqlDeskBook(new DeskLane(lane, database, labels, troubles), database, labels, troubles);
  }

  /**
   * Opens the store in a directory, and makes both where they are not there yet.
   *
   * @param lane runs one task at a time, in order, on one thread: every write goes through it
   * @throws StoreHeldException another process holds it; the message says which
   * @throws StoreException     it cannot be opened, or a newer program has written it; the message says what to do
   */
  public static Store open(Path dir, Executor lane, Clock clock) {
    return open(dir, "file:", lane, clock);
  }

  /** @param files the database's name for the file system to use */
  static Store open(Path dir, String files, Executor lane, Clock clock) {
    Path home = dir.toAbsolutePath().normalize();
    StoreLock lock = StoreLock.take(home, clock);
    Database database = null;
    try {
      String url = "jdbc:h2:" + files + home.resolve("watchfloor") + OPTIONS;
      Schema.migrate(url, Database.USER, home);
      database = new Database(url);
      return new Store(lock, lane, database, home);
    } catch (RuntimeException e) {
      closeAfter(database, e);
      closeAfter(lock, e);
      throw e instanceof StoreException ? e : new StoreException(new Troubles(home).sentence("open", e), e);
    }
  }

  private static void closeAfter(AutoCloseable opened, RuntimeException first) {
    if (opened != null) {
      try {
        opened.close();
      } catch (Exception e) {
        first.addSuppressed(e);
      }
    }
  }

  /** Where the intake keeps mentions. */
  public MentionBook mentions() {
    return mentions;
  }

  /** Where the pulse reads its history. */
  public PulseBook pulse() {
    return pulse;
  }

  /** Where the desks keep their work. */
  public DeskBook desk() {
    return desk;
  }

  /** Writes out what waits, closes the database and frees the directory, within about ten seconds. */
  @Override
  public void close() {
    try {
      CompletableFuture.runAsync(database::close, lane).get(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("the lane has ended already", e);
      database.close();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("the store did not close in order", e);
    } catch (InterruptedException e) {
      LOG.warn("the store was told to hurry while it closed");
      Thread.currentThread().interrupt();
    } finally {
      lock.close();
    }
  }
}
