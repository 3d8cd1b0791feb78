package watchfloor.wall;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The one table of the kinds of tiles: what each needs and what it may show. The tiles themselves are made elsewhere. Pure. */
public final class TileKinds {
  private static final Refresh STREAM = new Refresh.Stream();
  private static final Refresh STILL = new Refresh.Still();
  /** The room tells of its work every second; over a link that stutters, five are no reason to call it old. */
  private static final Refresh ROOM = new Refresh.Poll(Duration.ofSeconds(5), false);
  private static final Refresh MINUTE = new Refresh.Poll(Duration.ofMinutes(1), true);
  private static final Map<String, TileKind> TABLE = table();

  private TileKinds() {}

  private static Map<String, TileKind> table() {
    Map<String, TileKind> table = new TreeMap<>();
    open(table, "mentions-per-minute", 20, 12, STREAM);
    open(table, "sentiment", 22, 14, STREAM);
    open(table, "volume", 28, 14, STREAM);
    open(table, "issues", 40, 18, STREAM);
    open(table, "alarms", 24, 8, STREAM);
    open(table, "heat-channel", 22, 16, STREAM);
    open(table, "heat-place", 22, 16, STREAM);
    open(table, "map", 22, 20, STREAM);
    open(table, "top-issues", 22, 10, STREAM);
    open(table, "share-of-voice", 22, 12, STREAM);
    open(table, "channels", 20, 10, STREAM);
    open(table, "languages", 20, 10, STREAM);
    open(table, "days", 22, 14, MINUTE);
    open(table, "first-answer", 20, 13.5, ROOM);
    open(table, "queue-health", 22, 10, ROOM);
    open(table, "clocks", 14, 6, STILL);
    open(table, "text", 14, 5, STILL);
    open(table, "picture", 10, 6, STILL);
    open(table, "countdown", 16, 8, STILL);
    personal(table, "mentions", 24, 14, STREAM);
    personal(table, "rising", 20, 10, STREAM);
    personal(table, "topics-universe", 22, 20, STREAM);
    personal(table, "voices", 22, 12, STREAM);
    personal(table, "next-to-answer", 26, 10, ROOM);
    personal(table, "on-duty", 30, 10, ROOM);
    personal(table, "sources", 24, 10, ROOM);
    return Map.copyOf(table);
  }

  private static void open(Map<String, TileKind> table, String name, double width, double height, Refresh refresh) {
    table.put(name, new TileKind(name, width, height, refresh, false));
  }

  /** Sources count too: their names and troubles may hold an account. */
  private static void personal(Map<String, TileKind> table, String name, double width, double height, Refresh refresh) {
    table.put(name, new TileKind(name, width, height, refresh, true));
  }

  public static Optional<TileKind> find(String name) {
    return Optional.ofNullable(TABLE.get(name));
  }

  public static Set<String> names() {
    return TABLE.keySet();
  }
}
