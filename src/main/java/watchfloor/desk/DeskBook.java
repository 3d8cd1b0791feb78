package watchfloor.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import watchfloor.mention.JudgedMention;

/**
 * Where the desks' work is kept: the port that a store, or later a wire to one, fills.
 *
 * <p>Reads may be called from any thread but the JavaFX one, and see everything that was acknowledged. A read that fails
 * throws {@link DeskException}.
 */
public interface DeskBook {
  /**
   * Applies one operation, in the order of the calls, and answers once it is on disk. The future completes on the store's
   * thread; it fails with {@link DeskException} when the store cannot write, and then nothing was done.
   */
  CompletableFuture<DeskOutcome> apply(DeskOperation operation);

  /** Hears of every operation that was done, in the order of {@link ItemEvent#seq}, on the store's thread, before its future completes. */
  void onChange(Consumer<DeskOutcome.Done> listener);

  /** All live items, by due time, earliest first, at most {@code limit}. */
  List<Item> live(int limit);

  /** Items that were answered or closed since, newest first, at most {@code limit}. */
  List<Item> endedSince(Instant since, int limit);

  Optional<Item> item(long id);

  /** The item that holds a mention. */
  Optional<Item> itemOfMention(long mention);

  /** Everything that happened to an item, oldest first. */
  List<ItemEvent> history(long item);

  /** The mentions of an item, oldest first. */
  List<JudgedMention> conversation(long item);

  /**
   * The ids of every mention of some items, by the item's id.
   *
   * @param items at most 20,000 ids
   */
  default Map<Long, List<Long>> mentionsOf(Collection<Long> items) {
    Map<Long, List<Long>> found = new HashMap<>();
    items.forEach(item -> found.put(item, conversation(item).stream().map(JudgedMention::id).toList()));
    return found;
  }

  /** Every answer to an item, oldest first. */
  List<Reply> replies(long item);

  /** What was written so far and not sent, or empty. */
  String draft(long item);

  /** Answers QUEUED that may leave, earliest first, at most {@code limit}. */
  List<Reply> dueReplies(Instant now, int limit);

  /** Answers that were being handed over when the program ended: SENDING, and nobody is at it. */
  List<Reply> unsettledReplies();
}
