package watchfloor.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections of a store: one that writes, two that read.
 *
 * <p>The writing one is for the writer's thread alone. After a failure it is thrown away and opened again at the next
 * write, because a database that met a full disk closes itself and must be opened again to go on.
 */
final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  static final String USER = "watchfloor";
  private static final long READ_WAIT_MS = 5_000;

  private final Jdbi writing;
  private final Jdbi reading;
  private final HikariDataSource pool;
  private Handle writer;
  private volatile boolean closed;

  Database(String url) {
    this.writing = withArrays(Jdbi.create(url, USER, ""));
    this.writer = writing.open();
    HikariConfig config = new HikariConfig();
    config.setPoolName("store-read");
    config.setJdbcUrl(url);
    config.setUsername(USER);
    config.setPassword("");
    config.setMaximumPoolSize(2);
    config.setConnectionTimeout(READ_WAIT_MS);
    this.pool = new HikariDataSource(config);
    this.reading = withArrays(Jdbi.create(pool));
  }

  private static Jdbi withArrays(Jdbi jdbi) {
    return jdbi.registerArrayType(String.class, "varchar").registerArrayType(Long.class, "bigint");
  }

  /**
   * Runs a query on one of the two reading connections; from any thread. It is asked twice, because after a full disk the
   * pool holds connections to the database that closed itself.
   */
  <T> T read(Function<Handle, T> query) {
    refuseClosed();
    try {
      return reading.withHandle(query::apply);
    } catch (JdbiException e) {
      LOG.debug("a read failed and is tried once more", e);
      pool.getHikariPoolMXBean().softEvictConnections();
      return reading.withHandle(query::apply);
    }
  }

  /** Runs statements as one transaction; on the writer's thread alone. */
  <T> T write(Function<Handle, T> work) {
    try {
      return writer().inTransaction(work::apply);
    } catch (RuntimeException e) {
      forgetWriter(e);
      throw e;
    }
  }

  /**
   * Forces to disk what was committed; on the writer's thread alone. H2 alone would do so up to half a second later, and
   * lose what was acknowledged meanwhile when the process is killed.
   */
  void force() {
    try {
      writer().execute("CHECKPOINT SYNC");
    } catch (RuntimeException e) {
      forgetWriter(e);
      throw e;
    }
  }

  private void refuseClosed() {
    if (closed) {
      throw new StoreException("The store is closed: start the program again to go on.", null);
    }
  }

  private Handle writer() {
    refuseClosed();
    if (writer == null) {
      writer = writing.open();
    }
    return writer;
  }

  private void forgetWriter(RuntimeException first) {
    Handle broken = writer;
    writer = null;
    if (broken != null) {
      try {
        broken.close();
      } catch (JdbiException e) {
        first.addSuppressed(e);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    pool.close();
    if (writer != null) {
      writer.close();
      writer = null;
    }
  }
}
