package watchfloor.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stretches of the room's time that a lead rolled back. Immutable. */
record Undone(List<Stretch> stretches) {
  /** From a mark, inclusive, to the roll-back, exclusive. */
  record Stretch(Instant from, Instant to) {}

  static Undone of(Timeline timeline) {
    Map<String, Instant> marks = new HashMap<>();
    List<Stretch> stretches = new ArrayList<>();
    for (DrillEvent event : timeline.events()) {
      if (event.kind() == DrillEvent.Kind.MARK) {
        marks.put(event.subject(), event.at());
      } else if (event.kind() == DrillEvent.Kind.ROLLED_BACK && marks.containsKey(event.subject())) {
        stretches.add(new Stretch(marks.get(event.subject()), event.at()));
      }
    }
    return new Undone(List.copyOf(stretches));
  }

  boolean covers(Instant at) {
    return stretches.stream().anyMatch(stretch -> !at.isBefore(stretch.from()) && at.isBefore(stretch.to()));
  }
}
