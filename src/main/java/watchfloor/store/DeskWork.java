package watchfloor.store;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.store.keys.Fingerprint;

/**
 * The one way of changing the desk's tables, in which every change is also an entry of the operations' log: journal files beside
 * an embedded database, a table within a shared one. From any thread.
 */
interface DeskWork {
  /** Applies an operation behind those that were asked for before; see {@link watchfloor.desk.DeskBook#apply}. */
  CompletableFuture<DeskOutcome> apply(DeskOperation operation);

  void onChange(Consumer<DeskOutcome.Done> listener);

  /** Changes the desk's tables in a way that is no operation of anybody: what is kept no longer goes. */
  <T> CompletableFuture<T> maintain(BiFunction<Handle, Digests, T> work);

  /**
   * Erases persons from the desk's tables and writes into the log that they are forgotten, in one transaction.
   *
   * @return how many items lost their words
   */
  CompletableFuture<Integer> forget(Set<Fingerprint> persons, Actor by, Instant at);
}
