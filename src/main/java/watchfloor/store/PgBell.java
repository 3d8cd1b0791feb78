package watchfloor.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears within milliseconds that some hub changed something. A notification is not kept for who is not connected, so that this
 * rings after every connection and once a second in any case: whoever hears it reads behind its own mark, and misses nothing.
 *
 * <p>{@link #run} holds its thread and one connection until {@link #close}; connects again every second while it cannot.
 */
final class PgBell implements Runnable, AutoCloseable {
  static final String DESK = "desk";
  static final String MENTIONS = "mentions";
  static final String PEOPLE = "people";
  private static final Logger LOG = LoggerFactory.getLogger(PgBell.class);
  private static final String CHANNEL = "watchfloor";
  /** How long a close waits for the thread. */
  private static final int LISTEN_MS = 200;
  private static final int LONGEST_MS = 1_000;
  private static final int SILENT = LONGEST_MS / LISTEN_MS;

  private final Supplier<Handle> connect;
  private final Runnable heard;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** @param heard is called on the bell's thread, and must not take long */
  PgBell(Supplier<Handle> connect, Runnable heard) {
    this.connect = connect;
    this.heard = heard;
  }

  /** Rings for every hub when the handle's transaction is committed. */
  static void ring(Handle handle, String what) {
    Plain.first(handle, "SELECT pg_notify('" + CHANNEL + "', ?)", row -> 1, what);
  }

  @Override
  public void run() {
    while (closed.getCount() > 0) {
      try (Handle handle = connect.get()) {
        listen(handle.getConnection());
      } catch (SQLException | JdbiException e) {
        LOG.debug("the database cannot be listened to now; it is tried again", e);
        heard.run();
        pause();
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + CHANNEL);
    }
    PGConnection listening = connection.unwrap(PGConnection.class);
    heard.run();
    int silent = 0;
    while (closed.getCount() > 0) {
      PGNotification[] some = listening.getNotifications(LISTEN_MS);
      silent = some == null || some.length == 0 ? silent + 1 : SILENT;
      if (silent >= SILENT) {
        silent = 0;
        heard.run();
      }
    }
  }

  private void pause() {
    try {
      closed.await(LONGEST_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed.countDown();
    }
  }

  /** Ends {@link #run} soon: within a second even while the database is gone. */
  @Override
  public void close() {
    closed.countDown();
  }
}
