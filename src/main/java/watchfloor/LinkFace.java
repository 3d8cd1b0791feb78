package watchfloor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watchfloor.desk.Desk;
import watchfloor.desk.Operator;
import watchfloor.desk.ReplyOutlet;
import watchfloor.link.client.RemoteRoom;
import watchfloor.mention.Brand;
import watchfloor.mention.Channel;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.wall.Notice;
import watchfloor.wall.RoomMode;
import watchfloor.wall.WorldClock;

/**
 * The room whose hub is on another machine.
 *
 * @param said what this machine itself has to say
 */
record LinkFace(RemoteRoom room, String station, Notices said) implements Face {
  @Override
  public Brand brand() {
    return room.center().brand();
  }

  @Override
  public RoomMode mode() {
    return room.center().mode();
  }

  @Override
  public ZoneId zone() {
    return room.center().zone();
  }

  @Override
  public List<WorldClock> clocks() {
    return room.center().clocks();
  }

  @Override
  public Duration firstAnswer() {
    return room.center().firstAnswer();
  }

  @Override
  public Clock clock() {
    return room.clock();
  }

  @Override
  public Desk desk() {
    return room.desk();
  }

  @Override
  public PulseSnapshot pulse() {
    return room.pulse();
  }

  /** The link's own last: the newest is what a wall shows. */
  @Override
  public List<Notice> notices() {
    List<Notice> all = new ArrayList<>(said.list());
    all.addAll(room.notices());
    return all;
  }

  @Override
  public Operator me() {
    return room.center().me();
  }

  @Override
  public Optional<ReplyOutlet> outlet(Channel channel) {
    return room.outlet(channel);
  }

  @Override
  public Optional<Instant> asOf() {
    return room.asOf();
  }
}
