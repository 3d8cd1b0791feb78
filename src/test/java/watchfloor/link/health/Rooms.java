package watchfloor.link.health;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import watchfloor.desk.ItemState;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.SourceHealth;
import watchfloor.mention.SourceHealth.State;
import watchfloor.wall.Notice;

/** Rooms in every state. */
final class Rooms {
  static final Instant NOW = Instant.parse("2026-11-24T14:05:00Z");
  static final RoomState.House HOUSE = new RoomState.House("", "", 20_000, 7, Map.of("java", "17.0.15", "protocol", "1"));

  private Rooms() {}

  static SourceHealth source(String name, State state, String since, String lastAt, String trouble, IntakeCounts counts) {
    return new SourceHealth(name, state, Instant.parse(since), Instant.parse(lastAt), trouble, Instant.EPOCH, counts);
  }

  static SourceHealth live(String name) {
    return source(name, State.LIVE, "2026-11-24T08:00:00Z", "2026-11-24T14:04:59Z", "", new IntakeCounts(100, 70, 20, 6, 4));
  }

  static SourceHealth silent(String name, String lastAt) {
    return source(name, State.LIVE, "2026-11-24T08:00:00Z", lastAt, "", IntakeCounts.ZERO);
  }

  static RoomState room(List<SourceHealth> sources, List<Notice> notices, int queued, Map<String, Integer> linked, RoomState.House house) {
    return new RoomState(
        NOW, ZoneId.of("UTC"), "0.1.0", Duration.ofHours(50), sources, notices, queued, Map.of(ItemState.OPEN, 5L, ItemState.CLAIMED, 2L), linked, house);
  }

  static RoomState well() {
    return room(List.of(live("bluesky"), live("mastodon"), live("rss")), List.of(), 0, Map.of("wall", 4, "operator", 1, "lead", 1), HOUSE);
  }

  static RoomState with(SourceHealth... sources) {
    return room(List.of(sources), List.of(), 0, Map.of(), HOUSE);
  }
}
