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
import watchfloor.people.Act;
import watchfloor.people.Rights;
import watchfloor.people.Role;
import watchfloor.pulse.AlarmBook;
import watchfloor.pulse.Lenses;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.pulse.Slices;
import watchfloor.triage.DeskGuide;
import watchfloor.wall.DirectionBook;
import watchfloor.wall.LayoutBook;
import watchfloor.wall.Notice;
import watchfloor.wall.RoomMode;
import watchfloor.wall.WorldClock;

/**
 * The room whose hub is on another machine.
 *
 * @param said what this machine itself has to say
 * @param own  this machine's time
 */
record LinkFace(RemoteRoom room, String station, Notices said, Clock own) implements Face {
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
  public Lenses lenses() {
    return room.lenses();
  }

  @Override
  public Slices slices() {
    return room.slices();
  }

  /** The link's own last: the newest is what a wall shows. */
  @Override
  public List<Notice> notices() {
    List<Notice> all = new ArrayList<>(said.list());
    all.addAll(room.notices());
    return all;
  }

  @Override
  public DeskGuide guide() {
    return room.center().guide().orElse(DeskGuide.NONE);
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
  public DirectionBook direction() {
    return room.direction();
  }

  @Override
  public AlarmBook alarms() {
    return room.alarms();
  }

  @Override
  public LayoutBook layouts() {
    return room.layouts();
  }

  /** The hub's time is the world's, except in a replay. */
  @Override
  public Clock world() {
    return mode() instanceof RoomMode.Replay ? own : room.clock();
  }

  @Override
  public boolean mayDrive() {
    return may(Act.DRIVE_WALL);
  }

  @Override
  public boolean mayRead() {
    return may(Act.SEE_NUMBERS) && may(Act.READ_CONVERSATION);
  }

  /** Whoever may find everything may take it along; whoever works for a while may not. */
  @Override
  public boolean maySave() {
    return mayRead() && may(Act.SEARCH);
  }

  @Override
  public boolean mayTakeOver() {
    return may(Act.TAKE_OVER_WALL);
  }

  @Override
  public boolean mayAcknowledge() {
    return may(Act.ACKNOWLEDGE_ALARM);
  }

  @Override
  public boolean maySilence() {
    return may(Act.SILENCE_ALARM);
  }

  private boolean may(Act act) {
    return Role.of(room.center().role()).filter(role -> Rights.may(role, act)).isPresent();
  }

  @Override
  public Optional<Instant> asOf() {
    return room.asOf();
  }
}
