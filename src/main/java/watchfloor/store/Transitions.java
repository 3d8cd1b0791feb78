package watchfloor.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import watchfloor.desk.Claim;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent.Kind;
import watchfloor.desk.ItemState;

/** Decides within one transaction what becomes of an operation: opening, claiming, giving back, writing, ending. */
final class Transitions {
  private final Ledger ledger;
  private final Answering answering;

  Transitions(Ledger ledger) {
    this.ledger = ledger;
    this.answering = new Answering(ledger);
  }

  DeskOutcome apply(DeskOperation operation) {
    if (operation instanceof DeskOperation.Open open) {
      return open(open);
    } else if (operation instanceof DeskOperation.TakeClaim claim) {
      return claim(claim);
    } else if (operation instanceof DeskOperation.Renew renew) {
      return held(renew, row -> renewed(row, renew));
    } else if (operation instanceof DeskOperation.Release release) {
      return held(release, row -> ledger.change(row.opened(), Kind.RELEASED, release, release.reason()));
    } else if (operation instanceof DeskOperation.HandOver handOver) {
      return held(handOver, row -> handedOver(row, handOver));
    } else if (operation instanceof DeskOperation.EndLease end) {
      return endLease(end);
    } else if (operation instanceof DeskOperation.KeepDraft draft) {
      return held(draft, row -> drafted(row, draft));
    } else if (operation instanceof DeskOperation.Note note) {
      return any(note, row -> ledger.change(row.touched(), Kind.NOTED, note, note.text()));
    } else if (operation instanceof DeskOperation.Send send) {
      return held(send, row -> answering.send(row, send));
    } else if (operation instanceof DeskOperation.TakeBack takeBack) {
      return any(takeBack, row -> answering.takeBack(row, takeBack));
    } else if (operation instanceof DeskOperation.Dispatch dispatch) {
      return any(dispatch, row -> answering.dispatch(row, dispatch));
    } else if (operation instanceof DeskOperation.Settle settle) {
      return any(settle, row -> answering.settle(row, settle));
    } else if (operation instanceof DeskOperation.Close close) {
      return any(close, row -> close(row, close));
    }
    throw new IllegalStateException("an operation that this store does not know: " + operation);
  }

  private DeskOutcome any(DeskOperation operation, Function<ItemRow, DeskOutcome> then) {
    return ledger.items.find(operation.item()).map(then).orElseGet(() -> Ledger.missing(operation.item()));
  }

  private DeskOutcome held(DeskOperation operation, Function<ItemRow, DeskOutcome> then) {
    return any(operation, row -> Ledger.notHeld(row.item(), operation.by().operator()).orElseGet(() -> then.apply(row)));
  }

  private DeskOutcome open(DeskOperation.Open open) {
    if (!ledger.mentions.exists(open.mention().id())) {
      return Ledger.refused("Mention " + open.mention().id() + " is not in this store: keep it before it becomes work.");
    }
    if (ledger.items.ofMention(open.mention().id()).isPresent()) {
      return Ledger.refused("Mention " + open.mention().id() + " is at the desk already.");
    }
    Optional<ItemRow> live = ledger.items.liveIn(Item.conversationOf(open.mention()));
    long item = live.map(row -> row.item().id()).orElse(open.mention().id());
    ledger.items.addMention(item, open.mention().id());
    if (live.isPresent()) {
      ItemRow joined = live.get().joinedBy(open.mention(), open.work().dueAt());
      return ledger.change(joined, Kind.MENTION_ADDED, open, "");
    }
    ItemRow fresh = new ItemRow(fresh(open), Duration.ZERO, Optional.empty());
    ledger.items.insert(fresh);
    return ledger.record(fresh.item(), Kind.OPENED, open, open.work().rule());
  }

  private static Item fresh(DeskOperation.Open open) {
    return new Item(
        open.mention().id(),
        1,
        ItemState.OPEN,
        open.mention(),
        1,
        open.work().team(),
        open.work().rule(),
        open.mention().mention().writtenAt(),
        open.work().dueAt(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private DeskOutcome claim(DeskOperation.TakeClaim claim) {
    boolean won = ledger.items.claim(claim);
    return any(
        claim,
        row -> won ? ledger.record(row.item(), Kind.CLAIMED, claim, "") : Ledger.taken(row.item()));
  }

  private DeskOutcome renewed(ItemRow row, DeskOperation.Renew renew) {
    String holder = renew.by().operator();
    ItemRow renewed =
        row.claimed(holder, since(row, renew), renew.at(), renew.leaseUntil(), row.item().trouble());
    return ledger.change(renewed, Kind.RENEWED, renew, "");
  }

  private static Instant since(ItemRow row, DeskOperation operation) {
    return row.item().claim().map(Claim::since).orElse(operation.at());
  }

  private DeskOutcome handedOver(ItemRow row, DeskOperation.HandOver over) {
    ItemRow given = row.claimed(over.to(), over.at(), over.at(), over.leaseUntil(), row.item().trouble());
    return ledger.change(given, Kind.HANDED_OVER, over, over.note().isBlank() ? over.to() : over.to() + ": " + over.note());
  }

  private DeskOutcome endLease(DeskOperation.EndLease end) {
    return any(
        end,
        row -> {
          Optional<Claim> claim = row.item().claim();
          boolean over =
              row.item().state() == ItemState.CLAIMED && claim.isPresent() && !claim.get().leaseUntil().isAfter(end.at());
          return over
              ? ledger.change(row.opened(), Kind.LEASE_ENDED, end, claim.get().operator())
              : Ledger.refused("The lease goes on, or has ended already.");
        });
  }

  private DeskOutcome drafted(ItemRow row, DeskOperation.KeepDraft draft) {
    ledger.drafts.put(row.item().id(), draft.text());
    return ledger.change(row.touched(), Kind.DRAFTED, draft, "");
  }

  private DeskOutcome close(ItemRow row, DeskOperation.Close close) {
    Optional<DeskOutcome> refusal =
        row.item().state() == ItemState.OPEN ? Optional.empty() : Ledger.notHeld(row.item(), close.by().operator());
    return refusal.orElseGet(() -> ledger.change(row.closed(close.at()), Kind.CLOSED, close, close.reason()));
  }
}
