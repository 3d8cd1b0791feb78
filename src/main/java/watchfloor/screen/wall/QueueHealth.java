package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import watchfloor.desk.DeskSnapshot;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;

/**
 * How the queue is, in one glance. Pure.
 *
 * @param waiting  answers that wait to be sent
 * @param oldest   how long the longest-waiting item is open; empty where nothing waits
 * @param arrived  items that came in the last hour
 * @param whole    whether those are all: a snapshot holds only the newest ended items
 * @param answered first answers of the last hour
 */
record QueueHealth(long open, long claimed, long waiting, long overdue, Optional<Duration> oldest, long arrived, boolean whole, long answered) {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MOST_ENDED = 500;
  private static final int MOST_LIVE = 2_500;

  /** A difference of less than a tenth is none that anybody should act on. */
  private static final double ABOUT_EQUAL = 0.1;

  static QueueHealth of(DeskSnapshot desk, Instant now) {
    Instant from = now.minus(HOUR);
    long arrived = Stream.concat(desk.live().stream(), desk.ended().stream()).filter(item -> item.openedAt().isAfter(from)).count();
    boolean whole = desk.ended().size() < MOST_ENDED && desk.live().size() < MOST_LIVE;
    Optional<Duration> oldest = desk.live().stream().map(Item::openedAt).min(Comparator.naturalOrder()).map(at -> Duration.between(at, now));
    return new QueueHealth(
        desk.count(ItemState.OPEN), desk.count(ItemState.CLAIMED), desk.count(ItemState.WAITING), desk.overdue(now), oldest,
        arrived, whole, desk.firstAnswer().answers());
  }

  /** {@code behind}, {@code level} or {@code ahead}: whether more comes than is answered. */
  String pace() {
    double most = Math.max(arrived, answered);
    if (Math.abs(arrived - answered) <= most * ABOUT_EQUAL) {
      return "level";
    }
    return arrived > answered ? "behind" : "ahead";
  }
}
