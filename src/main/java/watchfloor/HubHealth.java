package watchfloor;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import watchfloor.desk.Item;
import watchfloor.link.health.HealthReport;
import watchfloor.link.health.RoomMetrics;
import watchfloor.link.health.RoomState;
import watchfloor.link.wire.WireJson;

/** Reads how a hub is. Any thread. */
final class HubHealth {
  private final HubLink.Parts parts;
  private final Supplier<Map<String, Integer>> linked;
  private final WireJson json = new WireJson();
  private final RoomMetrics metrics = new RoomMetrics(this::room);
  private final Instant began;

  HubHealth(HubLink.Parts parts, Supplier<Map<String, Integer>> linked) {
    this.parts = parts;
    this.linked = linked;
    began = parts.plan().clock().instant();
  }

  private RoomState room() {
    Instant now = parts.plan().clock().instant();
    String version = Optional.ofNullable(HubHealth.class.getPackage().getImplementationVersion()).orElse("unpacked");
    return new RoomState(
        now, parts.plan().settings().zone(), version, Duration.between(began, now), parts.hub().health(), parts.notices().list(), parts.hub().queued(),
        parts.hub().desk().snapshot().live().stream().collect(Collectors.groupingBy(Item::state, Collectors.counting())), linked.get());
  }

  String json(boolean whole) {
    HealthReport report = HealthReport.of(room());
    return json.write(whole ? report : report.brief());
  }

  String metrics() {
    return metrics.text();
  }
}
