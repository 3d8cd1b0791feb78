package watchfloor.store;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * One connection that writes, for one thread. After a failure it is thrown away and opened again at the next write, because a
 * database that met a full disk closes itself and must be opened again to go on.
 */
final class Writer {
  private final Jdbi jdbi;
  private Handle handle;

  Writer(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Runs statements as one transaction. */
  <T> T write(Function<Handle, T> work) {
    return guarded(() -> open().inTransaction(work::apply));
  }

  /** Runs statements outside a transaction: what changes tables themselves, and what forces them to disk. */
  void run(java.util.function.Consumer<Handle> work) {
    guarded(() -> {
      work.accept(open());
      return null;
    });
  }

  private <T> T guarded(java.util.function.Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      forget(e);
      throw e;
    }
  }

  private Handle open() {
    if (handle == null) {
      handle = jdbi.open();
    }
    return handle;
  }

  private void forget(RuntimeException first) {
    Handle broken = handle;
    handle = null;
    if (broken != null) {
      try {
        broken.close();
      } catch (JdbiException e) {
        first.addSuppressed(e);
      }
    }
  }

  /** Closes the connection; the next write opens another. */
  void close() {
    Handle open = handle;
    handle = null;
    if (open != null) {
      open.close();
    }
  }
}
