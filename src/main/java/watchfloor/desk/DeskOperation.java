package watchfloor.desk;

import java.time.Instant;
import watchfloor.mention.JudgedMention;
import watchfloor.triage.Assessment;
import watchfloor.triage.Work;

/**
 * Everything that can be done at the desks, as data: what a store applies, a history keeps, and a wire could carry.
 *
 * <p>Each names who did it and when. Whether it may be done is decided where it is applied, in one transaction.
 */
public sealed interface DeskOperation {
  long item();

  Actor by();

  Instant at();

  /** Opens an item for a mention; joins the author's live item on that channel instead, where there is one. */
  record Open(JudgedMention mention, Work work, Actor by, Instant at) implements DeskOperation {
    @Override
    public long item() {
      return mention.id();
    }
  }

  /** Takes an OPEN item, if nobody else did first. */
  record TakeClaim(long item, Actor by, Instant at, Instant leaseUntil) implements DeskOperation {}

  /** Prolongs a lease; only its holder can. */
  record Renew(long item, Actor by, Instant at, Instant leaseUntil) implements DeskOperation {}

  /** Gives an item back to the queue; only its holder can. The draft stays with the item. */
  record Release(long item, String reason, Actor by, Instant at) implements DeskOperation {}

  /** Gives a claim to a colleague, with a note; only its holder can. */
  record HandOver(long item, String to, String note, Actor by, Instant at, Instant leaseUntil) implements DeskOperation {}

  /** Ends a claim whose lease ran out before {@code at}, unless it was renewed meanwhile. */
  record EndLease(long item, Actor by, Instant at) implements DeskOperation {}

  /** Keeps what the holder has written so far. */
  record KeepDraft(long item, String text, Actor by, Instant at) implements DeskOperation {}

  /** Adds a line to the item's history; anybody may. */
  record Note(long item, String text, Actor by, Instant at) implements DeskOperation {}

  /**
   * Puts an answer into the outbox; only the holder can.
   *
   * @param key       makes it the same answer however often it is tried; chosen once by the desk
   * @param notBefore until then it can be taken back
   */
  record Send(long item, String key, String text, Instant notBefore, Actor by, Instant at) implements DeskOperation {}

  /**
   * Puts an answer up for approval; only the holder can. Nothing leaves before somebody else approves it.
   *
   * @param key makes it the same answer however often it is tried; chosen once by the desk
   */
  record Propose(long item, String key, String text, Actor by, Instant at) implements DeskOperation {}

  /**
   * Approves what somebody else put up; it is in the outbox then.
   *
   * @param notBefore until then it can be taken back
   */
  record Approve(long item, String key, Instant notBefore, Actor by, Instant at) implements DeskOperation {}

  /** Gives what was put up back to its author, with a reason; the text is the draft again. */
  record SendBack(long item, String key, String reason, Actor by, Instant at) implements DeskOperation {}

  /** Gives back what somebody else holds, with a reason. The draft stays with the item. */
  record ReleaseAnothers(long item, String reason, Actor by, Instant at) implements DeskOperation {}

  /** Takes an answer back out of the outbox before it left, or before it was approved; the text becomes the draft again. */
  record TakeBack(long item, String key, Actor by, Instant at) implements DeskOperation {}

  /** Marks an answer as being handed to the network now: from here on it may have arrived. */
  record Dispatch(long item, String key, Actor by, Instant at) implements DeskOperation {}

  /** Writes down what the network said. */
  record Settle(long item, String key, SendOutcome outcome, Actor by, Instant at) implements DeskOperation {}

  /**
   * Does what a playbook came to: the item gets its owner and due time, and goes on, back to the queue, or ends; only its holder can.
   * What the item says of that is {@link Assessment#after}.
   */
  record Assess(long item, Assessment assessment, Actor by, Instant at) implements DeskOperation {}

  /** Moves the due time of a live item, because it waited; the room does. */
  record Postpone(long item, Instant dueAt, Actor by, Instant at) implements DeskOperation {}

  /** Ends an item without an answer; its holder can, or anybody while it is OPEN. */
  record Close(long item, String reason, Actor by, Instant at) implements DeskOperation {}
}
