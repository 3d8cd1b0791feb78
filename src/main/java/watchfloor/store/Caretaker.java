package watchfloor.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import watchfloor.desk.Actor;
import watchfloor.mention.JudgedMention;
import watchfloor.store.disk.StoreException;

/**
 * Cares for a store while a room works, and does what people ask for by hand: keeping, ending, verifying, forgetting, backups.
 *
 * <p>{@link #tick} belongs to the clock thread; everything else may be asked from any thread and happens on the store's own.
 */
public interface Caretaker {
  /** Hears of mentions that are gone from the store, as a test, so that nothing in memory shows them any more. */
  void onRemoved(Consumer<Predicate<JudgedMention>> listener);

  /** Looks after everything that goes by the clock; about once a second. */
  void tick();

  /** What happens once a night, on the caring thread: old things go, and everything is verified and backed up as far as that is the store's. */
  void night();

  /** Why nothing more should be taken in because of the disk, one plain sentence; empty while there is room. Asks the disk at most once a second. */
  String disk();

  /** Done when the tables have everything that was kept when asked. */
  CompletableFuture<Void> caughtUp();

  /** Shows what people did from {@code from} (inclusive) to {@code to} (exclusive), in order; how many lines that were. */
  CompletableFuture<Long> audit(Instant from, Instant to, Consumer<AuditLine> line);

  /** Takes a backup now, and tells where it is; fails with {@link StoreException} when it could not, is not sound, or is not the store's to take. */
  CompletableFuture<String> backup();

  /** The sound backups, newest first, a line each. */
  CompletableFuture<List<String>> backups();

  /** Reads everything and holds it against its hashes: the chain of the operations and every row of the tables. Empty when all is sound. */
  CompletableFuture<List<String>> verify();

  /**
   * What forgetting a person erases.
   *
   * @param persons  how many authors, one a channel
   * @param sentence the same for people
   */
  record Erased(int persons, int mentions, int items, String sentence) {}

  /**
   * Forgets a person for good, by handle or by the network's identifier, and tells what was erased.
   *
   * @param channel on one channel alone, else on all
   * @param by      who asked
   */
  CompletableFuture<Erased> forget(String person, Optional<String> channel, Actor by);

  /** Tells what forgetting a person would erase, and erases nothing. */
  CompletableFuture<Erased> wouldForget(String person, Optional<String> channel);
}
