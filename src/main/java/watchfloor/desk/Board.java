package watchfloor.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The work of the room in memory: what the book holds, ranked, and kept up with every change.
 *
 * <p>Safe from any thread. Changes only mark it; the next reader builds the snapshot once, so that a burst of changes
 * costs one. Holds at most {@link #MOST_LIVE} live items; those due last stay in the book alone until there is room.
 */
final class Board {
  static final int MOST_LIVE = 20_000;
  static final int SHOWN_LIVE = 2_500;
  static final int SHOWN_ENDED = 500;
  private static final Comparator<Item> BY_DUE = Comparator.comparing(Item::dueAt).thenComparingLong(Item::id);

  private record Presence(boolean present, Instant since) {}

  private final DeskBook book;
  private final List<Operator> crew;
  private final Clock clock;
  private final Answers answers;
  private final Map<Long, Item> live = new HashMap<>();
  private final TreeSet<Item> ranked = new TreeSet<>(BY_DUE);
  private final LinkedHashMap<Long, Item> ended = new LinkedHashMap<>();
  private final Map<Long, Set<Long>> mentions = new HashMap<>();
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
    List<Item> shown = new ArrayList<>(book.endedSince(Instant.EPOCH, SHOWN_ENDED));
    Collections.reverse(shown);
    takeInAgain(shown);
    reload();
  }

  /** Ended items replace themselves in their place, and are not answered a second time. */
  private void takeInAgain(List<Item> items) {
    synchronized (this) {
      for (Item item : items) {
        dirty |= ended.replace(item.id(), item) != null;
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
        if (isNewer(item)) {
          put(item);
          mentions.computeIfPresent(item.id(), (id, held) -> joined(held, read.getOrDefault(id, List.of())));
        }
      }
    }
  }

  private static Set<Long> joined(Set<Long> held, List<Long> read) {
    held.addAll(read);
    return held;
  }

  private synchronized void changed(DeskOutcome.Done done) {
    if (isNewer(done.item())) {
      put(done.item());
    }
  }

  private boolean isNewer(Item item) {
    Item held = live.getOrDefault(item.id(), ended.get(item.id()));
    return held == null || held.version() < item.version();
  }

  private void put(Item item) {
    dirty = true;
    Item before = live.remove(item.id());
    if (before != null) {
      ranked.remove(before);
    }
    mentions.computeIfAbsent(item.id(), id -> new LinkedHashSet<>()).add(item.mention().id());
    if (item.state().live()) {
      live.put(item.id(), item);
      ranked.add(item);
    } else {
      ended.put(item.id(), item);
      answers.add(item);
    }
    keepBounds();
  }

  private void keepBounds() {
    if (live.size() > MOST_LIVE) {
      Item last = ranked.pollLast();
      live.remove(last.id());
      mentions.remove(last.id());
      partial = true;
    }
    if (ended.size() > SHOWN_ENDED) {
      Long oldest = ended.keySet().iterator().next();
      ended.remove(oldest);
      mentions.remove(oldest);
    }
  }

  /** The most urgent OPEN item, the team's own first, none of those already tried. */
  synchronized Optional<Item> next(Optional<String> team, Set<Long> tried) {
    Item any = null;
    for (Item item : ranked) {
      if (item.state() != ItemState.OPEN || tried.contains(item.id())) {
        continue;
      }
      if (team.isEmpty() || item.team().equals(team.get())) {
        return Optional.of(item);
      }
      any = any == null ? item : any;
    }
    return Optional.ofNullable(any);
  }

  synchronized Optional<Item> live(long id) {
    return Optional.ofNullable(live.get(id));
  }

  /** CLAIMED items whose lease has run out. */
  synchronized List<Item> leasesOver(Instant now) {
    return live.values().stream()
        .filter(item -> item.state() == ItemState.CLAIMED)
        .filter(item -> item.claim().isPresent() && !item.claim().get().leaseUntil().isAfter(now))
        .toList();
  }

  /** CLAIMED items whose lease goes further than any that is given: the clock went back meanwhile. */
  synchronized List<Item> leasesBeyond(Instant furthest) {
    return live.values().stream()
        .filter(item -> item.state() == ItemState.CLAIMED)
        .filter(item -> item.claim().isPresent() && item.claim().get().leaseUntil().isAfter(furthest))
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
    return partial && live.size() < MOST_LIVE / 2;
  }

  synchronized DeskSnapshot snapshot() {
    if (dirty) {
      dirty = false;
      current = build(current == null ? 1 : current.version() + 1);
    }
    return current;
  }

  private DeskSnapshot build(long version) {
    List<Item> shown = ranked.stream().limit(SHOWN_LIVE).toList();
    List<Item> over = new ArrayList<>(ended.values());
    Collections.reverse(over);
    Map<Long, Item> work = new HashMap<>(2 * (shown.size() + over.size()));
    over.forEach(item -> mentions.get(item.id()).forEach(mention -> work.put(mention, item)));
    shown.forEach(item -> mentions.get(item.id()).forEach(mention -> work.put(mention, item)));
    return new DeskSnapshot(version, shown, over, members(), work, answers.firstAnswer());
  }

  private List<DeskSnapshot.CrewMember> members() {
    Map<String, Integer> held = new HashMap<>();
    live.values().forEach(item -> item.claim().ifPresent(claim -> held.merge(claim.operator(), 1, Integer::sum)));
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
