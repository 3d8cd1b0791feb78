package watchfloor;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import watchfloor.desk.Item;
import watchfloor.intake.IntakeQueue;
import watchfloor.link.health.HealthReport;
import watchfloor.link.health.HubCounts;
import watchfloor.link.health.RoomMetrics;
import watchfloor.link.health.RoomState;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.WireJson;

/** Reads how a hub is. Any thread. */
final class HubHealth {
  private final HubLink.Parts parts;
  private final Supplier<Map<String, Integer>> linked;
  private final IntSupplier people;
  private final WireJson json = new WireJson();
  private final HubCounts counts = new HubCounts();
  private final RoomMetrics metrics = new RoomMetrics(this::room, counts);
  private final Instant began;

  /**
   * @param linked how many are linked, by the word of their role
   * @param people how many accounts can come in
   */
  HubHealth(HubLink.Parts parts, Supplier<Map<String, Integer>> linked, IntSupplier people) {
    this.people = people;
    this.parts = parts;
    this.linked = linked;
    began = parts.plan().clock().instant();
  }

  HubCounts counts() {
    return counts;
  }

  private RoomState room() {
    Instant now = parts.plan().clock().instant();
    String version = Optional.ofNullable(HubHealth.class.getPackage().getImplementationVersion()).orElse("unpacked");
    return new RoomState(
        now, parts.plan().settings().zone(), version, Duration.between(began, now), parts.hub().health(), parts.notices().list(), parts.hub().queued(),
        parts.hub().desk().snapshot().live().stream().collect(Collectors.groupingBy(Item::state, Collectors.counting())), linked.get(), house(version));
  }

  /** What is wrong with store and disk stands in the notices of those subjects. */
  private RoomState.House house(String version) {
    return new RoomState.House(
        "", parts.store().care().disk(), IntakeQueue.CAPACITY, people.getAsInt(),
        Map.of("watchfloor", version, "java", Runtime.version().toString(), "protocol", String.valueOf(Protocol.VERSION)));
  }

  String json(boolean whole) {
    HealthReport report = HealthReport.of(room());
    return json.write(whole ? report : report.brief());
  }

  String metrics() {
    return metrics.text();
  }
}
