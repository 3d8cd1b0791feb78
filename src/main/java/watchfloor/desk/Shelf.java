package watchfloor.desk;

import java.util.ArrayList;
import java.util.Collection;
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
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Items as far as they are shown: the live ones by due time, those that ended lately, and the mentions of both. A later version of an
 * item replaces an earlier one, whatever the order in which they come.
 *
 * <p>Bounded: of too many live items those due last leave, of the ended ones the oldest. Not safe for several threads.
 */
public final class Shelf {
  /** As many live items as a snapshot shows. */
  public static final int SHOWN_LIVE = 2_500;
  /** As many ended items as a snapshot shows. */
  public static final int SHOWN_ENDED = 500;

  private static final Comparator<Item> BY_DUE = Comparator.comparing(Item::dueAt).thenComparingLong(Item::id);

  private final int most;
  private final Map<Long, Item> live = new HashMap<>();
  private final TreeSet<Item> ranked = new TreeSet<>(BY_DUE);
  private final LinkedHashMap<Long, Item> ended = new LinkedHashMap<>();
  private final Map<Long, Set<Long>> mentions = new HashMap<>();

  /** @param most live items that are held */
  public Shelf(int most) {
    this.most = most;
  }

  /** Takes an item unless the same or a later version is here; tells whether it did. */
  public boolean take(Item item) {
    Item held = live.getOrDefault(item.id(), ended.get(item.id()));
    if (held != null && held.version() >= item.version()) {
      return false;
    }
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
    }
    keepBounds();
    return true;
  }

  private void keepBounds() {
    if (live.size() > most) {
      Item last = ranked.pollLast();
      live.remove(last.id());
      mentions.remove(last.id());
    }
    if (ended.size() > SHOWN_ENDED) {
      Long oldest = ended.keySet().iterator().next();
      ended.remove(oldest);
      mentions.remove(oldest);
    }
  }

  /** Adds mentions to an item that is here. */
  public void join(long item, Collection<Long> ids) {
    mentions.computeIfPresent(item, (id, held) -> {
      held.addAll(ids);
      return held;
    });
  }

  /** Puts an ended item in the place of itself, where it is here; tells whether it was. */
  boolean replaceEnded(Item item) {
    return ended.replace(item.id(), item) != null;
  }

  /** Whether one of the ended items of a conversation was answered. */
  boolean answered(String conversation) {
    return ended.values().stream().anyMatch(item -> item.state() == ItemState.ANSWERED && item.conversation().equals(conversation));
  }

  public int liveCount() {
    return live.size();
  }

  public Optional<Item> live(long id) {
    return Optional.ofNullable(live.get(id));
  }

  /** All live items, in no order. */
  Stream<Item> allLive() {
    return live.values().stream();
  }

  /** The live items that a snapshot shows, by due time. */
  public List<Item> shownLive() {
    return ranked.stream().limit(SHOWN_LIVE).toList();
  }

  /** The ended ones, newest first. */
  public List<Item> shownEnded() {
    List<Item> newest = new ArrayList<>(ended.values());
    Collections.reverse(newest);
    return newest;
  }

  /** What became of each mention of some items that are here. */
  public Map<Long, Item> work(List<Item> shownLive, List<Item> shownEnded) {
    Map<Long, Item> work = new HashMap<>(2 * (shownLive.size() + shownEnded.size()));
    shownEnded.forEach(item -> mentions.get(item.id()).forEach(mention -> work.put(mention, item)));
    shownLive.forEach(item -> mentions.get(item.id()).forEach(mention -> work.put(mention, item)));
    return work;
  }

  /**
   * The most urgent OPEN item, none of those already tried: of the team's own that suit, else of all that suit, else of the team's own,
   * else of all: what suits nobody who is here must not lie for ever.
   */
  Optional<Item> next(Optional<String> team, Predicate<Item> suits, Set<Long> tried) {
    Item suiting = null;
    Item own = null;
    Item any = null;
    for (Item item : ranked) {
      if (item.state() != ItemState.OPEN || tried.contains(item.id())) {
        continue;
      }
      boolean ours = team.isEmpty() || item.team().equals(team.get());
      boolean suited = suits.test(item);
      if (ours && suited) {
        return Optional.of(item);
      }
      suiting = suiting == null && suited ? item : suiting;
      own = own == null && ours ? item : own;
      any = any == null ? item : any;
    }
    return Optional.ofNullable(suiting != null ? suiting : own != null ? own : any);
  }
}
