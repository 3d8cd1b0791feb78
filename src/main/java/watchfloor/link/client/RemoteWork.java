package watchfloor.link.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.DeskSnapshot;
import watchfloor.desk.DeskSnapshot.CrewMember;
import watchfloor.desk.DeskSnapshot.FirstAnswer;
import watchfloor.desk.Item;
import watchfloor.desk.Operator;
import watchfloor.desk.Shelf;
import watchfloor.link.wire.HubMessage;

/**
 * The work as the hub tells it: whole at first, then change by change. Safe from any thread.
 */
final class RemoteWork {
  /** Below this share of what a hub sends at most, more is asked for when there is more. */
  private static final int FEW = Shelf.SHOWN_LIVE / 2;

  private Shelf shelf = new Shelf(Shelf.SHOWN_LIVE);
  private Shelf coming = new Shelf(Shelf.SHOWN_LIVE);
  private List<CrewMember> crew;
  private FirstAnswer firstAnswer = new FirstAnswer(Optional.empty(), OptionalInt.empty(), 0);
  private OptionalLong seq = OptionalLong.empty();
  private boolean partial;
  private boolean dirty = true;
  private DeskSnapshot current;

  /** @param crew as known before the hub speaks of it */
  RemoteWork(List<Operator> crew) {
    this.crew = crew.stream()
        .map(operator -> new CrewMember(operator, false, Optional.empty(), 0, 0, Optional.empty()))
        .toList();
  }

  synchronized void take(HubMessage.Work part) {
    if (part.first()) {
      coming = new Shelf(Shelf.SHOWN_LIVE);
    }
    part.ended().forEach(coming::take);
    part.live().forEach(coming::take);
    part.mentions().forEach(coming::join);
    if (part.last()) {
      shelf = coming;
      coming = new Shelf(Shelf.SHOWN_LIVE);
      seq = OptionalLong.of(part.seq());
      partial = part.partial();
      dirty = true;
    }
  }

  synchronized void take(HubMessage.Changes changes) {
    changes.items().forEach(this::learn);
    seq = OptionalLong.of(changes.seq());
  }

  synchronized void take(HubMessage.Crew told) {
    crew = told.members();
    firstAnswer = told.firstAnswer();
    dirty = true;
  }

  /** Takes an item that an answer told of; the change itself may still be on its way. */
  synchronized void learn(Item item) {
    dirty |= shelf.take(item);
  }

  /** Takes what an answer says of an item. */
  void learn(DeskOutcome outcome) {
    if (outcome instanceof DeskOutcome.Done done) {
      learn(done.item());
    } else if (outcome instanceof DeskOutcome.HeldBy held) {
      learn(held.item());
    }
  }

  /** The last change that is known, to go on behind it; empty before the work came whole. */
  synchronized OptionalLong seq() {
    return seq;
  }

  /** Whether the hub has more than it sent and few of those are left; said once. */
  synchronized boolean wantsMore() {
    boolean wants = partial && shelf.liveCount() < FEW;
    partial &= !wants;
    return wants;
  }

  synchronized Optional<Item> live(long item) {
    return shelf.live(item);
  }

  synchronized DeskSnapshot snapshot() {
    if (dirty) {
      dirty = false;
      List<Item> live = shelf.shownLive();
      List<Item> ended = shelf.shownEnded();
      Map<Long, Item> work = new HashMap<>(shelf.work(live, ended));
      current = new DeskSnapshot(current == null ? 1 : current.version() + 1, live, ended, crew, work, firstAnswer);
    }
    return current;
  }
}
