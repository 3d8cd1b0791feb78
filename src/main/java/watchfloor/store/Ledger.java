package watchfloor.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;

/** The tables of the desk within one transaction, and the number of the last event written in it. */
final class Ledger {
  final ItemDao items;
  final EventDao events;
  final ReplyDao replies;
  final DraftDao drafts;
  final MentionDao mentions;
  private long seq;

  /** @param seq of the last event that is kept */
  Ledger(Handle handle, Labels labels, long seq) {
    this.items = new ItemDao(handle, labels);
    this.events = new EventDao(handle);
    this.replies = new ReplyDao(handle);
    this.drafts = new DraftDao(handle);
    this.mentions = new MentionDao(handle, labels);
    this.seq = seq;
  }

  long seq() {
    return seq;
  }

  /** Writes an item's new state and why it changed. */
  DeskOutcome change(ItemRow row, ItemEvent.Kind kind, DeskOperation operation, String detail) {
    items.update(row);
    return record(row.item(), kind, operation, detail);
  }

  /** Writes why an item changed, where its new state is written already. */
  DeskOutcome record(Item item, ItemEvent.Kind kind, DeskOperation operation, String detail) {
    ItemEvent event = new ItemEvent(++seq, item.id(), kind, operation.by(), operation.at(), detail);
    events.insert(event);
    return new DeskOutcome.Done(item, event);
  }

  static DeskOutcome missing(long item) {
    return refused("There is no item " + item + " in this store.");
  }

  static DeskOutcome refused(String sentence) {
    return new DeskOutcome.Refused(sentence);
  }

  /** Why somebody may not do what only the holder of a CLAIMED item may; empty when they may. */
  static Optional<DeskOutcome> notHeld(Item item, String operator) {
    return switch (item.state()) {
      case CLAIMED -> item.heldBy(operator) ? Optional.empty() : Optional.of(taken(item));
      case WAITING -> Optional.of(item.heldBy(operator) ? refused("The answer is on its way: take it back first.") : taken(item));
      case OPEN -> Optional.of(refused("Nobody holds this item now: claim it first."));
      case ANSWERED, CLOSED -> Optional.of(taken(item));
    };
  }

  /** Tells who holds an item, or how it ended. */
  static DeskOutcome taken(Item item) {
    if (item.claim().isPresent()) {
      return new DeskOutcome.HeldBy(item, item.claim().get());
    }
    return switch (item.state()) {
      case ANSWERED -> refused("This item was answered by " + item.answeredBy().orElse("somebody") + ".");
      case CLOSED -> refused("This item was closed.");
      case OPEN, CLAIMED, WAITING -> refused("This item is open.");
    };
  }
}
