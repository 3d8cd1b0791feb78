package watchfloor.link.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import watchfloor.desk.Item;

/**
 * The newest changes of the work, so that a client that was away for a while can go on where it was.
 *
 * <p>Holds at most {@link #MOST}. One thread.
 */
final class ChangeRing {
  static final int MOST = 20_000;

  private record Change(long seq, Item item) {}

  /** Some changes in a row. @param upTo the number of the last one */
  record Slice(List<Item> items, long upTo) {}

  private final Deque<Change> changes = new ArrayDeque<>();
  private long gone;
  private long last;

  void add(long seq, Item item) {
    changes.addLast(new Change(seq, item));
    last = seq;
    if (changes.size() > MOST) {
      gone = changes.removeFirst().seq();
    }
  }

  /** The newest change, 0 before the first of this run. */
  long last() {
    return last;
  }

  /** Whether every change behind that one is still here. */
  boolean reaches(long seq) {
    return seq >= gone && seq <= last;
  }

  /** The changes behind that one, oldest first, at most {@code limit}, and which the last of them is. Costs no more than what came behind it. */
  Slice since(long seq, int limit) {
    Deque<Change> behind = new ArrayDeque<>();
    for (Iterator<Change> newest = changes.descendingIterator(); newest.hasNext(); ) {
      Change change = newest.next();
      if (change.seq() <= seq) {
        break;
      }
      behind.addFirst(change);
    }
    List<Change> first = behind.stream().limit(limit).toList();
    return new Slice(first.stream().map(Change::item).toList(), first.isEmpty() ? last : first.get(first.size() - 1).seq());
  }
}
