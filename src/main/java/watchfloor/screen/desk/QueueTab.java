package watchfloor.screen.desk;

import java.util.Locale;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.screen.Texts;

/** The four ways to look at the queue. */
enum QueueTab {
  OPEN,
  MINE,
  WAITING,
  ALL;

  String title(Texts texts) {
    return texts.of("tab." + word());
  }

  /** What to say where it holds no item. */
  String empty(Texts texts) {
    return texts.of("tab.empty." + word());
  }

  /** As ids and keys name it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
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
