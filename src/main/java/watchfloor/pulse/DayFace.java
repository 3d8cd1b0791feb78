package watchfloor.pulse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import watchfloor.mention.Sentiment;

/**
 * The last 24 hours by one thing that mentions have, such as the channel: counts by hour, and their sum kept beside them, so that a
 * list of shares costs what it is long.
 *
 * <p>Bounded in what is told apart: when every slot is taken by something of the last day, a newcomer counts as {@link Share#OTHER},
 * and so is in every total. Single writer.
 */
final class DayFace {
  private static final int OTHER = 0;
  private static final Comparator<Share> LARGEST_FIRST = Comparator.comparingInt(Share::total).reversed().thenComparing(Share::id);

  private final int rows;
  private final int most;
  private final UnaryOperator<String> names;
  private final Map<String, Slot> slots = new HashMap<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private final TreeMap<Long, MoodTable> hours = new TreeMap<>();
  private MoodTable sum;
  private long first;
  private long last;
  private int used = OTHER + 1;

  /** Where a thing is counted, and what people call it. */
  private record Slot(int at, String name) {}

  /**
   * @param rows  how many issues are told apart, 1 where none are
   * @param most  things that are told apart at one time
   * @param names what people call a thing
   */
  DayFace(int rows, int most, UnaryOperator<String> names) {
    this.rows = rows;
    this.most = most;
    this.names = names;
    sum = new MoodTable(rows);
  }

  /** Moves the present: hours before {@code from} are let go, and those up to {@code to} are in the sum. */
  void turn(long from, long to) {
    first = from;
    last = to;
    hours.headMap(from).clear();
    sum = new MoodTable(rows);
    hours.headMap(to, true).values().forEach(sum::addAll);
    MoodTable all = new MoodTable(rows);
    hours.values().forEach(all::addAll);
    slots.entrySet().removeIf(entry -> {
      boolean silent = all.moods(entry.getValue().at()).total() == 0;
      if (silent) {
        free.add(entry.getValue().at());
      }
      return silent;
    });
  }

  /** Counts one mention of an hour that is not before the first. */
  void add(long hour, String id, int row, Sentiment sentiment) {
    int slot = slot(id);
    hours.computeIfAbsent(hour, at -> new MoodTable(rows)).add(slot, row, sentiment);
    if (hour >= first && hour <= last) {
      sum.add(slot, row, sentiment);
    }
  }

  private int slot(String id) {
    Slot known = slots.get(id);
    if (known != null) {
      return known.at();
    }
    if (slots.size() >= most) {
      return OTHER;
    }
    int slot = free.isEmpty() ? used++ : free.poll();
    slots.put(id, new Slot(slot, names.apply(id)));
    return slot;
  }

  Moods all() {
    Moods all = Moods.NONE;
    for (int slot = OTHER; slot < used; slot++) {
      all = all.plus(sum.moods(slot));
    }
    return all;
  }

  /** What is counted of one thing. */
  Moods of(String id) {
    Slot slot = slots.get(id);
    return slot == null ? Moods.NONE : sum.moods(slot.at());
  }

  /** One issue, whatever else. */
  Moods row(int row) {
    return sum.row(row);
  }

  /**
   * The largest first, at most {@code limit}; the rest together is {@link Share#OTHER}, and then the last one.
   *
   * @param without a thing that is left out
   * @param always  things that are there even without a mention
   */
  List<Share> shares(int limit, String without, List<String> always) {
    List<Share> shares = new ArrayList<>();
    slots.forEach((id, slot) -> {
      Moods moods = sum.moods(slot.at());
      if (!id.equals(without) && (moods.total() > 0 || always.contains(id))) {
        shares.add(new Share(id, slot.name(), moods));
      }
    });
    always.stream().filter(id -> !slots.containsKey(id)).forEach(id -> shares.add(new Share(id, names.apply(id), Moods.NONE)));
    shares.sort(LARGEST_FIRST);
    Moods rest = sum.moods(OTHER);
    if (shares.size() > limit || rest.total() > 0 && shares.size() == limit) {
      List<Share> small = shares.subList(limit - 1, shares.size());
      for (Share share : small) {
        rest = rest.plus(share.moods());
      }
      small.clear();
    }
    if (rest.total() > 0) {
      shares.add(new Share(Share.OTHER, Share.OTHER_NAME, rest));
    }
    return shares;
  }

  /** One issue's count in each of some of the shares. */
  List<Integer> cells(List<Share> columns, int row) {
    return columns.stream().map(column -> sum.total(slots.get(column.id()).at(), row)).toList();
  }
}
