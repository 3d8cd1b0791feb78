package watchfloor.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The work of the room in memory: what the book holds, ranked, and kept up with every change.
 *
 * <p>Safe from any thread. Changes only mark it; the next reader builds the snapshot once, so that a burst of changes
 * costs one. Holds at most {@link #MOST_LIVE} live items; those due last stay in the book alone until there is room.
 */
final class Board {
  static final int MOST_LIVE = 20_000;

  private record Presence(boolean present, Instant since) {}

  private final DeskBook book;
  private List<Operator> crew;
  private final Clock clock;
  private final Answers answers;
  private final Shelf shelf = new Shelf(MOST_LIVE);
  private final Map<String, Presence> presence = new HashMap<>();
  private boolean partial;
  private boolean dirty = true;
  private DeskSnapshot current;

  /** Reads what the book holds; throws {@link DeskException} when it cannot. */
  Board(DeskBook book, List<Operator> crew, DeskRules rules, Clock clock, ZoneId zone) {
    this.book = book;
    this.crew = List.copyOf(crew);
    this.clock = clock;
    this.answers = new Answers(rules.answerWindow(), clock, zone);
    book.onChange(this::changed);
    List<Item> lately = new ArrayList<>(book.endedSince(answers.from(), Answers.MOST));
    Collections.reverse(lately);
    takeIn(lately);
    reload();
  }

  /** Reads everything that is shown again; what has a later version than here replaces what is here. */
  void reread() {
    List<Item> shown = new ArrayList<>(book.endedSince(Instant.EPOCH, Shelf.SHOWN_ENDED));
    Collections.reverse(shown);
    takeInAgain(shown);
    reload();
  }

  /** Ended items replace themselves in their place, and are not answered a second time. */
  private void takeInAgain(List<Item> items) {
    synchronized (this) {
      for (Item item : items) {
        dirty |= shelf.replaceEnded(item);
      }
    }
  }

  /** Reads the live items again: at the start, and once there is room for those left out. */
  final void reload() {
    List<Item> items = book.live(MOST_LIVE);
    takeIn(items);
    synchronized (this) {
      partial = items.size() == MOST_LIVE;
    }
  }

  private void takeIn(List<Item> items) {
    List<Item> shown = items.subList(Math.max(0, items.size() - MOST_LIVE), items.size());
    Map<Long, List<Long>> read = book.mentionsOf(shown.stream().map(Item::id).toList());
    synchronized (this) {
      for (Item item : shown) {
        if (put(item)) {
          shelf.join(item.id(), read.getOrDefault(item.id(), List.of()));
        }
      }
    }
  }

  private synchronized void changed(DeskOutcome.Done done) {
    put(done.item());
  }

  private boolean put(Item item) {
    boolean taken = shelf.take(item);
    if (taken) {
      dirty = true;
      partial |= shelf.liveCount() >= MOST_LIVE;
      if (!item.state().live()) {
        answers.add(item);
      }
    }
    return taken;
  }

  synchronized List<Operator> crew() {
    return crew;
  }

  /** Other people work here now. */
  synchronized void crew(List<Operator> now) {
    dirty |= !now.equals(crew);
    crew = List.copyOf(now);
  }

  /** The most urgent OPEN item, what suits first, of that the team's own first, none of those already tried. */
  synchronized Optional<Item> next(Optional<String> team, Predicate<Item> suits, Set<Long> tried) {
    return shelf.next(team, suits, tried);
  }

  synchronized boolean answered(String conversation) {
    return shelf.answered(conversation);
  }

  synchronized Optional<Item> live(long id) {
    return shelf.live(id);
  }

  /** CLAIMED items whose lease has run out. */
  synchronized List<Item> leasesOver(Instant now) {
    return shelf.allLive()
        .filter(item -> item.state() == ItemState.CLAIMED)
        .filter(item -> item.claim().isPresent() && !item.claim().get().leaseUntil().isAfter(now))
        .toList();
  }

  /** CLAIMED items whose lease goes further than any that is given: the clock went back meanwhile. */
  synchronized List<Item> leasesBeyond(Instant furthest) {
    return shelf.allLive()
        .filter(item -> item.state() == ItemState.CLAIMED)
        .filter(item -> item.claim().isPresent() && item.claim().get().leaseUntil().isAfter(furthest))
        .toList();
  }

  /** What somebody holds CLAIMED with a lease that ends before then. */
  synchronized List<Item> leasesShort(String operator, Instant until) {
    return shelf.allLive()
        .filter(item -> item.state() == ItemState.CLAIMED && item.heldBy(operator))
        .filter(item -> item.claim().isPresent() && item.claim().get().leaseUntil().isBefore(until))
        .toList();
  }

  synchronized void present(String operator, boolean here) {
    Presence before = presence.get(operator);
    if (before == null || before.present() != here) {
      presence.put(operator, new Presence(here, clock.instant()));
      dirty = true;
    }
  }

  /** Moves the windows of time; true when items that were left out should be read again. */
  synchronized boolean move() {
    dirty |= answers.move();
    return partial && shelf.liveCount() < MOST_LIVE / 2;
  }

  synchronized DeskSnapshot snapshot() {
    if (dirty) {
      dirty = false;
      current = build(current == null ? 1 : current.version() + 1);
    }
    return current;
  }

  private DeskSnapshot build(long version) {
    List<Item> live = shelf.shownLive();
    List<Item> ended = shelf.shownEnded();
    return new DeskSnapshot(version, live, ended, members(), shelf.work(live, ended), answers.firstAnswer());
  }

  private List<DeskSnapshot.CrewMember> members() {
    Map<String, Integer> held = new HashMap<>();
    shelf.allLive().forEach(item -> item.claim().ifPresent(claim -> held.merge(claim.operator(), 1, Integer::sum)));
    return crew.stream().map(operator -> member(operator, held.getOrDefault(operator.id(), 0))).toList();
  }

  private DeskSnapshot.CrewMember member(Operator operator, int held) {
    Optional<Presence> seen = Optional.ofNullable(presence.get(operator.id()));
    return new DeskSnapshot.CrewMember(
        operator,
        seen.map(Presence::present).orElse(false),
        seen.map(Presence::since),
        held,
        answers.answeredToday(operator.id()),
        answers.typicalToday(operator.id()));
  }
}
