package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import watchfloor.desk.DeskSnapshot;
import watchfloor.mention.Brand;
import watchfloor.pulse.Lenses;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.wall.Direction;
import watchfloor.wall.Notice;
import watchfloor.wall.RoomMode;
import watchfloor.wall.WorldClock;

/**
 * All that the wall shows, at one moment: what a tile is handed four times a second. Immutable.
 *
 * @param now               the room's time, against which ages are taken
 * @param clocks            shown in every header, as far as there is room; the first ones go first when there is none
 * @param zone              the center's, for the times on charts and in headers
 * @param asOf              present while the link to the hub is lost: everything is as it was then
 * @param direction         what people and alarms have the wall do
 * @param world             the world's time, by which the wall is directed: not that of the posts in a replay
 * @param lenses            the numbers of what is said about each brand, by its name, in the center's order; empty where there is but one
 * @param about             the brand of whose lens {@code pulse} is; empty for the room's own
 * @param driven            what the wall looks at instead of everything
 * @param firstAnswerTarget the service level: time promised from a mention to its first answer
 */
public record RoomSnapshot(
    Instant now,
    Brand brand,
    RoomMode mode,
    PulseSnapshot pulse,
    DeskSnapshot desk,
    List<Notice> notices,
    List<WorldClock> clocks,
    ZoneId zone,
    Duration firstAnswerTarget,
    Optional<Instant> asOf,
    Direction direction,
    Instant world,
    Map<String, PulseSnapshot> lenses,
    String about,
    Optional<Driven> driven) {
  public RoomSnapshot {
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(pulse, "pulse");
    Objects.requireNonNull(desk, "desk");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(firstAnswerTarget, "firstAnswerTarget");
    Objects.requireNonNull(asOf, "asOf");
    notices = List.copyOf(notices);
    clocks = List.copyOf(clocks);
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(world, "world");
    lenses = Collections.unmodifiableMap(new LinkedHashMap<>(lenses));
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(driven, "driven");
  }

  /** A room whose wall looks at everything. */
  public RoomSnapshot(
      Instant now, Brand brand, RoomMode mode, PulseSnapshot pulse, DeskSnapshot desk, List<Notice> notices, List<WorldClock> clocks, ZoneId zone,
      Duration firstAnswerTarget, Optional<Instant> asOf, Direction direction, Instant world, Map<String, PulseSnapshot> lenses) {
    this(now, brand, mode, pulse, desk, notices, clocks, zone, firstAnswerTarget, asOf, direction, world, lenses, "", Optional.empty());
  }

  /** A room whose wall nobody directs, in the world's own time. */
  public RoomSnapshot(
      Instant now, Brand brand, RoomMode mode, PulseSnapshot pulse, DeskSnapshot desk, List<Notice> notices, List<WorldClock> clocks, ZoneId zone,
      Duration firstAnswerTarget, Optional<Instant> asOf) {
    this(now, brand, mode, pulse, desk, notices, clocks, zone, firstAnswerTarget, asOf, Direction.CALM, now, Map.of());
  }

  /** The room with the numbers of what is said about one brand; this same one where the room has no such lens. */
  public RoomSnapshot lens(String name) {
    PulseSnapshot lens = lenses.get(name);
    return lens == null ? this : with(lens, lenses, name, driven);
  }

  /** The same room with other numbers of the same. */
  RoomSnapshot with(PulseSnapshot numbers) {
    return with(numbers, lenses, about, driven);
  }

  /** The room whose wall looks at a slice, or at everything. */
  public RoomSnapshot looking(Optional<Driven> at) {
    return with(pulse, lenses, about, at);
  }

  /** What a screen shows of it: it may be another one that somebody drives. */
  RoomSnapshot on(String role) {
    return driven.filter(one -> one.screen().filter(screen -> !screen.equals(role)).isPresent()).isPresent() ? looking(Optional.empty()) : this;
  }

  /** The room with the figures of a slice in the place of its own. */
  RoomSnapshot of(Lenses figures) {
    return with(figures.all(), figures.byBrand(), "", driven);
  }

  private RoomSnapshot with(PulseSnapshot numbers, Map<String, PulseSnapshot> others, String brandOf, Optional<Driven> at) {
    return new RoomSnapshot(
        now, brand, mode, numbers, desk, notices, clocks, zone, firstAnswerTarget, asOf, direction, world, others, brandOf, at);
  }
}
