package watchfloor.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.OutputStream;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.store.disk.StoreException;

/**
 * The connections of a store: one that writes what the desks do, one that fills in mentions, two that read. Each writing one is
 * for its own thread; reads come from any.
 */
final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final long READ_WAIT_MS = 5_000;
  private static final int READERS = 2;

  private final DatabaseUrl url;
  private final Writer desk;
  private final Writer fill;
  /** Read for every use, write for the short while in which the file itself is exchanged. */
  private final ReadWriteLock file = new ReentrantReadWriteLock();
  private final FileMoments moments = new FileMoments(System::nanoTime);
  private HikariDataSource pool;
  private Jdbi reading;
  private volatile boolean closed;

  Database(DatabaseUrl url) {
    this.url = url;
    this.desk = new Writer(url.jdbi());
    this.fill = new Writer(url.jdbi());
    desk.run(handle -> LOG.debug("the store in {} is open", url.where()));
    openPool();
  }

  private void openPool() {
    HikariConfig config = new HikariConfig();
    config.setPoolName("store-read");
    config.setJdbcUrl(url.text());
    config.setUsername(url.user());
    config.setPassword(url.password());
    config.setMaximumPoolSize(READERS);
    config.setConnectionTimeout(READ_WAIT_MS);
    pool = new HikariDataSource(config);
    reading = DatabaseUrl.withArrays(Jdbi.create(pool));
  }

  /**
   * Runs a query on one of the two reading connections; from any thread. It is asked twice, because after a full disk the
   * pool holds connections to the database that closed itself.
   */
  <T> T read(Function<Handle, T> query) {
    return using(() -> {
      try {
        return reading.withHandle(query::apply);
      } catch (JdbiException e) {
        LOG.debug("a read failed and is tried once more", e);
        pool.getHikariPoolMXBean().softEvictConnections();
        return reading.withHandle(query::apply);
      }
    });
  }

  /** One transaction of the desks' writer; on its thread alone. */
  <T> T writeDesk(Function<Handle, T> work) {
    return using(() -> {
      T done = moments.change(() -> desk.write(work));
      desk.run(moments::afterDesk);
      return done;
    });
  }

  /** One transaction of the filling writer; on its thread alone. */
  <T> T writeFill(Function<Handle, T> work) {
    return using(() -> {
      T done = moments.change(() -> fill.write(work));
      fill.run(moments::afterFill);
      return done;
    });
  }

  /** What cannot stand in a transaction, such as making a table; on the filling writer's thread alone. */
  void runFill(Consumer<Handle> work) {
    using(() -> {
      moments.change(() -> {
        fill.run(work);
        return null;
      });
      fill.run(moments::afterFill);
      return null;
    });
  }

  /** One transaction on one of the reading connections; from any thread, for what need not wait for a writer. It is tried once. */
  <T> T write(Function<Handle, T> work) {
    return using(() -> moments.change(() -> reading.inTransaction(work::apply)));
  }

  /** As {@link #read}, with everything as it was at one moment. */
  <T> T readMoment(Function<Handle, T> query) {
    return using(() -> reading.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, query::apply));
  }

  /** The same in an H2 database, which at the level of {@link #readMoment} takes each table as it is when it is first asked for. */
  <T> T readSnapshot(Function<Handle, T> query) {
    return using(() -> reading.inTransaction(TransactionIsolationLevel.SERIALIZABLE, query::apply));
  }

  /** Forces to disk what was committed, so that a power cut costs little time: nothing that was confirmed depends on it. On the filling writer's thread alone. */
  void force() {
    using(() -> {
      fill.run(moments::force);
      return null;
    });
  }

  /** Has what was changed written into the file when it is time, see {@link FileMoments}; on the filling writer's thread alone. */
  void writeWhenDue() {
    using(() -> {
      fill.run(moments::afterFill);
      return null;
    });
  }

  /** Makes room in the file, a little at a time; from any thread. */
  void tidy() {
    read(handle -> {
      moments.tidy(handle);
      return null;
    });
  }

  /** Copies an embedded database's file while work goes on, see {@link FileMoments#copy}; from any thread. It is tried once. */
  void copyFile(OutputStream to) {
    using(() -> {
      reading.useHandle(handle -> moments.copy(handle, to));
      return null;
    });
  }

  /** Closes every connection, lets {@code work} exchange the file, and opens them again. Everybody else waits meanwhile. */
  void exchangeFile(Runnable work) {
    file.writeLock().lock();
    try {
      refuseClosed();
      closeAll();
      try {
        work.run();
      } finally {
        openPool();
      }
    } finally {
      file.writeLock().unlock();
    }
  }

  private <T> T using(Supplier<T> work) {
    file.readLock().lock();
    try {
      refuseClosed();
      return work.get();
    } finally {
      file.readLock().unlock();
    }
  }

  private void refuseClosed() {
    if (closed) {
      throw new StoreException("The store is closed: start the program again to go on.", null);
    }
  }

  private void closeAll() {
    pool.close();
    desk.close();
    fill.close();
  }

  @Override
  public void close() {
    file.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        closeAll();
      }
    } finally {
      file.writeLock().unlock();
    }
  }
}
