package watchfloor.channel.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.desk.Operator;

/**
 * One simulated person at a desk: takes an item, types, sends, rests, goes on a break. A state machine moved by
 * {@link #tick}; for one thread.
 */
final class Colleague {
  private static final Duration SIGN = Duration.ofSeconds(40);
  private static final double RELEASES = 0.03;
  private static final double HANDS_OVER = 0.03;

  private enum State {
    AWAY,
    FREE,
    CLAIMING,
    TYPING,
    FINISHING
  }

  private final Operator person;
  private final Actor actor;
  private final CrewDesk desk;
  private final CrewAnswers answers;
  private final Dice dice;
  private State state = State.AWAY;
  private Instant until = Instant.EPOCH;
  private Instant nextBreak = Instant.MAX;
  private Instant nextSign = Instant.MAX;
  private Instant draftAt = Instant.MAX;
  private boolean started;
  private long held;
  private CompletableFuture<DeskOutcome> pending = CompletableFuture.completedFuture(new DeskOutcome.Refused(""));

  Colleague(Operator person, CrewDesk desk, CrewAnswers answers, Dice dice) {
    this.person = person;
    this.actor = new Actor(person.id(), "demo-" + person.id().toLowerCase(Locale.ROOT));
    this.desk = desk;
    this.answers = answers;
    this.dice = dice;
  }

  boolean here() {
    return state != State.AWAY;
  }

  String id() {
    return person.id();
  }

  /**
   * Does what this person would do now.
   *
   * @param taken items that a colleague reached for in this tick; what is reached for here is added
   * @param shift how the room stands
   */
  void tick(Instant now, List<Item> live, Set<Long> taken, Shift shift) {
    switch (state) {
      case AWAY -> comeBack(now);
      case FREE -> lookForWork(now, live, taken, shift);
      case CLAIMING -> afterClaim(now, shift);
      case TYPING -> type(now, live, shift);
      case FINISHING -> afterFinish(now, shift);
      default -> throw new IllegalStateException(state.name());
    }
  }

  private void comeBack(Instant now) {
    if (!started) {
      started = true;
      until = now;
      nextBreak = now.plusSeconds(dice.between(20 * 60, 80 * 60));
    }
    if (!now.isBefore(until)) {
      desk.present(person.id(), true);
      rest(now, 2, 15);
    }
  }

  private void lookForWork(Instant now, List<Item> live, Set<Long> taken, Shift shift) {
    Optional<Item> mine = live.stream().filter(item -> item.state() == ItemState.CLAIMED && item.heldBy(person.id())).findFirst();
    if (mine.isPresent()) {
      take(mine.get(), now, shift);
      return;
    }
    if (now.isAfter(nextBreak) && shift.othersHere()) {
      nextBreak = now.plusSeconds(dice.between(55 * 60, 100 * 60));
      until = now.plusSeconds(dice.between(8 * 60, 15 * 60));
      state = State.AWAY;
      desk.present(person.id(), false);
      return;
    }
    if (now.isBefore(until)) {
      return;
    }
    live.stream()
        .filter(item -> item.state() == ItemState.OPEN && !taken.contains(item.id()) && shift.wants(item, now))
        .min(Comparator.comparing((Item item) -> !item.team().equals(person.team())).thenComparing(Item::dueAt))
        .ifPresent(item -> {
          taken.add(item.id());
          held = item.id();
          pending = desk.claim(item.id(), actor);
          state = State.CLAIMING;
        });
  }

  private void afterClaim(Instant now, Shift shift) {
    if (!pending.isDone()) {
      return;
    }
    if (outcome() instanceof DeskOutcome.Done done) {
      take(done.item(), now, shift);
    } else {
      rest(now, 3, 12);
    }
  }

  private void take(Item item, Instant now, Shift shift) {
    held = item.id();
    int typing = shift.busy() ? dice.between(20, 42) : dice.between(20, 60) + dice.between(0, 60);
    until = now.plusSeconds(typing);
    draftAt = typing > 60 ? now.plusSeconds(typing / 2) : Instant.MAX;
    nextSign = now.plus(SIGN);
    state = State.TYPING;
  }

  private void type(Instant now, List<Item> live, Shift shift) {
    Optional<Item> item = live.stream().filter(i -> i.id() == held && i.state() == ItemState.CLAIMED && i.heldBy(person.id())).findFirst();
    if (item.isEmpty()) {
      // The lease ran out, or a person took over: it is no longer ours, and we let go.
      rest(now, 5, 20);
      return;
    }
    if (!now.isBefore(until)) {
      finish(item.get(), shift);
    } else if (!now.isBefore(draftAt)) {
      draftAt = Instant.MAX;
      nextSign = now.plus(SIGN);
      String whole = answers.answer(item.get().mention(), person.id(), Dice.of(held, 1, 0, 0));
      desk.keepDraft(held, whole.substring(0, whole.offsetByCodePoints(0, whole.codePointCount(0, whole.length()) / 2)), actor);
    } else if (!now.isBefore(nextSign)) {
      nextSign = now.plus(SIGN);
      desk.signOfLife(held, actor);
    }
  }

  private void finish(Item item, Shift shift) {
    double fate = dice.unit();
    Optional<String> other = shift.colleague(person.id(), dice);
    if (!item.trouble().isEmpty()) {
      pending = desk.close(held, "the network did not take the answer", actor);
    } else if (fate < RELEASES) {
      pending = desk.release(held, dice.pick(List.of("at gate desk", "waiting for ops", "needs baggage team", "shift change")), actor);
    } else if (fate < RELEASES + HANDS_OVER && other.isPresent()) {
      pending = desk.handOver(held, other.get(), dice.pick(List.of("you had this one before", "speaks your language", "can you check the booking?")), actor);
    } else {
      pending = desk.send(held, answers.answer(item.mention(), person.id(), Dice.of(held, 1, 0, 0)), actor);
    }
    state = State.FINISHING;
  }

  private void afterFinish(Instant now, Shift shift) {
    if (pending.isDone()) {
      rest(now, 3, shift.busy() ? 8 : 35);
    }
  }

  private void rest(Instant now, int least, int most) {
    until = now.plusSeconds(dice.between(least, most));
    state = State.FREE;
  }

  /** What the desk said; a store in trouble counts as a no, and the person tries again a little later. */
  private DeskOutcome outcome() {
    return pending.isCompletedExceptionally() ? new DeskOutcome.Refused("The desk could not do it.") : pending.join();
  }
}
