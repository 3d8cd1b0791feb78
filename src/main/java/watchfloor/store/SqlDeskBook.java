package watchfloor.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import watchfloor.desk.DeskBook;
import watchfloor.desk.DeskException;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.Reply;
import watchfloor.mention.JudgedMention;

/** Keeps the desks' work in a relational store: writes go through {@link DeskWork}, reads over two connections. */
final class SqlDeskBook implements DeskBook {
  private final DeskWork lane;
  private final Database database;
  private final Labels labels;
  private final Troubles troubles;
  private final LongPredicate kept;

  /** @param kept whether the mention with a number was ever kept, as far as numbers tell */
  SqlDeskBook(DeskWork lane, LongPredicate kept, Database database, Labels labels, Troubles troubles) {
    this.lane = lane;
    this.kept = kept;
    this.database = database;
    this.labels = labels;
    this.troubles = troubles;
  }

  @Override
  public CompletableFuture<DeskOutcome> apply(DeskOperation operation) {
    try {
      if (operation instanceof DeskOperation.Open open && !kept.test(open.mention().id())) {
        return CompletableFuture.completedFuture(
            Ledger.refused("Mention " + open.mention().id() + " is not in this store: keep it before it becomes work."));
      }
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(new DeskException(troubles.sentence("read", e), e));
    }
    return lane.apply(operation);
  }

  @Override
  public void onChange(Consumer<DeskOutcome.Done> listener) {
    lane.onChange(listener);
  }

  @Override
  public List<Item> live(int limit) {
    return read(rows -> rows.items().live(limit));
  }

  @Override
  public List<Item> endedSince(Instant since, int limit) {
    return read(rows -> rows.items().endedSince(since, limit));
  }

  @Override
  public Optional<Item> item(long id) {
    return read(rows -> rows.items().find(id).map(ItemRow::item));
  }

  @Override
  public Optional<Item> itemOfMention(long mention) {
    return read(rows -> rows.items().ofMention(mention).map(ItemRow::item));
  }

  @Override
  public List<ItemEvent> history(long item) {
    return read(rows -> rows.events().ofItem(item));
  }

  @Override
  public List<JudgedMention> conversation(long item) {
    return read(rows -> rows.items().conversation(item));
  }

  @Override
  public Map<Long, List<Long>> mentionsOf(Collection<Long> items) {
    return items.isEmpty() ? Map.of() : read(rows -> rows.items().mentionsOf(items));
  }

  @Override
  public List<Reply> replies(long item) {
    return read(rows -> rows.replies().ofItem(item));
  }

  @Override
  public String draft(long item) {
    return read(rows -> rows.drafts().find(item).orElse(""));
  }

  @Override
  public List<Reply> dueReplies(Instant now, int limit) {
    return read(rows -> rows.replies().due(now, limit));
  }

  @Override
  public List<Reply> unsettledReplies() {
    return read(rows -> rows.replies().unsettled());
  }

  private <T> T read(Function<DeskRows, T> query) {
    try {
      return database.read(handle -> query.apply(new DeskRows(handle, labels)));
    } catch (RuntimeException e) {
      throw new DeskException(troubles.sentence("read", e), e);
    }
  }
}
