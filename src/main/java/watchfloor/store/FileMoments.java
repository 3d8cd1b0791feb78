package watchfloor.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.zip.ZipOutputStream;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Handle;

/**
 * Has H2 write its file at moments at which nobody is in the middle of a change. By itself it does so at any time, and takes one
 * table after another while others go on changing them: who is killed then finds a part of a transaction in the file, and nothing
 * that says so (h2database issue 2080; where it wrote every two milliseconds, two in thirty kills left such a file).
 *
 * <p>So H2's own timer is off (see {@link StoreUrl}), and every change is made through {@link #change}. What is taken at such a
 * moment is a list of pages: they are put together and written on H2's own threads, while changes go on. H2 still writes by itself
 * when unsaved pages pass a bound that depends on the heap: {@link #afterFill} and {@link #afterDesk} keep well below it, as long as
 * a transaction is no larger than {@link FillLane#MOST_IN_A_TRANSACTION} mentions.
 *
 * <p>From any thread. On a database that is no embedded H2 it does nothing.
 */
final class FileMoments {
  private static final long EVERY_NANOS = 400_000_000;
  /** Which part of H2's own bound may be unsaved before it is time. */
  private static final int PART = 3;
  /** Below this many per cent of living pages, old pieces of the file are written anew; H2's own figure for a busy file. */
  private static final int LEAST_ALIVE = 80;

  private final ReentrantReadWriteLock changes = new ReentrantReadWriteLock();
  private final LongSupplier nanos;
  private volatile long written;

  FileMoments(LongSupplier nanos) {
    this.nanos = nanos;
    this.written = nanos.getAsLong();
  }

  /** Makes a change, such as a transaction; many can be under way at once. Must not be asked for within another. */
  <T> T change(Supplier<T> work) {
    changes.readLock().lock();
    try {
      return work.get();
    } finally {
      changes.readLock().unlock();
    }
  }

  /** Between two changes of the filling writer: has the file written when it is time, and waits until no desk is in a change. */
  void afterFill(Handle handle) {
    store(handle).filter(this::due).ifPresent(this::write);
  }

  /** Between two changes of the desks' writer, which waits for nobody: where another change is under way, the next one tries again. */
  void afterDesk(Handle handle) {
    store(handle).filter(this::due).ifPresent(store -> {
      if (changes.writeLock().tryLock()) {
        try {
          take(store);
        } finally {
          changes.writeLock().unlock();
        }
      }
    });
  }

  /** Has everything that was changed until now written, and forced to disk. Outside any change. */
  void force(Handle handle) {
    store(handle).ifPresent(store -> {
      write(store);
      store.executeFilestoreOperation(() -> {});
      store.sync();
    });
  }

  /**
   * Copies the file as it is at a moment, and what is written meanwhile perhaps, into the only entry of a zip, which is what H2's own
   * {@code BACKUP} makes. Outside any change.
   *
   * @throws UncheckedIOException the file cannot be read, or the copy not be written
   */
  void copy(Handle handle, OutputStream to) {
    store(handle).ifPresent(store -> {
      write(store);
      store.executeFilestoreOperation(() -> {});
      try (ZipOutputStream zip = new ZipOutputStream(to)) {
        store.getFileStore().backup(zip);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** Copies what is still needed out of old pieces of the file, so that their room can be used again; a few megabytes at once. */
  void tidy(Handle handle) {
    store(handle).ifPresent(store -> store.compact(LEAST_ALIVE, store.getAutoCommitMemory() / 4));
  }

  private boolean due(MVStore store) {
    return store.getUnsavedMemory() >= store.getAutoCommitMemory() / PART || nanos.getAsLong() - written >= EVERY_NANOS;
  }

  private void write(MVStore store) {
    changes.writeLock().lock();
    try {
      take(store);
    } finally {
      changes.writeLock().unlock();
    }
  }

  /** Somebody who tidies may hold the store: the next change tries again. */
  private void take(MVStore store) {
    if (!store.hasUnsavedChanges() || store.tryCommit() >= 0) {
      written = nanos.getAsLong();
    }
  }

  private static Optional<MVStore> store(Handle handle) {
    Connection connection = handle.getConnection();
    try {
      if (connection.isWrapperFor(JdbcConnection.class)
          && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
        return Optional.of(session.getDatabase().getStore().getMvStore());
      }
      return Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException("the connection does not say what it leads to", e);
    }
  }
}
