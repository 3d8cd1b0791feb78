package watchfloor.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskBook;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.Reply;
import watchfloor.mention.JudgedMention;

/** Writes down what reaches the book, and knows the items that it is told of. */
final class RecordingBook implements DeskBook {
  final List<DeskOperation> applied = new ArrayList<>();
  final Map<Long, Item> items = new HashMap<>();
  private final List<Consumer<DeskOutcome.Done>> listeners = new ArrayList<>();

  @Override
  public CompletableFuture<DeskOutcome> apply(DeskOperation operation) {
    applied.add(operation);
    return CompletableFuture.completedFuture(new DeskOutcome.Refused("written down"));
  }

  void tell(Item item) {
    ItemEvent event = new ItemEvent(1, item.id(), ItemEvent.Kind.NOTED, Actor.ROOM, Instant.EPOCH, "");
    listeners.forEach(listener -> listener.accept(new DeskOutcome.Done(item, event)));
  }

  @Override
  public void onChange(Consumer<DeskOutcome.Done> listener) {
    listeners.add(listener);
  }

  @Override
  public List<Item> live(int limit) {
    return List.copyOf(items.values());
  }

  @Override
  public List<Item> endedSince(Instant since, int limit) {
    return List.copyOf(items.values());
  }

  @Override
  public Optional<Item> item(long id) {
    return Optional.ofNullable(items.get(id));
  }

  @Override
  public Optional<Item> itemOfMention(long mention) {
    return item(mention);
  }

  @Override
  public List<ItemEvent> history(long item) {
    return List.of(new ItemEvent(1, item, ItemEvent.Kind.NOTED, Actor.ROOM, Instant.EPOCH, ""));
  }

  @Override
  public List<JudgedMention> conversation(long item) {
    return List.of(items.get(item).mention());
  }

  @Override
  public List<Reply> replies(long item) {
    return List.of(new Reply("k", item, Reply.State.SENT, "text", "NK", Instant.EPOCH, 1, Instant.EPOCH, "", ""));
  }

  @Override
  public String draft(long item) {
    return "draft " + item;
  }

  @Override
  public List<Reply> dueReplies(Instant now, int limit) {
    return replies(1);
  }

  @Override
  public List<Reply> unsettledReplies() {
    return replies(1);
  }
}
