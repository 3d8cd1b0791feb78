package watchfloor.link.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
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

  /** The changes behind that one, oldest first, at most {@code limit}. */
  List<Item> since(long seq, int limit) {
    List<Item> found = new ArrayList<>();
    for (Iterator<Change> newest = changes.descendingIterator(); newest.hasNext(); ) {
      Change change = newest.next();
      if (change.seq() <= seq) {
        break;
      }
      found.add(change.item());
    }
    Collections.reverse(found);
    return found.size() <= limit ? found : List.copyOf(found.subList(0, limit));
  }

  /** The number of the change that comes {@code count} behind that one, or of the last. */
  long seqAfter(long seq, int count) {
    int behind = 0;
    for (Change change : changes) {
      if (change.seq() > seq && ++behind == count) {
        return change.seq();
      }
    }
    return last;
  }
}
