package watchfloor.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.Reply;
import watchfloor.mention.JudgedMention;
import watchfloor.store.DeskState.Table;

/**
 * The tables of the desk within one transaction: every change of a row goes through here, so that each table's digest and the
 * number of the last event follow. What comes of it, {@link #state}, is the transaction's to write down.
 */
final class Ledger {
  final ItemDao items;
  final ReplyDao replies;
  private final EventDao events;
  private final DraftDao drafts;
  private final Digests digests;
  private final Labels labels;
  private long seq;

  /** @param seq of the last event that is kept */
  Ledger(Handle handle, Labels labels, DeskState before, long seq) {
    this.items = new ItemDao(handle, labels);
    this.events = new EventDao(handle);
    this.replies = new ReplyDao(handle);
    this.drafts = new DraftDao(handle);
    this.digests = new Digests(before);
    this.labels = labels;
    this.seq = seq;
  }

  long seq() {
    return seq;
  }

  /** Writes a new item and why it is there. */
  DeskOutcome insert(ItemRow row, ItemEvent.Kind kind, DeskOperation operation, String detail) {
    items.insert(row);
    digests.added(Table.ITEM, RowHash.of(row));
    return record(row.item(), kind, operation, detail);
  }

  /** Writes an item's new state and why it changed. */
  DeskOutcome change(ItemRow before, ItemRow after, ItemEvent.Kind kind, DeskOperation operation, String detail) {
    replace(before, after);
    return record(after.item(), kind, operation, detail);
  }

  /** Writes an item's new state without a line in its history. */
  void replace(ItemRow before, ItemRow after) {
    items.update(after);
    if (!after.item().team().equals(before.item().team())) {
      items.moveTeam(after.item());
    }
    digests.changed(Table.ITEM, RowHash.of(before), RowHash.of(after));
  }

  /** The item as claimed, by one conditional update; empty when somebody else was first. */
  Optional<ItemRow> claim(ItemRow before, DeskOperation.TakeClaim claim) {
    if (!items.claim(claim)) {
      return Optional.empty();
    }
    ItemRow after = before.claimed(claim.by().operator(), claim.at(), claim.at(), claim.leaseUntil(), before.item().trouble());
    digests.changed(Table.ITEM, RowHash.of(before), RowHash.of(after));
    return Optional.of(after);
  }

  /** Writes why an item changed, where its new state is written already. */
  DeskOutcome record(Item item, ItemEvent.Kind kind, DeskOperation operation, String detail) {
    ItemEvent event = new ItemEvent(++seq, item.id(), kind, operation.by(), operation.at(), detail);
    events.insert(event);
    digests.added(Table.EVENT, RowHash.of(event));
    return new DeskOutcome.Done(item, event);
  }

  /** Keeps the desk's own copy of a mention. */
  void addMention(long item, JudgedMention mention) {
    labels.note(mention);
    items.addMention(item, mention);
    digests.added(Table.MENTION, RowHash.of(item, mention));
  }

  void addReply(Reply reply) {
    replies.insert(reply);
    digests.added(Table.REPLY, RowHash.of(reply));
  }

  void changeReply(Reply before, Reply after) {
    replies.update(after);
    digests.changed(Table.REPLY, RowHash.of(before), RowHash.of(after));
  }

  void keepDraft(long item, String text) {
    drafts.find(item).ifPresentOrElse(
        before -> {
          drafts.update(item, text);
          digests.changed(Table.DRAFT, RowHash.ofDraft(item, before), RowHash.ofDraft(item, text));
        },
        () -> {
          drafts.insert(item, text);
          digests.added(Table.DRAFT, RowHash.ofDraft(item, text));
        });
  }

  void removeDraft(long item) {
    drafts.find(item).ifPresent(before -> {
      drafts.remove(item);
      digests.removed(Table.DRAFT, RowHash.ofDraft(item, before));
    });
  }

  /** The digests of rows that are changed or removed in bulk. */
  Digests digests() {
    return digests;
  }

  /** What is to be written down about the tables. */
  DeskState state() {
    return digests.state();
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
