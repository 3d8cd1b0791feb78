package watchfloor.screen.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import watchfloor.desk.DeskSnapshot;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.mention.Mention;

/**
 * Decides which rows the queue shows, in which order, and which one is selected.
 *
 * <p>What the hand aims at stays where it is: the selected item keeps its row though it left the tab, and while the queue
 * is held (the pointer is over it) no row moves; newcomers are counted and sorted in afterwards. One thread.
 */
final class QueueModel {
  /** Stands for no selection; items have positive ids. */
  static final long NONE = 0;

  private static final int MOST_LINGERING = 20;
  private static final Comparator<Item> BY_DUE = Comparator.comparing(Item::dueAt).thenComparing(Item::id);

  private final String me;
  private final Map<QueueTab, Integer> counts = new EnumMap<>(QueueTab.class);
  private final Set<Long> lingering = new LinkedHashSet<>();
  private Map<Long, Item> known = Map.of();
  private List<Item> everything = List.of();
  private List<Row> rows = List.of();
  private QueueTab tab = QueueTab.OPEN;
  private String filter = "";
  private long selected = NONE;
  private boolean held;
  private int newcomers;

  /** @param guest whether the item no longer belongs to the tab and only keeps its place */
  record Row(Item item, boolean guest) {}

  QueueModel(String me) {
    this.me = me;
  }

  void show(DeskSnapshot snapshot) {
    List<Item> all = new ArrayList<>(snapshot.live().size() + snapshot.ended().size());
    all.addAll(snapshot.live());
    all.addAll(snapshot.ended());
    Map<Long, Item> byId = new HashMap<>();
    all.forEach(item -> byId.put(item.id(), item));
    keepNewer(known.get(selected), all, byId);
    everything = all;
    known = byId;
    for (QueueTab each : QueueTab.values()) {
      counts.put(each, (int) all.stream().filter(item -> each.holds(item, me)).count());
    }
    arrange();
    if (selected == NONE && !rows.isEmpty()) {
      selected = rows.get(0).item().id();
    }
  }

  /** Takes in what an operation answered, which the next snapshot shows anyway. */
  void learn(Item item) {
    List<Item> all = new ArrayList<>(everything);
    Map<Long, Item> byId = new HashMap<>(known);
    if (byId.containsKey(item.id())) {
      keepNewer(item, all, byId);
    } else {
      byId.put(item.id(), item);
    }
    everything = all;
    known = byId;
    arrange();
  }

  private static void keepNewer(Item ours, List<Item> all, Map<Long, Item> byId) {
    if (ours == null) {
      return;
    }
    Item theirs = byId.get(ours.id());
    if (theirs == null || theirs.version() < ours.version()) {
      byId.put(ours.id(), ours);
      all.replaceAll(item -> item.id() == ours.id() ? ours : item);
    }
  }

  void tab(QueueTab next) {
    tab = next;
    lingering.clear();
    rows = List.of();
    arrange();
    boolean there = rows.stream().anyMatch(row -> row.item().id() == selected && !row.guest());
    if (!there) {
      selected = rows.stream().filter(row -> !row.guest()).findFirst().map(row -> row.item().id()).orElse(selected);
      arrange();
    }
  }

  void filter(String words) {
    filter = words.strip().toLowerCase(Locale.ROOT);
    rows = List.of();
    arrange();
  }

  /** @param hold whether no row may move, because the pointer is over them */
  void hold(boolean hold) {
    if (held != hold) {
      held = hold;
      arrange();
    }
  }

  void select(long id) {
    selected = id;
    arrange();
  }

  /** Keeps the row of an item that somebody else won, so that the eye finds the message, until the operator goes on. */
  void linger(long id) {
    lingering.add(id);
    if (lingering.size() > MOST_LINGERING) {
      lingering.remove(lingering.iterator().next());
    }
    arrange();
  }

  void stopLingering() {
    if (!lingering.isEmpty()) {
      lingering.clear();
      arrange();
    }
  }

  /** Moves the selection up or down; stays at the ends. */
  void move(int steps) {
    if (rows.isEmpty()) {
      return;
    }
    int at = index(selected);
    int next = at < 0 ? 0 : Math.max(0, Math.min(rows.size() - 1, at + steps));
    select(rows.get(next).item().id());
  }

  /** The item nobody holds that stands next below, else next above; empty where there is none. */
  Optional<Item> openNear(long id) {
    int at = index(id);
    for (int i = at + 1; i < rows.size(); i++) {
      if (rows.get(i).item().state() == ItemState.OPEN && rows.get(i).item().id() != id) {
        return Optional.of(rows.get(i).item());
      }
    }
    for (int i = Math.min(at, rows.size()) - 1; i >= 0; i--) {
      if (rows.get(i).item().state() == ItemState.OPEN) {
        return Optional.of(rows.get(i).item());
      }
    }
    return Optional.empty();
  }

  private void arrange() {
    if (held && !rows.isEmpty()) {
      arrangeHeld();
      return;
    }
    newcomers = 0;
    List<Item> next = new ArrayList<>();
    for (Item item : everything) {
      if (belongs(item) || keeps(item.id())) {
        next.add(item);
      }
    }
    Item chosen = known.get(selected);
    if (chosen != null && next.stream().noneMatch(item -> item.id() == selected)) {
      next.add(chosen);
    }
    if (tab != QueueTab.ALL) {
      next.sort(BY_DUE);
    }
    rows = next.stream().map(item -> new Row(item, !belongs(item))).toList();
  }

  private void arrangeHeld() {
    List<Row> next = new ArrayList<>(rows.size());
    Set<Long> placed = new LinkedHashSet<>();
    for (Row row : rows) {
      Item newest = known.getOrDefault(row.item().id(), row.item());
      next.add(new Row(newest, !known.containsKey(newest.id()) || !belongs(newest)));
      placed.add(newest.id());
    }
    newcomers = (int) everything.stream().filter(item -> belongs(item) && !placed.contains(item.id())).count();
    Item chosen = known.get(selected);
    if (chosen != null && !placed.contains(selected)) {
      next.add(new Row(chosen, !belongs(chosen)));
    }
    rows = List.copyOf(next);
  }

  private boolean keeps(long id) {
    return id == selected || lingering.contains(id);
  }

  private boolean belongs(Item item) {
    return tab.holds(item, me) && matches(item);
  }

  private boolean matches(Item item) {
    if (filter.isEmpty()) {
      return true;
    }
    Mention mention = item.mention().mention();
    String holder = item.claim().map(claim -> claim.operator()).orElse("");
    String hay = String.join(" ", mention.author().handle(), mention.text(), mention.channel().name(), item.team(), holder,
        item.mention().judgement().issue().name()).toLowerCase(Locale.ROOT);
    for (String word : filter.split("\\s+")) {
      if (!hay.contains(word)) {
        return false;
      }
    }
    return true;
  }

  int index(long id) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).item().id() == id) {
        return i;
      }
    }
    return -1;
  }

  List<Row> rows() {
    return rows;
  }

  QueueTab tab() {
    return tab;
  }

  int count(QueueTab of) {
    return counts.getOrDefault(of, 0);
  }

  /** Items that came while the queue was held and are not shown yet. */
  int newcomers() {
    return newcomers;
  }

  long selectedId() {
    return selected;
  }

  Optional<Item> selected() {
    return Optional.ofNullable(known.get(selected));
  }

  Optional<Item> find(long id) {
    return Optional.ofNullable(known.get(id));
  }

  /** Every item known of one author on one channel, newest first. */
  List<Item> ofConversation(String conversation) {
    return known.values().stream()
        .filter(item -> conversation.endsWith(item.mention().mention().author().id()) && item.conversation().equals(conversation))
        .sorted(Comparator.comparing(Item::openedAt).reversed())
        .toList();
  }
}
