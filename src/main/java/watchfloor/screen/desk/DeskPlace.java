package watchfloor.screen.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import watchfloor.desk.Actor;
import watchfloor.desk.Operator;
import watchfloor.desk.ReplyOutlet;
import watchfloor.mention.Brand;
import watchfloor.mention.Channel;
import watchfloor.triage.DeskGuide;
import watchfloor.wall.RoomMode;

/**
 * Who sits at a desk, where, and for whom.
 *
 * @param station the machine or window, as the history names it
 * @param outlets the way out to a channel, asked for its account, limit and count; empty where none is set up
 * @param wall    the way to direct the wall; empty where there is none
 * @param guide   what the center's triage says to a desk
 * @param clock   the room's time, that of the replayed posts in a replay
 */
public record DeskPlace(
    Operator operator,
    String station,
    Brand brand,
    RoomMode mode,
    Function<Channel, Optional<ReplyOutlet>> outlets,
    Clock clock,
    ZoneId zone,
    Optional<WallHand> wall,
    DeskGuide guide) {
  public DeskPlace {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(station, "station");
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(outlets, "outlets");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(wall, "wall");
    Objects.requireNonNull(guide, "guide");
  }

  /** A desk in a room that counts round the clock and has no playbooks. */
  public DeskPlace(
      Operator operator, String station, Brand brand, RoomMode mode, Function<Channel, Optional<ReplyOutlet>> outlets, Clock clock, ZoneId zone,
      Optional<WallHand> wall) {
    this(operator, station, brand, mode, outlets, clock, zone, wall, DeskGuide.NONE);
  }

  Actor actor() {
    return new Actor(operator.id(), station);
  }

  String me() {
    return operator.id();
  }

  Instant now() {
    return clock.instant();
  }
}
