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
  private static final Refresh SECOND = new Refresh.Poll(Duration.ofSeconds(1));
  private static final Refresh MINUTE = new Refresh.Poll(Duration.ofMinutes(1));
  private static final String NO_MENTIONS = "No mentions yet.";
  private static final Map<String, TileKind> TABLE = table();

  private TileKinds() {}

  private static Map<String, TileKind> table() {
    Map<String, TileKind> table = new TreeMap<>();
    open(table, "mentions-per-minute", 20, 12, STREAM, NO_MENTIONS);
    open(table, "sentiment", 22, 14, STREAM, NO_MENTIONS);
    open(table, "volume", 28, 14, STREAM, NO_MENTIONS);
    open(table, "issues", 40, 18, STREAM, NO_MENTIONS);
    open(table, "alarms", 24, 8, STREAM, "No alarm.");
    open(table, "heat-channel", 22, 16, STREAM, NO_MENTIONS);
    open(table, "heat-place", 22, 16, STREAM, "No mention names a place yet.");
    open(table, "map", 22, 20, STREAM, "No mention names a place yet.");
    open(table, "top-issues", 22, 10, STREAM, NO_MENTIONS);
    open(table, "share-of-voice", 22, 12, STREAM, NO_MENTIONS);
    open(table, "channels", 20, 10, STREAM, NO_MENTIONS);
    open(table, "languages", 20, 10, STREAM, NO_MENTIONS);
    open(table, "days", 22, 14, MINUTE, "No day is over yet.");
    open(table, "first-answer", 20, 13.5, SECOND, "No answer yet.");
    open(table, "queue-health", 22, 10, SECOND, "The queue is empty.");
    open(table, "clocks", 14, 6, STILL, "The center names no clock.");
    open(table, "text", 14, 5, STILL, "The layout gives no text.");
    open(table, "picture", 10, 6, STILL, "The layout names no picture.");
    open(table, "countdown", 16, 8, STILL, "The layout names no moment.");
    personal(table, "mentions", 24, 14, STREAM, NO_MENTIONS);
    personal(table, "rising", 20, 10, STREAM, "No word rises.");
    personal(table, "topics-universe", 22, 20, STREAM, NO_MENTIONS);
    personal(table, "voices", 22, 12, STREAM, NO_MENTIONS);
    personal(table, "next-to-answer", 26, 10, SECOND, "Nothing waits for an answer.");
    personal(table, "on-duty", 30, 10, SECOND, "Nobody is on duty.");
    personal(table, "sources", 24, 10, SECOND, "The center has no source yet.");
    return Map.copyOf(table);
  }

  private static void open(Map<String, TileKind> table, String name, double width, double height, Refresh refresh, String empty) {
    table.put(name, new TileKind(name, width, height, refresh, false, empty));
  }

  /** Sources count too: their names and troubles may hold an account. */
  private static void personal(Map<String, TileKind> table, String name, double width, double height, Refresh refresh, String empty) {
    table.put(name, new TileKind(name, width, height, refresh, true, empty));
  }

  public static Optional<TileKind> find(String name) {
    return Optional.ofNullable(TABLE.get(name));
  }

  public static Set<String> names() {
    return TABLE.keySet();
  }
}
