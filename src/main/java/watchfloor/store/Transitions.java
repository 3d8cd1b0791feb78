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
import watchfloor.triage.Assessment;

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
      return held(release, row -> ledger.change(row, row.opened(), Kind.RELEASED, release, release.reason()));
    } else if (operation instanceof DeskOperation.HandOver handOver) {
      return held(handOver, row -> handedOver(row, handOver));
    } else if (operation instanceof DeskOperation.EndLease end) {
      return endLease(end);
    } else if (operation instanceof DeskOperation.KeepDraft draft) {
      return held(draft, row -> drafted(row, draft));
    } else if (operation instanceof DeskOperation.Note note) {
      return any(note, row -> ledger.change(row, row.touched(), Kind.NOTED, note, note.text()));
    } else if (operation instanceof DeskOperation.Send send) {
      return held(send, row -> answering.send(row, send));
    } else if (operation instanceof DeskOperation.Propose propose) {
      return held(propose, row -> answering.propose(row, propose));
    } else if (operation instanceof DeskOperation.Approve approve) {
      return any(approve, row -> answering.approve(row, approve));
    } else if (operation instanceof DeskOperation.SendBack back) {
      return any(back, row -> answering.sendBack(row, back));
    } else if (operation instanceof DeskOperation.ReleaseAnothers release) {
      return any(release, row -> releasedByAnother(row, release));
    } else if (operation instanceof DeskOperation.TakeBack takeBack) {
      return any(takeBack, row -> answering.takeBack(row, takeBack));
    } else if (operation instanceof DeskOperation.Dispatch dispatch) {
      return any(dispatch, row -> answering.dispatch(row, dispatch));
    } else if (operation instanceof DeskOperation.Settle settle) {
      return any(settle, row -> answering.settle(row, settle));
    } else if (operation instanceof DeskOperation.Assess assess) {
      return held(assess, row -> assessed(row, assess));
    } else if (operation instanceof DeskOperation.Postpone postpone) {
      return any(postpone, row -> postponed(row, postpone));
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
    if (ledger.items.ofMention(open.mention().id()).isPresent()) {
      return Ledger.refused("Mention " + open.mention().id() + " is at the desk already.");
    }
    return open(open, ledger.items.liveIn(Item.conversationOf(open.mention())));
  }

  /** Opens as it was decided once: into the item that the journal names, whatever the mention says today. */
  DeskOutcome openInto(long item, DeskOperation.Open open) {
    return open(open, item == open.mention().id() ? Optional.empty() : ledger.items.find(item));
  }

  private DeskOutcome open(DeskOperation.Open open, Optional<ItemRow> live) {
    long item = live.map(row -> row.item().id()).orElse(open.mention().id());
    ledger.addMention(item, open.mention());
    if (live.isPresent()) {
      return ledger.change(live.get(), live.get().joinedBy(open.mention(), open.work().dueAt()), Kind.MENTION_ADDED, open, "");
    }
    ItemRow fresh = new ItemRow(fresh(open), Duration.ZERO, Optional.empty());
    return ledger.insert(fresh, Kind.OPENED, open, open.work().rule());
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
    return any(claim, before -> ledger.claim(before, claim).map(row -> ledger.record(row.item(), Kind.CLAIMED, claim, "")).orElseGet(() -> Ledger.taken(before.item())));
  }

  private DeskOutcome renewed(ItemRow row, DeskOperation.Renew renew) {
    String holder = renew.by().operator();
    ItemRow renewed =
        row.claimed(holder, since(row, renew), renew.at(), renew.leaseUntil(), row.item().trouble());
    return ledger.change(row, renewed, Kind.RENEWED, renew, "");
  }

  private static Instant since(ItemRow row, DeskOperation operation) {
    return row.item().claim().map(Claim::since).orElse(operation.at());
  }

  private DeskOutcome handedOver(ItemRow row, DeskOperation.HandOver over) {
    ItemRow given = row.claimed(over.to(), over.at(), over.at(), over.leaseUntil(), row.item().trouble());
    return ledger.change(row, given, Kind.HANDED_OVER, over, over.note().isBlank() ? over.to() : over.to() + ": " + over.note());
  }

  private DeskOutcome releasedByAnother(ItemRow row, DeskOperation.ReleaseAnothers release) {
    String holder = row.item().claim().map(Claim::operator).orElse("");
    return row.item().state() == ItemState.CLAIMED
        ? ledger.change(row, row.opened(), Kind.RELEASED, release, holder + (release.reason().isBlank() ? "" : ": " + release.reason()))
        : Ledger.refused("Nobody holds this item, or its answer is on its way: there is nothing to give back.");
  }

  private DeskOutcome endLease(DeskOperation.EndLease end) {
    return any(
        end,
        row -> {
          Optional<Claim> claim = row.item().claim();
          boolean over =
              row.item().state() == ItemState.CLAIMED && claim.isPresent() && !claim.get().leaseUntil().isAfter(end.at());
          return over
              ? ledger.change(row, row.opened(), Kind.LEASE_ENDED, end, claim.get().operator())
              : Ledger.refused("The lease goes on, or has ended already.");
        });
  }

  private DeskOutcome drafted(ItemRow row, DeskOperation.KeepDraft draft) {
    ledger.keepDraft(row.item().id(), draft.text());
    return ledger.change(row, row.touched(), Kind.DRAFTED, draft, "");
  }

  private DeskOutcome assessed(ItemRow row, DeskOperation.Assess assess) {
    Assessment assessment = assess.assessment();
    ItemRow after = switch (assessment.after(row.item().team())) {
      case KEEP -> row.owned(assessment.team(), assessment.dueAt());
      case QUEUE -> row.queued(assessment.team(), assessment.dueAt());
      case END -> row.closed(assess.at());
    };
    return ledger.change(row, after, Kind.ASSESSED, assess, assessment.line());
  }

  private DeskOutcome postponed(ItemRow row, DeskOperation.Postpone postpone) {
    return row.item().state().live()
        ? ledger.change(row, row.owned(row.item().team(), postpone.dueAt()), Kind.POSTPONED, postpone, "")
        : Ledger.taken(row.item());
  }

  private DeskOutcome close(ItemRow row, DeskOperation.Close close) {
    Optional<DeskOutcome> refusal =
        row.item().state() == ItemState.OPEN ? Optional.empty() : Ledger.notHeld(row.item(), close.by().operator());
    return refusal.orElseGet(() -> ledger.change(row, row.closed(close.at()), Kind.CLOSED, close, close.reason()));
  }
}
