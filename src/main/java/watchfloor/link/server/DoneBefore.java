package watchfloor.link.server;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import watchfloor.desk.Actor;
import watchfloor.desk.Claim;
import watchfloor.desk.DeskBook;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.DeskSnapshot;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.ItemEvent.Kind;
import watchfloor.desk.ItemState;

/**
 * Finds out whether something that is asked again has happened already, when nobody remembers the answer: the hub was started anew in
 * between. The history knows: the same person did the same thing to the same item since it was asked.
 *
 * <p>Reads from disk: not for the JavaFX thread.
 */
final class DoneBefore {
  /** Clocks of two machines may be so far apart. */
  static final Duration SKEW = Duration.ofSeconds(5);

  private final DeskBook book;
  private final Actor who;

  DoneBefore(DeskBook book, Actor who) {
    this.book = book;
    this.who = who;
  }

  /** The outcome that was not heard, or empty when it was not done. */
  Optional<DeskOutcome> look(DeskOperation operation, Instant since) {
    List<ItemEvent> history = book.history(operation.item());
    Optional<Item> item = book.item(operation.item());
    for (int i = history.size() - 1; i >= 0 && !history.get(i).at().isBefore(since); i--) {
      ItemEvent event = history.get(i);
      if (item.isPresent() && event.by().operator().equals(who.operator()) && is(event, operation)) {
        return Optional.of(new DeskOutcome.Done(item.get(), event));
      }
    }
    return Optional.empty();
  }

  /** The item that was claimed as the next one. */
  Optional<DeskOutcome> lookForClaim(DeskSnapshot desk, Instant since) {
    return desk.live().stream()
        .filter(item -> item.state() == ItemState.CLAIMED && item.heldBy(who.operator()))
        .filter(item -> item.claim().map(Claim::since).filter(at -> !at.isBefore(since)).isPresent())
        .findFirst()
        .flatMap(item -> book.history(item.id()).stream()
            .filter(event -> event.kind() == Kind.CLAIMED && event.by().equals(who) && !event.at().isBefore(since))
            .reduce((earlier, later) -> later)
            .map(event -> new DeskOutcome.Done(item, event)));
  }

  private boolean is(ItemEvent event, DeskOperation operation) {
    if (operation instanceof DeskOperation.TakeClaim) {
      return event.kind() == Kind.CLAIMED;
    } else if (operation instanceof DeskOperation.Release release) {
      return event.kind() == Kind.RELEASED && event.detail().equals(release.reason());
    } else if (operation instanceof DeskOperation.HandOver over) {
      return event.kind() == Kind.HANDED_OVER && event.detail().startsWith(over.to());
    } else if (operation instanceof DeskOperation.Note note) {
      return event.kind() == Kind.NOTED && event.detail().equals(note.text());
    } else if (operation instanceof DeskOperation.Send send) {
      return (event.kind() == Kind.SEND_QUEUED || event.kind() == Kind.PROPOSED) && book.replies(operation.item()).stream().anyMatch(reply -> reply.key().equals(send.key()));
    } else if (operation instanceof DeskOperation.Propose propose) {
      return event.kind() == Kind.PROPOSED && book.replies(operation.item()).stream().anyMatch(reply -> reply.key().equals(propose.key()));
    } else if (operation instanceof DeskOperation.Approve) {
      return event.kind() == Kind.APPROVED;
    } else if (operation instanceof DeskOperation.SendBack back) {
      return event.kind() == Kind.SENT_BACK && event.detail().equals(back.reason());
    } else if (operation instanceof DeskOperation.ReleaseAnothers) {
      return event.kind() == Kind.RELEASED;
    } else if (operation instanceof DeskOperation.TakeBack) {
      return event.kind() == Kind.TAKEN_BACK;
    } else if (operation instanceof DeskOperation.Assess assess) {
      return event.kind() == Kind.ASSESSED && event.detail().equals(assess.assessment().line());
    } else if (operation instanceof DeskOperation.Close close) {
      return event.kind() == Kind.CLOSED && event.detail().equals(close.reason());
    }
    return false;
  }
}
