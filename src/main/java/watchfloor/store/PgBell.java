package watchfloor.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears within milliseconds that some hub changed something. A notification is not kept for who is not connected, so that this
 * rings for everything after every connection and once a second in any case: whoever hears it reads behind its own mark, and misses
 * nothing. Between that it rings for what changed alone, so that mentions coming in by the hundred wake nobody at the desks.
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
  private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(LONGEST_MS);
  private static final Set<String> EVERYTHING = Set.of(DESK, MENTIONS, PEOPLE);

  private final Supplier<Handle> connect;
  private final Consumer<Set<String>> heard;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** @param heard is called on the bell's thread with what may have changed, and must not take long */
  PgBell(Supplier<Handle> connect, Consumer<Set<String>> heard) {
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
        heard.accept(EVERYTHING);
        pause();
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + CHANNEL);
    }
    PGConnection listening = connection.unwrap(PGConnection.class);
    heard.accept(EVERYTHING);
    long all = System.nanoTime();
    while (closed.getCount() > 0) {
      Set<String> changed = changed(listening.getNotifications(LISTEN_MS));
      if (System.nanoTime() - all >= LONGEST_NANOS) {
        all = System.nanoTime();
        changed = EVERYTHING;
      }
      if (!changed.isEmpty()) {
        heard.accept(changed);
      }
    }
  }

  private static Set<String> changed(PGNotification[] some) {
    return some == null ? Set.of() : Arrays.stream(some).map(PGNotification::getParameter).collect(Collectors.toSet());
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
