package watchfloor.link.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.Actor;
import watchfloor.desk.Claim;
import watchfloor.desk.Desk;
import watchfloor.desk.DeskException;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.DeskRules;
import watchfloor.desk.DeskSnapshot;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.ItemState;
import watchfloor.desk.OpenReply;
import watchfloor.desk.Operator;
import watchfloor.desk.Reply;
import watchfloor.link.wire.ClientMessage;
import watchfloor.link.wire.Protocol;
import watchfloor.mention.JudgedMention;
import watchfloor.triage.Assessment;

/**
 * The desk of a room whose hub is on another machine. While the link is lost every write fails at once and says so; what is typed is kept
 * on this machine and handed over when the link is back.
 *
 * <p>Safe from any thread. Futures complete on the link's lane or on a thread that reads from disk. The actors given here name nobody else:
 * the hub takes who signed in.
 */
public final class RemoteDesk implements Desk {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteDesk.class);

  private final Link link;
  private final HubHttp http;
  private final RemoteWork work;
  private final List<Operator> crew;
  private final DeskRules rules;
  private final LocalDrafts drafts;
  private final Executor disk;
  private final Set<Long> renewing = ConcurrentHashMap.newKeySet();
  private final Actor me;

  /** @param disk runs what waits for this machine's disk, in order */
  RemoteDesk(Link link, HubHttp http, RemoteWork work, List<Operator> crew, DeskRules rules, Actor me, LocalDrafts drafts, Executor disk) {
    this.link = link;
    this.http = http;
    this.work = work;
    this.crew = List.copyOf(crew);
    this.rules = rules;
    this.me = me;
    this.drafts = drafts;
    this.disk = disk;
    link.onLive(() -> disk.execute(this::handOverDrafts));
  }

  @Override
  public List<Operator> crew() {
    return crew;
  }

  @Override
  public DeskRules rules() {
    return rules;
  }

  @Override
  public DeskSnapshot snapshot() {
    return work.snapshot();
  }

  @Override
  public CompletableFuture<DeskOutcome> claim(long item, Actor by) {
    Instant now = now();
    return ask(new DeskOperation.TakeClaim(item, by, now, now.plus(rules.lease())));
  }

  @Override
  public CompletableFuture<DeskOutcome> claimNext(Actor by) {
    return link.ask(ClientMessage.AskNext::new);
  }

  @Override
  public void signOfLife(long item, Actor by) {
    Instant due = now().plus(rules.lease()).minus(rules.renewAfter());
    boolean wanted = work.live(item)
        .filter(held -> held.state() == ItemState.CLAIMED && held.heldBy(by.operator()))
        .flatMap(Item::claim)
        .filter(claim -> !claim.leaseUntil().isAfter(due))
        .isPresent();
    if (wanted && link.state() instanceof LinkState.Live && renewing.add(item)) {
      Instant now = now();
      ask(new DeskOperation.Renew(item, by, now, now.plus(rules.lease()))).whenComplete((outcome, failure) -> renewing.remove(item));
    }
  }

  @Override
  public CompletableFuture<DeskOutcome> release(long item, String reason, Actor by) {
    return ask(new DeskOperation.Release(item, reason, by, now()));
  }

  @Override
  public CompletableFuture<DeskOutcome> handOver(long item, String toOperator, String note, Actor by) {
    Instant now = now();
    return ask(new DeskOperation.HandOver(item, toOperator, note, by, now, now.plus(rules.lease())));
  }

  /** Kept on this machine before it is sent, and until the hub has it. */
  @Override
  public CompletableFuture<DeskOutcome> keepDraft(long item, String text, Actor by) {
    signOfLife(item, by);
    return CompletableFuture.runAsync(() -> drafts.keep(item, text), disk)
        .thenCompose(kept -> ask(new DeskOperation.KeepDraft(item, text, by, now())))
        .handleAsync((outcome, failure) -> {
          if (failure != null) {
            throw keptHere(failure);
          }
          if (outcome instanceof DeskOutcome.Done) {
            drafts.handedOver(item, text);
          }
          return outcome;
        }, disk);
  }

  private RuntimeException keptHere(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return link.state() instanceof LinkState.Live || !(cause instanceof DeskException)
        ? new DeskException(cause.getMessage() + (cause instanceof DeskException ? "" : "."), cause)
        : new DeskException("No link to the hub: your text is kept on this machine and goes to the hub when the link is back.", cause);
  }

  /** What is still ours gets the text that the hub does not have; what somebody else has by now keeps it here for its author. */
  private void handOverDrafts() {
    for (long item : drafts.items()) {
      boolean mine = work.live(item).filter(held -> held.state() == ItemState.CLAIMED && held.heldBy(me.operator())).isPresent();
      Optional<String> text = mine ? drafts.find(item) : Optional.empty();
      text.ifPresent(typed -> ask(new DeskOperation.KeepDraft(item, typed, me, now())).whenCompleteAsync((outcome, failure) -> {
        if (failure == null && outcome instanceof DeskOutcome.Done) {
          drafts.handedOver(item, typed);
        } else {
          LOG.warn("the text for item {} stays on this machine", item, failure);
        }
      }, disk));
    }
  }

  @Override
  public CompletableFuture<DeskOutcome> note(long item, String text, Actor by) {
    return text.isBlank()
        ? refused("The note is empty: write something first.")
        : ask(new DeskOperation.Note(item, text, by, now()));
  }

  @Override
  public CompletableFuture<DeskOutcome> assess(long item, Assessment assessment, Actor by) {
    return ask(new DeskOperation.Assess(item, assessment, by, now()));
  }

  @Override
  public CompletableFuture<DeskOutcome> send(long item, String text, Actor by) {
    if (text.isBlank()) {
      return refused("The answer is empty: write something first.");
    }
    Instant now = now();
    return ask(new DeskOperation.Send(item, Reply.newKey(now), text, now.plus(rules.undo()), by, now))
        .thenApplyAsync(outcome -> {
          if (outcome instanceof DeskOutcome.Done) {
            drafts.forget(item);
          }
          return outcome;
        }, disk);
  }

  @Override
  public CompletableFuture<DeskOutcome> approve(long item, Actor by) {
    Instant now = now();
    return with(item, OpenReply::proposed, "Nothing of this item waits for approval.",
        reply -> new DeskOperation.Approve(item, reply.key(), now.plus(rules.undo()), by, now));
  }

  @Override
  public CompletableFuture<DeskOutcome> sendBack(long item, String reason, Actor by) {
    return with(item, OpenReply::proposed, "Nothing of this item waits for approval.",
        reply -> new DeskOperation.SendBack(item, reply.key(), reason, by, now()));
  }

  @Override
  public CompletableFuture<DeskOutcome> takeBack(long item, Actor by) {
    return with(item, OpenReply::stoppable, "There is no answer that could be taken back: it has left already.",
        reply -> new DeskOperation.TakeBack(item, reply.key(), by, now()));
  }

  private CompletableFuture<DeskOutcome> with(
      long item, Function<List<Reply>, Optional<Reply>> which, String otherwise, Function<Reply, DeskOperation> operation) {
    return replies(item).thenCompose(replies -> which.apply(replies).map(operation).map(this::ask).orElseGet(() -> refused(otherwise)));
  }

  @Override
  public CompletableFuture<DeskOutcome> close(long item, String reason, Actor by) {
    return ask(new DeskOperation.Close(item, reason, by, now()));
  }

  @Override
  public void present(String operatorId, boolean here) {
    if (operatorId.equals(me.operator())) {
      link.present(here);
    }
  }

  @Override
  public CompletableFuture<List<ItemEvent>> history(long item) {
    return read(item, "/history", text -> http.json().readList(text, ItemEvent.class));
  }

  @Override
  public CompletableFuture<List<JudgedMention>> conversation(long item) {
    return read(item, "/conversation", text -> http.json().readList(text, JudgedMention.class));
  }

  @Override
  public CompletableFuture<List<Reply>> replies(long item) {
    return read(item, "/replies", text -> http.json().readList(text, Reply.class));
  }

  /** What was typed here and is not at the hub yet goes before what the hub has. */
  @Override
  public CompletableFuture<String> draft(long item) {
    return CompletableFuture.supplyAsync(() -> drafts.find(item), disk)
        .thenCompose(here -> here.map(CompletableFuture::completedFuture)
            .orElseGet(() -> read(item, "/draft", text -> http.json().read(text, String.class))));
  }

  @Override
  public Duration left(Claim claim) {
    Duration left = Duration.between(now(), claim.leaseUntil());
    return left.isNegative() ? Duration.ZERO : left;
  }

  private <T> CompletableFuture<T> read(long item, String what, Function<String, T> reader) {
    return http.read(Protocol.ITEMS + item + what, Optional.empty(), reader).exceptionallyCompose(failure -> {
      Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
      return CompletableFuture.failedFuture(new DeskException(cause.getMessage(), cause));
    });
  }

  private CompletableFuture<DeskOutcome> ask(DeskOperation operation) {
    return link.ask((id, age) -> new ClientMessage.Ask(id, age, operation));
  }

  private Instant now() {
    return link.clock().instant();
  }

  private static CompletableFuture<DeskOutcome> refused(String sentence) {
    return CompletableFuture.completedFuture(new DeskOutcome.Refused(sentence));
  }
}
