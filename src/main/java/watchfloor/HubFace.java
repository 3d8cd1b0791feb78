package watchfloor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import watchfloor.desk.Actor;
import watchfloor.desk.Desk;
import watchfloor.desk.DeskBook;
import watchfloor.desk.Operator;
import watchfloor.desk.ReplyOutlet;
import watchfloor.mention.Brand;
import watchfloor.mention.Channel;
import watchfloor.people.GuardedBook;
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
 * The room whose hub is in this process.
 *
 * @param world the world's time, whatever the room's is
 */
record HubFace(RoomPlan plan, Hub hub, Notices said, Desk own, DirectionBook direction, AlarmBook alarms, LayoutBook layouts, Clock world) implements Face {
  private static final String STATION = "desk 1";

  /**
   * The owner of this machine needs no account here, and goes through the same book as everybody else.
   *
   * @param books what is kept at the hub beside its store
   */
  static HubFace of(RoomPlan plan, Hub hub, DeskBook book, Notices said, HubBooks books, Clock world) {
    Operator me = owner(plan);
    GuardedBook guarded = new GuardedBook(book, () -> Optional.of(HubLink.owner(me)), new Actor(me.id(), STATION), HubLink.house(plan, hub));
    return new HubFace(plan, hub, said, hub.desk().as(guarded), books.direction(), books.alarms(), books.layouts(), world);
  }

  private static Operator owner(RoomPlan plan) {
    return Hub.crew(plan.settings()).stream().filter(operator -> operator.id().equals(plan.settings().me())).findFirst().orElseThrow();
  }

  @Override
  public Brand brand() {
    return plan.settings().brand();
  }

  @Override
  public RoomMode mode() {
    return plan.mode();
  }

  @Override
  public ZoneId zone() {
    return plan.settings().zone();
  }

  @Override
  public List<WorldClock> clocks() {
    return plan.settings().clocks();
  }

  @Override
  public Duration firstAnswer() {
    return plan.settings().firstAnswer();
  }

  @Override
  public Clock clock() {
    return plan.clock();
  }

  @Override
  public Desk desk() {
    return own;
  }

  @Override
  public Lenses lenses() {
    return hub.pulse().lenses();
  }

  @Override
  public Slices slices() {
    return hub.slices();
  }

  @Override
  public List<Notice> notices() {
    return said.list();
  }

  @Override
  public DeskGuide guide() {
    return hub.guide();
  }

  @Override
  public Operator me() {
    return owner(plan);
  }

  @Override
  public String station() {
    return STATION;
  }

  @Override
  public Optional<ReplyOutlet> outlet(Channel channel) {
    return Optional.ofNullable(hub.outlets().get(channel));
  }

  /** The owner of this machine may do everything. */
  @Override
  public boolean mayDrive() {
    return true;
  }

  @Override
  public boolean mayRead() {
    return true;
  }

  @Override
  public boolean maySave() {
    return true;
  }

  @Override
  public boolean mayTakeOver() {
    return true;
  }

  @Override
  public boolean mayAcknowledge() {
    return true;
  }

  @Override
  public boolean maySilence() {
    return true;
  }

  @Override
  public Optional<Instant> asOf() {
    return Optional.empty();
  }
}
