package watchfloor.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import watchfloor.desk.Claim;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.mention.JudgedMention;

/**
 * An item with what only the store needs to know of it, and the ways in which it changes. Immutable.
 *
 * @param leaseLength how long its holder's lease was given for: it is given again when an answer comes back
 * @param endedAt     when it was answered or closed
 */
record ItemRow(Item item, Duration leaseLength, Optional<Instant> endedAt) {
  ItemRow {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(leaseLength, "leaseLength");
  }

  /** The same with a later version: something was added to its history. */
  ItemRow touched() {
    return with(item.state(), item.claim(), item.trouble());
  }

  ItemRow claimed(String operator, Instant since, Instant at, Instant until, String trouble) {
    Item changed = with(ItemState.CLAIMED, Optional.of(new Claim(operator, since, until)), trouble).item();
    return new ItemRow(changed, Duration.between(at, until), Optional.empty());
  }

  ItemRow opened() {
    return with(ItemState.OPEN, Optional.empty(), item.trouble());
  }

  ItemRow waiting(String trouble) {
    return with(ItemState.WAITING, item.claim(), trouble);
  }

  /** Held by the author again, under a new lease of the old length. */
  ItemRow returned(String author, Instant at, String trouble) {
    Instant since = item.claim().map(Claim::since).orElse(at);
    return claimed(author, since, at, at.plus(leaseLength), trouble);
  }

  /** With another owner and another promise, open or claimed as before. */
  ItemRow owned(String team, Instant dueAt) {
    Item now =
        new Item(item.id(), item.version() + 1, item.state(), item.mention(), item.mentions(), team, item.rule(),
            item.openedAt(), dueAt, item.claim(), item.answeredBy(), item.answeredAt(), item.trouble());
    return new ItemRow(now, leaseLength, endedAt);
  }

  /** Handed to another owner's queue, with another promise. */
  ItemRow queued(String team, Instant dueAt) {
    Item now =
        new Item(item.id(), item.version() + 1, ItemState.OPEN, item.mention(), item.mentions(), team, item.rule(),
            item.openedAt(), dueAt, Optional.empty(), item.answeredBy(), item.answeredAt(), item.trouble());
    return new ItemRow(now, leaseLength, endedAt);
  }

  ItemRow closed(Instant at) {
    return new ItemRow(with(ItemState.CLOSED, Optional.empty(), item.trouble()).item(), leaseLength, Optional.of(at));
  }

  ItemRow answered(String author, Instant at) {
    Item now =
        new Item(item.id(), item.version() + 1, ItemState.ANSWERED, item.mention(), item.mentions(), item.team(), item.rule(),
            item.openedAt(), item.dueAt(), Optional.empty(), Optional.of(author), Optional.of(at), "");
    return new ItemRow(now, leaseLength, Optional.of(at));
  }

  /** With one more mention, which the queue shows from now on; the earlier promise stays. */
  ItemRow joinedBy(JudgedMention mention, Instant dueAt) {
    Instant due = dueAt.isBefore(item.dueAt()) ? dueAt : item.dueAt();
    Item now =
        new Item(item.id(), item.version() + 1, item.state(), mention, item.mentions() + 1, item.team(), item.rule(),
            item.openedAt(), due, item.claim(), item.answeredBy(), item.answeredAt(), item.trouble());
    return new ItemRow(now, leaseLength, endedAt);
  }

  private ItemRow with(ItemState state, Optional<Claim> claim, String trouble) {
    Item now =
        new Item(item.id(), item.version() + 1, state, item.mention(), item.mentions(), item.team(), item.rule(),
            item.openedAt(), item.dueAt(), claim, item.answeredBy(), item.answeredAt(), trouble);
    return new ItemRow(now, leaseLength, endedAt);
  }
}
