package watchfloor.store;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How a store speaks of moments and losses, so that every sentence about them is the same. */
final class StoreWords {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private StoreWords() {}

  /** By the room's clock, such as 24 Nov 03:30. */
  static String moment(Instant instant, Clock clock) {
    return MOMENT.withZone(clock.getZone()).format(instant);
  }

  /** What became of what people did. */
  static String losses(List<String> lost) {
    return lost.isEmpty() ? "Nothing that an operator did was lost. " : "Lost: " + String.join("; ", lost) + ". ";
  }
}
