package watchfloor.link.health;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import watchfloor.desk.ItemState;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.SourceHealth;
import watchfloor.wall.Notice;

/** Rooms that are well, and rooms that are not. */
final class RoomStates {
  static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");

  private RoomStates() {}

  static SourceHealth source(String name, SourceHealth.State state, String trouble, IntakeCounts counts) {
    return new SourceHealth(name, state, AT.minusSeconds(3_600), AT, trouble, Instant.EPOCH, counts);
  }

  static SourceHealth live(String name) {
    return source(name, SourceHealth.State.LIVE, "", new IntakeCounts(100, 70, 20, 5, 1));
  }

  static SourceHealth down(String name) {
    return source(name, SourceHealth.State.DOWN, "The network says no.", IntakeCounts.ZERO);
  }

  static RoomState room(List<SourceHealth> sources, List<Notice> notices, Map<String, Integer> linked) {
    return new RoomState(AT, ZoneOffset.UTC, "0.3.0", Duration.ofMinutes(150), sources, notices, 4, Map.of(ItemState.OPEN, 12L, ItemState.CLAIMED, 3L), linked);
  }
}
