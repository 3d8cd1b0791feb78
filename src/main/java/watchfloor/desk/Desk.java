package watchfloor.desk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import watchfloor.mention.JudgedMention;
import watchfloor.triage.Assessment;

/**
 * What an operator or a window can do with the work: claim, write, send, hand over, and see who does what. Whether the room is in
 * this process or on another machine makes no difference here.
 *
 * <p>Safe from any thread, the JavaFX one included: nothing here waits for a disk or a wire. Every write answers with a future that
 * completes, on a thread that must not be kept, once the change is on disk; it fails with {@link DeskException}, whose message is for
 * the operator. The snapshot shows a change before its future completes.
 */
public interface Desk {
  List<Operator> crew();

  DeskRules rules();

  /** Everything about the work at this moment. Cheap: the same object until something changes. */
  DeskSnapshot snapshot();

  /** Takes an item; {@link DeskOutcome.HeldBy} names who was quicker. */
  CompletableFuture<DeskOutcome> claim(long item, Actor by);

  /** Takes the most urgent OPEN item, of the operator's own team first; tries up to three when others are quicker. */
  CompletableFuture<DeskOutcome> claimNext(Actor by);

  /** Tells that the holder is at work on it; may be called at every key: it renews only every so often. */
  void signOfLife(long item, Actor by);

  /** Gives an item back to the queue, its draft with it. */
  CompletableFuture<DeskOutcome> release(long item, String reason, Actor by);

  /** Gives an item to a colleague of the crew, with a note. */
  CompletableFuture<DeskOutcome> handOver(long item, String toOperator, String note, Actor by);

  /** Keeps what was written so far, and shows life; call it when the typing pauses, not at every key. */
  CompletableFuture<DeskOutcome> keepDraft(long item, String text, Actor by);

  /** Adds a line to an item's history. */
  CompletableFuture<DeskOutcome> note(long item, String text, Actor by);

  /** Puts an answer into the outbox, from where it leaves after {@link DeskRules#undo}; or up for approval, where the center wants that. */
  CompletableFuture<DeskOutcome> send(long item, String text, Actor by);

  /** Approves the answer that waits for it; somebody else than its author. */
  CompletableFuture<DeskOutcome> approve(long item, Actor by);

  /** Gives the answer that waits for approval back to its author, with a reason. */
  CompletableFuture<DeskOutcome> sendBack(long item, String reason, Actor by);

  /** Takes back the answer that has not left yet, or was not approved yet; its text is the draft again. */
  CompletableFuture<DeskOutcome> takeBack(long item, Actor by);

  /** Ends an item without an answer. */
  CompletableFuture<DeskOutcome> close(long item, String reason, Actor by);

  /** Does what a playbook came to. */
  CompletableFuture<DeskOutcome> assess(long item, Assessment assessment, Actor by);

  /** Tells that an operator came to a desk, or left it. */
  void present(String operatorId, boolean here);

  /** Everything that happened to an item, oldest first. */
  CompletableFuture<List<ItemEvent>> history(long item);

  /** The mentions of an item, oldest first. */
  CompletableFuture<List<JudgedMention>> conversation(long item);

  /** Every answer to an item, oldest first. */
  CompletableFuture<List<Reply>> replies(long item);

  /** What was written so far and not sent, or empty. */
  CompletableFuture<String> draft(long item);

  /** How much of a claim's lease is left, zero when it ran out. */
  Duration left(Claim claim);
}
