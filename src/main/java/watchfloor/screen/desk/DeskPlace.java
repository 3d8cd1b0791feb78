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
 * @param alarms  the way to do something about an alarm; empty where there is none
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
    Optional<AlarmHand> alarms,
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
    Objects.requireNonNull(alarms, "alarms");
    Objects.requireNonNull(guide, "guide");
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
