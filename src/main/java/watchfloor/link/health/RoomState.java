package watchfloor.link.health;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import watchfloor.desk.ItemState;
import watchfloor.mention.SourceHealth;
import watchfloor.wall.Notice;

/**
 * What is known of a hub at one moment.
 *
 * @param notices  what is wrong with the room
 * @param queued   mentions that wait to be kept
 * @param items    live items by their state
 * @param linked   open links by the word of the role
 * @param uptime   since the hub began
 */
public record RoomState(
    Instant at, ZoneId zone, String version, Duration uptime, List<SourceHealth> sources, List<Notice> notices, int queued, Map<ItemState, Long> items,
    Map<String, Integer> linked) {
  public RoomState {
    sources = List.copyOf(sources);
    notices = List.copyOf(notices);
    items = Map.copyOf(items);
    linked = Map.copyOf(linked);
  }
}
