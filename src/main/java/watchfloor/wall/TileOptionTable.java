package watchfloor.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The one table of what each kind of tile understands beyond its place; the tiles themselves read it. Pure. */
public final class TileOptionTable {
  /** Those whose figures are the queue's, the layout's or the clock's are the same whatever brand the room looks at. */
  private static final Set<String> NO_BRAND = Set.of(
      "first-answer", "queue-health", "next-to-answer", "on-duty", "sources", "clocks", "text", "picture", "countdown", "share-of-voice");
  private static final Set<String> FOR_VISITORS = Set.of("mentions", "next-to-answer", "on-duty");
  private static final TileOption BRAND = TileOption.words("brand", "norwind");
  private static final TileOption ORDER = TileOption.oneOf("order", "center", "volume", "rise");
  private static final TileOption VISITOR = TileOption.oneOf("visitor", "no", "yes");

  private static final Map<String, List<TileOption>> OWN = Map.of(
      "mentions", List.of(
          TileOption.oneOf("columns", "auto", "1", "2", "3", "4", "5", "6", "7", "8"), TileOption.anyOf("sentiment", "negative", "neutral", "positive", "not-judged"),
          TileOption.list("channel", "x, bluesky"), TileOption.list("issue", "delay"), TileOption.list("language", "en, de"), TileOption.oneOf("direct", "yes", "no")),
      "issues", List.of(ORDER),
      "heat-channel", List.of(ORDER),
      "heat-place", List.of(ORDER),
      "map", List.of(TileOption.oneOf("by", "volume", "mood")),
      "topics-universe", List.of(TileOption.oneOf("over", "day", "hour")),
      "clocks", List.of(TileOption.words("hours", "9-18")),
      "countdown", List.of(TileOption.words("to", "2027-01-01T18:00")),
      "text", List.of(TileOption.words("text", ""), TileOption.oneOf("look", "info", "attention", "alarm")));

  private TileOptionTable() {}

  /** What a kind understands, in the order in which a person is asked for it; nothing for a kind that nobody knows. */
  public static List<TileOption> of(String kind) {
    if (TileKinds.find(kind).isEmpty()) {
      return List.of();
    }
    List<TileOption> all = new ArrayList<>(OWN.getOrDefault(kind, List.of()));
    if (!NO_BRAND.contains(kind)) {
      all.add(BRAND);
    }
    if (FOR_VISITORS.contains(kind)) {
      all.add(VISITOR);
    }
    return List.copyOf(all);
  }
}
