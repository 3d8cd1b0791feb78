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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import watchfloor.mention.JudgedMention;
import watchfloor.triage.Assessment;
import watchfloor.triage.Work;

/**
 * The desk of the room itself, around the book that keeps its work: what every window and every link of the room leads to.
 *
 * <p>Its futures complete on the store's thread. {@link #tick} is for the clock thread.
 */
public final class RoomDesk implements Desk {
  private static final int TRIES = 3;

  private final DeskBook book;
  private final Shared shared;
  private final Board board;
  private final DeskRules rules;
  private final Clock clock;
  private final Executor reads;

  /**
   * What all desks of one room have in common.
   *
   * @param taking items that somebody is being given as the next one
   * @param next   says what suits whom
   */
  private record Shared(
      Board board, Leases leases, DeskRules rules, Clock clock, Executor reads, Set<Long> taking, NextRule next) {}

  /**
   * Reads what the book holds, so not on the JavaFX thread.
   *
   * @param zone  the center's: its midnight begins the day of the crew's figures
   * @param reads runs what has to be read from disk
   * @throws DeskException the book could not be read
   */
  public RoomDesk(DeskBook book, List<Operator> crew, DeskRules rules, Clock clock, ZoneId zone, Executor reads) {
    this(book, crew, rules, clock, zone, reads, NextRule.ANY);
  }

  /** The same, where not everything suits everybody. @param next says what suits whom as the next item */
  public RoomDesk(DeskBook book, List<Operator> crew, DeskRules rules, Clock clock, ZoneId zone, Executor reads, NextRule next) {
    this(book, shared(book, new Board(book, crew, rules, clock, zone), clock, reads, rules, next));
  }

  private static Shared shared(DeskBook book, Board board, Clock clock, Executor reads, DeskRules rules, NextRule next) {
    return new Shared(board, new Leases(book, board, rules, clock), rules, clock, reads, ConcurrentHashMap.newKeySet(), next);
  }

  private RoomDesk(DeskBook book, Shared shared) {
    this.book = Objects.requireNonNull(book, "book");
    this.shared = shared;
    this.board = shared.board();
    this.rules = shared.rules();
    this.clock = shared.clock();
    this.reads = shared.reads();
  }

  /** A live item, from memory. */
  public Optional<Item> live(long item) {
    return board.live(item);
  }

  /** Whether a person's answer to this author on this channel is among the items that ended lately: what they say now is not their first word. */
  public boolean answeredLately(JudgedMention mention) {
    return board.answered(Item.conversationOf(mention));
  }

  /** Other people work here from now on. */
  public void crew(List<Operator> now) {
    board.crew(now);
  }

  /** The same room as somebody else may use it. @param through the same book, which refuses what they may not do */
  public RoomDesk as(DeskBook through) {
    return new RoomDesk(through, shared);
  }

  @Override
  public List<Operator> crew() {
    return board.crew();
  }

  @Override
  public DeskRules rules() {
    return rules;
  }

  @Override
  public DeskSnapshot snapshot() {
    return board.snapshot();
  }

  /** Makes a kept mention work; it joins the author's live item on that channel, where there is one. */
  public CompletableFuture<DeskOutcome> open(JudgedMention mention, Work work) {
    return book.apply(new DeskOperation.Open(mention, work, Actor.ROOM, clock.instant()));
  }

  @Override
  public CompletableFuture<DeskOutcome> claim(long item, Actor by) {
    Instant now = clock.instant();
    return book.apply(new DeskOperation.TakeClaim(item, by, now, now.plus(rules.lease())));
  }

  @Override
  public CompletableFuture<DeskOutcome> claimNext(Actor by) {
    return claimNext(by, new HashSet<>());
  }

  private CompletableFuture<DeskOutcome> claimNext(Actor by, Set<Long> tried) {
    Optional<Item> next = nextFor(by, tried);
    if (next.isEmpty()) {
      return refused("Nothing is waiting.");
    }
    long item = next.get().id();
    tried.add(item);
    return claim(item, by)
        .whenComplete((outcome, failure) -> shared.taking().remove(item))
        .thenCompose(
            outcome -> outcome instanceof DeskOutcome.Done || tried.size() >= TRIES
                ? CompletableFuture.completedFuture(outcome)
                : claimNext(by, tried));
  }

  /** Two who ask for the next one at the same moment are not sent to the same one. */
  private Optional<Item> nextFor(Actor by, Set<Long> tried) {
    Optional<String> team = operator(by.operator()).map(Operator::team);
    Set<Long> notThese = new HashSet<>(tried);
    Predicate<Item> suits = item -> shared.next().suits(by.operator(), item);
    for (Optional<Item> next = board.next(team, suits, notThese); next.isPresent(); next = board.next(team, suits, notThese)) {
      if (shared.taking().add(next.get().id())) {
        return next;
      }
      notThese.add(next.get().id());
    }
    return Optional.empty();
  }

  /** Prolongs a lease by its full length. */
  public CompletableFuture<DeskOutcome> renew(long item, Actor by) {
    Instant now = clock.instant();
    return book.apply(new DeskOperation.Renew(item, by, now, now.plus(rules.lease())));
  }

  @Override
  public void signOfLife(long item, Actor by) {
    shared.leases().signOfLife(item, by, book);
  }

  @Override
  public CompletableFuture<DeskOutcome> release(long item, String reason, Actor by) {
    return book.apply(new DeskOperation.Release(item, reason, by, clock.instant()));
  }

  @Override
  public CompletableFuture<DeskOutcome> handOver(long item, String toOperator, String note, Actor by) {
    if (operator(toOperator).isEmpty()) {
      return refused("Nobody in this center is called '" + toOperator + "': choose one of the crew.");
    }
    Instant now = clock.instant();
    return book.apply(new DeskOperation.HandOver(item, toOperator, note, by, now, now.plus(rules.lease())));
  }

  @Override
  public CompletableFuture<DeskOutcome> keepDraft(long item, String text, Actor by) {
    CompletableFuture<DeskOutcome> kept = book.apply(new DeskOperation.KeepDraft(item, text, by, clock.instant()));
    signOfLife(item, by);
    return kept;
  }

  @Override
  public CompletableFuture<DeskOutcome> note(long item, String text, Actor by) {
    return text.isBlank()
        ? refused("The note is empty: write something first.")
        : book.apply(new DeskOperation.Note(item, text, by, clock.instant()));
  }

  @Override
  public CompletableFuture<DeskOutcome> send(long item, String text, Actor by) {
    if (text.isBlank()) {
      return refused("The answer is empty: write something first.");
    }
    Instant now = clock.instant();
    return book.apply(new DeskOperation.Send(item, Reply.newKey(now), text, now.plus(rules.undo()), by, now));
  }

  @Override
  public CompletableFuture<DeskOutcome> approve(long item, Actor by) {
    Instant now = clock.instant();
    return with(item, OpenReply::proposed, "Nothing of this item waits for approval.",
        reply -> new DeskOperation.Approve(item, reply.key(), now.plus(rules.undo()), by, now));
  }

  @Override
  public CompletableFuture<DeskOutcome> sendBack(long item, String reason, Actor by) {
    return with(item, OpenReply::proposed, "Nothing of this item waits for approval.",
        reply -> new DeskOperation.SendBack(item, reply.key(), reason, by, clock.instant()));
  }

  private CompletableFuture<DeskOutcome> with(
      long item, Function<List<Reply>, Optional<Reply>> which, String otherwise, Function<Reply, DeskOperation> operation) {
    return replies(item).thenCompose(replies -> which.apply(replies).map(operation).map(book::apply).orElseGet(() -> refused(otherwise)));
  }

  @Override
  public CompletableFuture<DeskOutcome> takeBack(long item, Actor by) {
    return with(item, OpenReply::stoppable, "There is no answer that could be taken back: it has left already.",
        reply -> new DeskOperation.TakeBack(item, reply.key(), by, clock.instant()));
  }

  @Override
  public CompletableFuture<DeskOutcome> close(long item, String reason, Actor by) {
    return book.apply(new DeskOperation.Close(item, reason, by, clock.instant()));
  }

  @Override
  public CompletableFuture<DeskOutcome> assess(long item, Assessment assessment, Actor by) {
    return book.apply(new DeskOperation.Assess(item, assessment, by, clock.instant()));
  }

  @Override
  public void present(String operatorId, boolean here) {
    board.present(operatorId, here);
  }

  /** Ends the leases that ran out and moves the windows of time; for the clock thread, about once a second. */
  public void tick() {
    shared.leases().tick();
    if (board.move()) {
      reads.execute(board::reload);
    }
  }

  /** Sees to it that nothing that somebody holds falls back to the queue for a while: their link is lost, and they cannot show life. */
  public void bridge(String operatorId, Duration span) {
    shared.leases().bridge(operatorId, span);
  }

  /** Reads again what the book holds: for changes that are no operation, such as a person who was forgotten. */
  public void reread() {
    reads.execute(board::reread);
  }

  @Override
  public CompletableFuture<List<ItemEvent>> history(long item) {
    return read(() -> book.history(item));
  }

  @Override
  public CompletableFuture<List<JudgedMention>> conversation(long item) {
    return read(() -> book.conversation(item));
  }

  @Override
  public CompletableFuture<List<Reply>> replies(long item) {
    return read(() -> book.replies(item));
  }

  @Override
  public CompletableFuture<String> draft(long item) {
    return read(() -> book.draft(item));
  }

  @Override
  public Duration left(Claim claim) {
    Duration left = Duration.between(clock.instant(), claim.leaseUntil());
    return left.isNegative() ? Duration.ZERO : left;
  }

  private <T> CompletableFuture<T> read(Supplier<T> query) {
    return CompletableFuture.supplyAsync(query, reads);
  }

  private Optional<Operator> operator(String id) {
    return board.crew().stream().filter(member -> member.id().equals(id)).findFirst();
  }

  private static CompletableFuture<DeskOutcome> refused(String sentence) {
    return CompletableFuture.completedFuture(new DeskOutcome.Refused(sentence));
  }
}
