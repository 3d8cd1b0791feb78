package watchfloor.screen.desk;

import java.time.Instant;
import watchfloor.desk.Item;
import watchfloor.triage.DeskGuide;

/** How pressing a promise is: a colour, a shape and a word each, so that none of them stands alone. */
enum DueLevel {
  LATE("late", "square"),
  SOON("soon", "triangle"),
  FINE("fine", "ring");

  private final String style;
  private final String shape;

  DueLevel(String style, String shape) {
    this.style = style;
    this.shape = shape;
  }

  /** LATE once the promise is used up, SOON once four fifths of it are, counted in open hours. */
  static DueLevel of(Item item, DeskGuide guide, Instant now) {
    if (!now.isBefore(item.dueAt())) {
      return LATE;
    }
    return now.isBefore(guide.near(item.rule(), item.openedAt(), item.dueAt())) ? FINE : SOON;
  }

  String style() {
    return style;
  }

  String shape() {
    return shape;
  }

  /** Of the words for the time that is left, those of this level. */
  String words() {
    return "service." + style;
  }
}
