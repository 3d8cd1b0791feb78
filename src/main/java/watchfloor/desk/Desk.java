package watchfloor.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.mention.JudgedMention;
import watchfloor.triage.Work;

/**
 * What an operator, a window or the room can do with the work: claim, write, send, hand over, and see who does what.
 *
 * <p>Safe from any thread, the JavaFX one included: nothing here waits for a disk. Every write answers with a future that
 * completes once the change is on disk, on the store's thread; it fails with {@link DeskException}, whose message is for the
 * operator. The snapshot shows a change before its future completes.
 */
public final class Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
  private static final int TRIES = 3;

  private final DeskBook book;
  private final List<Operator> crew;
  private final DeskRules rules;
  private final Clock clock;
  private final Executor reads;
  private final Board board;
  private final Set<Long> ending = ConcurrentHashMap.newKeySet();
  private final Set<Long> renewing = ConcurrentHashMap.newKeySet();

  /**
   * Reads what the book holds, so not on the JavaFX thread.
   *
   * @param zone  the center's: its midnight begins the day of the crew's figures
   * @param reads runs what has to be read from disk
   * @throws DeskException the book could not be read
   */
  public Desk(DeskBook book, List<Operator> crew, DeskRules rules, Clock clock, ZoneId zone, Executor reads) {
    this.book = Objects.requireNonNull(book, "book");
    this.crew = List.copyOf(crew);
    this.rules = Objects.requireNonNull(rules, "rules");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.reads = Objects.requireNonNull(reads, "reads");
    this.board = new Board(book, crew, rules, clock, zone);
  }

  public List<Operator> crew() {
    return crew;
  }

  public DeskRules rules() {
    return rules;
  }

  /** Everything about the work at this moment. Cheap: the same object until something changes. */
  public DeskSnapshot snapshot() {
    return board.snapshot();
  }

  /** Makes a kept mention work; it joins the author's live item on that channel, where there is one. */
  public CompletableFuture<DeskOutcome> open(JudgedMention mention, Work work) {
    return book.apply(new DeskOperation.Open(mention, work, Actor.ROOM, clock.instant()));
  }

  /** Takes an item; {@link DeskOutcome.HeldBy} names who was quicker. */
  public CompletableFuture<DeskOutcome> claim(long item, Actor by) {
    Instant now = clock.instant();
    return book.apply(new DeskOperation.TakeClaim(item, by, now, now.plus(rules.lease())));
  }

  /** Takes the most urgent OPEN item, of the operator's own team first; tries up to three when others are quicker. */
  public CompletableFuture<DeskOutcome> claimNext(Actor by) {
    return claimNext(by, new HashSet<>());
  }

  private CompletableFuture<DeskOutcome> claimNext(Actor by, Set<Long> tried) {
    Optional<Item> next = board.next(operator(by.operator()).map(Operator::team), tried);
    if (next.isEmpty()) {
      return refused("Nothing is waiting.");
    }
    tried.add(next.get().id());
    return claim(next.get().id(), by)
        .thenCompose(
            outcome ->
                outcome instanceof DeskOutcome.Done || tried.size() >= TRIES
                    ? CompletableFuture.completedFuture(outcome)
                    : claimNext(by, tried));
  }

  /** Prolongs a lease by its full length. */
  public CompletableFuture<DeskOutcome> renew(long item, Actor by) {
    Instant now = clock.instant();
    return book.apply(new DeskOperation.Renew(item, by, now, now.plus(rules.lease())));
  }

  /** Tells that the holder is at work on it; may be called at every key: it renews only every so often. */
  public void signOfLife(long item, Actor by) {
    Instant due = clock.instant().plus(rules.lease()).minus(rules.renewAfter());
    boolean wanted =
        board.live(item)
            .filter(held -> held.state() == ItemState.CLAIMED && held.heldBy(by.operator()))
            .flatMap(Item::claim)
            .filter(claim -> !claim.leaseUntil().isAfter(due))
            .isPresent();
    if (wanted && renewing.add(item)) {
      renew(item, by).whenComplete((outcome, failure) -> settle(renewing, item, "renew the lease of", failure));
    }
  }

  /** Gives an item back to the queue, its draft with it. */
  public CompletableFuture<DeskOutcome> release(long item, String reason, Actor by) {
    return book.apply(new DeskOperation.Release(item, reason, by, clock.instant()));
  }

  /** Gives an item to a colleague of the crew, with a note. */
  public CompletableFuture<DeskOutcome> handOver(long item, String toOperator, String note, Actor by) {
    if (operator(toOperator).isEmpty()) {
      return refused("Nobody in this center is called '" + toOperator + "': choose one of the crew.");
    }
    Instant now = clock.instant();
    return book.apply(new DeskOperation.HandOver(item, toOperator, note, by, now, now.plus(rules.lease())));
  }

  /** Keeps what was written so far, and shows life; call it when the typing pauses, not at every key. */
  public CompletableFuture<DeskOutcome> keepDraft(long item, String text, Actor by) {
    CompletableFuture<DeskOutcome> kept = book.apply(new DeskOperation.KeepDraft(item, text, by, clock.instant()));
    signOfLife(item, by);
    return kept;
  }

  /** Adds a line to an item's history. */
  public CompletableFuture<DeskOutcome> note(long item, String text, Actor by) {
    return text.isBlank()
        ? refused("The note is empty: write something first.")
        : book.apply(new DeskOperation.Note(item, text, by, clock.instant()));
  }

  /** Puts an answer into the outbox, from where it leaves after {@link DeskRules#undo}. */
  public CompletableFuture<DeskOutcome> send(long item, String text, Actor by) {
    if (text.isBlank()) {
      return refused("The answer is empty: write something first.");
    }
    Instant now = clock.instant();
    return book.apply(new DeskOperation.Send(item, newKey(now), text, now.plus(rules.undo()), by, now));
  }

  /** Takes back the answer that has not left yet; its text is the draft again. */
  public CompletableFuture<DeskOutcome> takeBack(long item, Actor by) {
    return replies(item)
        .thenCompose(
            replies ->
                replies.stream()
                    .filter(reply -> reply.state() == Reply.State.QUEUED)
                    .findFirst()
                    .map(reply -> book.apply(new DeskOperation.TakeBack(item, reply.key(), by, clock.instant())))
                    .orElseGet(() -> refused("There is no answer that could be taken back: it has left already.")));
  }

  /** Ends an item without an answer. */
  public CompletableFuture<DeskOutcome> close(long item, String reason, Actor by) {
    return book.apply(new DeskOperation.Close(item, reason, by, clock.instant()));
  }

  /** Tells that an operator came to a desk, or left it. */
  public void present(String operatorId, boolean here) {
    board.present(operatorId, here);
  }

  /** Ends the leases that ran out and moves the windows of time; for the clock thread, about once a second. */
  public void tick() {
    Instant now = clock.instant();
    for (Item item : board.leasesOver(now)) {
      if (ending.add(item.id())) {
        book.apply(new DeskOperation.EndLease(item.id(), Actor.ROOM, now))
            .whenComplete((outcome, failure) -> settle(ending, item.id(), "end the lease of", failure));
      }
    }
    for (Item item : board.leasesBeyond(now.plus(rules.lease()))) {
      String holder = item.claim().orElseThrow().operator();
      if (renewing.add(item.id())) {
        renew(item.id(), new Actor(holder, Actor.ROOM.station()))
            .whenComplete((outcome, failure) -> settle(renewing, item.id(), "set right the lease of", failure));
      }
    }
    if (board.move()) {
      reads.execute(board::reload);
    }
  }

  /** Reads again what the book holds: for changes that are no operation, such as a person who was forgotten. */
  public void reread() {
    reads.execute(board::reread);
  }

  /** Everything that happened to an item, oldest first. */
  public CompletableFuture<List<ItemEvent>> history(long item) {
    return read(() -> book.history(item));
  }

  /** The mentions of an item, oldest first. */
  public CompletableFuture<List<JudgedMention>> conversation(long item) {
    return read(() -> book.conversation(item));
  }

  /** Every answer to an item, oldest first. */
  public CompletableFuture<List<Reply>> replies(long item) {
    return read(() -> book.replies(item));
  }

  /** What was written so far and not sent, or empty. */
  public CompletableFuture<String> draft(long item) {
    return read(() -> book.draft(item));
  }

  /** How much of a claim's lease is left, zero when it ran out. */
  public Duration left(Claim claim) {
    Duration left = Duration.between(clock.instant(), claim.leaseUntil());
    return left.isNegative() ? Duration.ZERO : left;
  }

  private <T> CompletableFuture<T> read(Supplier<T> query) {
    return CompletableFuture.supplyAsync(query, reads);
  }

  private Optional<Operator> operator(String id) {
    return crew.stream().filter(member -> member.id().equals(id)).findFirst();
  }

  /** Nobody waits for these: a failure is logged, and the next tick or key tries again. */
  private static void settle(Set<Long> underWay, long item, String what, Throwable failure) {
    underWay.remove(item);
    if (failure != null) {
      LOG.warn("could not {} item {}", what, item, failure);
    }
  }

  /** Begins with the time, so that the keys of a day lie together in an index; 48 random bits make it unique. */
  private static String newKey(Instant now) {
    return String.format("%012x-%s", now.toEpochMilli(), UUID.randomUUID().toString().substring(24));
  }

  private static CompletableFuture<DeskOutcome> refused(String sentence) {
    return CompletableFuture.completedFuture(new DeskOutcome.Refused(sentence));
  }
}
