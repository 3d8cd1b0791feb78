package watchfloor.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import watchfloor.desk.DeskBook;
import watchfloor.desk.DeskException;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.Reply;
import watchfloor.mention.JudgedMention;

/** Keeps the desks' work in a relational store: writes go through the {@link DeskLane}, reads over two connections. */
final class SqlDeskBook implements DeskBook {
  private final DeskLane lane;
  private final Database database;
  private final Labels labels;
  private final Troubles troubles;

  SqlDeskBook(DeskLane lane, Database database, Labels labels, Troubles troubles) {
    this.lane = lane;
    this.database = database;
    this.labels = labels;
    this.troubles = troubles;
  }

  @Override
  public CompletableFuture<DeskOutcome> apply(DeskOperation operation) {
    return lane.apply(operation);
  }

  @Override
  public void onChange(Consumer<DeskOutcome.Done> listener) {
    lane.onChange(listener);
  }

  @Override
  public List<Item> live(int limit) {
    return read(ledger -> ledger.items.live(limit));
  }

  @Override
  public List<Item> endedSince(Instant since, int limit) {
    return read(ledger -> ledger.items.endedSince(since, limit));
  }

  @Override
  public Optional<Item> item(long id) {
    return read(ledger -> ledger.items.find(id).map(ItemRow::item));
  }

  @Override
  public Optional<Item> itemOfMention(long mention) {
    return read(ledger -> ledger.items.ofMention(mention).map(ItemRow::item));
  }

  @Override
  public List<ItemEvent> history(long item) {
    return read(ledger -> ledger.events.ofItem(item));
  }

  @Override
  public List<JudgedMention> conversation(long item) {
    return read(ledger -> ledger.mentions.ofItem(item));
  }

  @Override
  public Map<Long, List<Long>> mentionsOf(Collection<Long> items) {
    return items.isEmpty() ? Map.of() : read(ledger -> ledger.items.mentionsOf(items));
  }

  @Override
  public List<Reply> replies(long item) {
    return read(ledger -> ledger.replies.ofItem(item));
  }

  @Override
  public String draft(long item) {
    return read(ledger -> ledger.drafts.find(item));
  }

  @Override
  public List<Reply> dueReplies(Instant now, int limit) {
    return read(ledger -> ledger.replies.due(now, limit));
  }

  @Override
  public List<Reply> unsettledReplies() {
    return read(ledger -> ledger.replies.unsettled());
  }

  private <T> T read(Function<Ledger, T> query) {
    try {
      return database.read(handle -> query.apply(new Ledger(handle, labels, 0)));
    } catch (RuntimeException e) {
      throw new DeskException(troubles.sentence("read", e), e);
    }
  }
}
