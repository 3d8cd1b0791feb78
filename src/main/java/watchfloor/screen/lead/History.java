package watchfloor.screen.lead;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/** What was before, and what was taken back, each at most {@value #MOST} steps deep: the oldest is forgotten. For one thread. */
final class History<T> {
  static final int MOST = 200;

  private final Deque<T> before = new ArrayDeque<>();
  private final Deque<T> after = new ArrayDeque<>();
  private T now;

  History(T now) {
    this.now = now;
  }

  T now() {
    return now;
  }

  /** One step; nothing where it is the same. What was taken back before it is forgotten. */
  void next(T other) {
    if (Objects.equals(now, other)) {
      return;
    }
    before.push(now);
    if (before.size() > MOST) {
      before.removeLast();
    }
    after.clear();
    now = other;
  }

  boolean canUndo() {
    return !before.isEmpty();
  }

  boolean canRedo() {
    return !after.isEmpty();
  }

  void undo() {
    if (canUndo()) {
      after.push(now);
      now = before.pop();
    }
  }

  void redo() {
    if (canRedo()) {
      before.push(now);
      now = after.pop();
    }
  }
}
