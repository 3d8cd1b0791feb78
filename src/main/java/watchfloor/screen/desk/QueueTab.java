package watchfloor.screen.desk;

import watchfloor.desk.Item;
import watchfloor.desk.ItemState;

/** The four ways to look at the queue. */
enum QueueTab {
  OPEN("Open", "Nothing waits for an answer."),
  MINE("Mine", "You hold nothing. Press c to claim the next item."),
  WAITING("Waiting", "No answer is on its way."),
  ALL("All", "No items yet.");

  private final String title;
  private final String empty;

  QueueTab(String title, String empty) {
    this.title = title;
    this.empty = empty;
  }

  String title() {
    return title;
  }

  /** What to say where it holds no item. */
  String empty() {
    return empty;
  }

  /** @param me the operator's id */
  boolean holds(Item item, String me) {
    return switch (this) {
      case OPEN -> item.state() == ItemState.OPEN;
      case MINE -> item.state().live() && item.heldBy(me);
      case WAITING -> item.state() == ItemState.WAITING;
      case ALL -> true;
    };
  }
}
