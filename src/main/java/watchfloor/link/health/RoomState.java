package watchfloor.link.health;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import watchfloor.desk.ItemState;
import watchfloor.mention.SourceHealth;
import watchfloor.wall.Notice;

/**
 * What is known of a hub at one moment.
 *
 * @param notices what is wrong with the room
 * @param queued  mentions that wait to be kept
 * @param items   live items by their state
 * @param linked  open links by the word of the role
 * @param uptime  since the hub began
 * @param house   what the hub stands on
 */
public record RoomState(
    Instant at, ZoneId zone, String version, Duration uptime, List<SourceHealth> sources, List<Notice> notices, int queued, Map<ItemState, Long> items,
    Map<String, Integer> linked, House house) {
  public RoomState {
    sources = List.copyOf(sources);
    notices = List.copyOf(notices);
    items = Map.copyOf(items);
    linked = Map.copyOf(linked);
  }

  /** Of a hub of whose store and people nothing is said. */
  public RoomState(
      Instant at, ZoneId zone, String version, Duration uptime, List<SourceHealth> sources, List<Notice> notices, int queued, Map<ItemState, Long> items,
      Map<String, Integer> linked) {
    this(at, zone, version, uptime, sources, notices, queued, items, linked, House.UNSAID);
  }

  /**
   * What a hub stands on.
   *
   * @param store    what is wrong with the store, one plain sentence; empty when nothing beyond a notice of that subject
   * @param disk     what is wrong with its disk, one plain sentence; empty when nothing beyond a notice of that subject
   * @param capacity mentions that fit into the intake queue; 0 when nobody said
   * @param people   accounts that may sign in; 0 when nobody said
   * @param versions of what the program stands on, by its name
   */
  public record House(String store, String disk, int capacity, int people, Map<String, String> versions) {
    public static final House UNSAID = new House("", "", 0, 0, Map.of());

    public House {
      versions = Map.copyOf(new TreeMap<>(versions));
    }
  }
}
