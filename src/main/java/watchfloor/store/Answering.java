package watchfloor.store;

import java.time.Instant;
import java.util.Optional;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.ItemEvent.Kind;
import watchfloor.desk.Reply;
import watchfloor.desk.Reply.State;
import watchfloor.desk.SendOutcome;

/** Decides within one transaction what becomes of an answer: into the outbox, back, away, and what the network said. */
final class Answering {
  private final Ledger ledger;

  Answering(Ledger ledger) {
    this.ledger = ledger;
  }

  DeskOutcome send(ItemRow row, DeskOperation.Send send) {
    if (ledger.replies.find(send.key()).isPresent()) {
      return Ledger.refused("This answer is in the outbox already.");
    }
    ledger.addReply(new Reply(
        send.key(), send.item(), State.QUEUED, send.text(), send.by().operator(), send.at(), 0, send.notBefore(), "", ""));
    ledger.removeDraft(send.item());
    return ledger.change(row, row.waiting(""), Kind.SEND_QUEUED, send, send.text());
  }

  DeskOutcome propose(ItemRow row, DeskOperation.Propose propose) {
    if (ledger.replies.find(propose.key()).isPresent()) {
      return Ledger.refused("This answer was put up already.");
    }
    ledger.addReply(new Reply(
        propose.key(), propose.item(), State.PROPOSED, propose.text(), propose.by().operator(), propose.at(), 0, propose.at(), "", ""));
    ledger.removeDraft(propose.item());
    return ledger.change(row, row.waiting(""), Kind.PROPOSED, propose, propose.text());
  }

  /** Two people stand behind what is approved: its author is none of those who may. */
  DeskOutcome approve(ItemRow row, DeskOperation.Approve approve) {
    Optional<Reply> found = proposal(approve.key(), approve.item());
    if (found.isEmpty()) {
      return Ledger.refused("Nothing of this item waits for approval: somebody was quicker, or it was taken back.");
    }
    Reply reply = found.get();
    if (reply.author().equals(approve.by().operator())) {
      return Ledger.refused("You wrote this answer: somebody else has to approve it.");
    }
    ledger.changeReply(reply, changed(reply, State.QUEUED, approve.notBefore(), "", ""));
    return ledger.change(row, row.waiting(""), Kind.APPROVED, approve, reply.author());
  }

  DeskOutcome sendBack(ItemRow row, DeskOperation.SendBack back) {
    Optional<Reply> found = proposal(back.key(), back.item());
    if (found.isEmpty()) {
      return Ledger.refused("Nothing of this item waits for approval: somebody was quicker, or it was taken back.");
    }
    Reply reply = found.get();
    ledger.changeReply(reply, changed(reply, State.SENT_BACK, reply.notBefore(), "", back.reason()));
    ledger.keepDraft(back.item(), reply.text());
    return ledger.change(row, row.returned(reply.author(), back.at(), back.reason()), Kind.SENT_BACK, back, back.reason());
  }

  private Optional<Reply> proposal(String key, long item) {
    return ledger.replies.find(key).filter(reply -> reply.state() == State.PROPOSED && reply.item() == item);
  }

  DeskOutcome takeBack(ItemRow row, DeskOperation.TakeBack back) {
    Optional<Reply> reply = ledger.replies.find(back.key())
        .filter(known -> known.item() == back.item())
        .filter(known -> known.state() == State.QUEUED || known.state() == State.PROPOSED);
    if (reply.isEmpty()) {
      return Ledger.refused("The answer has left already: it cannot be taken back.");
    }
    if (!row.item().heldBy(back.by().operator())) {
      return Ledger.taken(row.item());
    }
    ledger.changeReply(reply.get(), changed(reply.get(), State.TAKEN_BACK, reply.get().notBefore(), "", ""));
    ledger.keepDraft(back.item(), reply.get().text());
    return ledger.change(row, row.returned(reply.get().author(), back.at(), ""), Kind.TAKEN_BACK, back, "");
  }

  DeskOutcome dispatch(ItemRow row, DeskOperation.Dispatch dispatch) {
    Optional<Reply> found = ledger.replies.find(dispatch.key());
    boolean due =
        found.isPresent() && found.get().state() == State.QUEUED && !found.get().notBefore().isAfter(dispatch.at());
    if (!due) {
      return Ledger.refused("This answer was taken back, or is not due yet.");
    }
    Reply reply = found.get();
    ledger.changeReply(
        reply,
        new Reply(reply.key(), reply.item(), State.SENDING, reply.text(), reply.author(), reply.queuedAt(),
            reply.attempts() + 1, reply.notBefore(), "", reply.trouble()));
    return ledger.change(row, row.waiting(row.item().trouble()), Kind.DISPATCHED, dispatch, "attempt " + (reply.attempts() + 1));
  }

  DeskOutcome settle(ItemRow row, DeskOperation.Settle settle) {
    Optional<Reply> found = ledger.replies.find(settle.key());
    if (found.isEmpty() || found.get().state() != State.SENDING) {
      return Ledger.refused("Nobody was sending this answer: there is nothing to settle.");
    }
    Reply reply = found.get();
    if (settle.outcome() instanceof SendOutcome.Sent sent) {
      ledger.changeReply(reply, changed(reply, State.SENT, reply.notBefore(), sent.externalId(), ""));
      return ledger.change(row, row.answered(reply.author(), settle.at()), Kind.ANSWERED, settle, sent.externalId());
    } else if (settle.outcome() instanceof SendOutcome.TryLater later) {
      ledger.changeReply(reply, changed(reply, State.QUEUED, later.notBefore(), "", later.sentence()));
      return ledger.change(row, row.waiting(later.sentence()), Kind.SEND_DELAYED, settle, later.sentence());
    } else if (settle.outcome() instanceof SendOutcome.Refused refused) {
      ledger.keepDraft(reply.item(), reply.text());
      return returned(row, reply, State.REFUSED, Kind.SEND_REFUSED, settle, refused.sentence());
    } else if (settle.outcome() instanceof SendOutcome.Unknown unknown) {
      return returned(row, reply, State.UNKNOWN, Kind.SEND_UNKNOWN, settle, unknown.sentence());
    }
    throw new IllegalStateException("an outcome that this store does not know: " + settle.outcome());
  }

  /** The author holds the item again, with the sentence that says what went wrong; a person decides what is next. */
  private DeskOutcome returned(
      ItemRow row, Reply reply, State state, Kind kind, DeskOperation.Settle settle, String sentence) {
    ledger.changeReply(reply, changed(reply, state, reply.notBefore(), "", sentence));
    return ledger.change(row, row.returned(reply.author(), settle.at(), sentence), kind, settle, sentence);
  }

  private static Reply changed(Reply reply, State state, Instant notBefore, String externalId, String trouble) {
    return new Reply(reply.key(), reply.item(), state, reply.text(), reply.author(), reply.queuedAt(), reply.attempts(),
        notBefore, externalId, trouble);
  }
}
