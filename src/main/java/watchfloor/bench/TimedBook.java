package watchfloor.bench;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import watchfloor.desk.DeskBook;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.Reply;
import watchfloor.mention.JudgedMention;

/** A desk's book that notes when an operation reaches it, so that what the desk does before is known; for one caller at a time. */
final class TimedBook implements DeskBook {
  private final DeskBook book;
  private volatile long reachedNanos;

  TimedBook(DeskBook book) {
    this.book = book;
  }

  /** When the last operation came. */
  long reachedNanos() {
    return reachedNanos;
  }

  @Override
  public CompletableFuture<DeskOutcome> apply(DeskOperation operation) {
    reachedNanos = System.nanoTime();
    return book.apply(operation);
  }

  @Override
  public void onChange(Consumer<DeskOutcome.Done> listener) {
    book.onChange(listener);
  }

  @Override
  public List<Item> live(int limit) {
    return book.live(limit);
  }

  @Override
  public List<Item> endedSince(Instant since, int limit) {
    return book.endedSince(since, limit);
  }

  @Override
  public Optional<Item> item(long id) {
    return book.item(id);
  }

  @Override
  public Optional<Item> itemOfMention(long mention) {
    return book.itemOfMention(mention);
  }

  @Override
  public List<ItemEvent> history(long item) {
    return book.history(item);
  }

  @Override
  public List<JudgedMention> conversation(long item) {
    return book.conversation(item);
  }

  @Override
  public Map<Long, List<Long>> mentionsOf(Collection<Long> items) {
    return book.mentionsOf(items);
  }

  @Override
  public List<Reply> replies(long item) {
    return book.replies(item);
  }

  @Override
  public String draft(long item) {
    return book.draft(item);
  }

  @Override
  public List<Reply> dueReplies(Instant now, int limit) {
    return book.dueReplies(now, limit);
  }

  @Override
  public List<Reply> unsettledReplies() {
    return book.unsettledReplies();
  }
}
