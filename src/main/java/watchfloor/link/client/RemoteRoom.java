package watchfloor.link.client;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import watchfloor.desk.Actor;
import watchfloor.desk.Desk;
import watchfloor.desk.ReplyOutlet;
import watchfloor.desk.SendOutcome;
import watchfloor.desk.TextCount;
import watchfloor.link.wire.CenterView;
import watchfloor.mention.Channel;
import watchfloor.mention.Mention;
import watchfloor.people.Role;
import watchfloor.pulse.AlarmBook;
import watchfloor.pulse.Lenses;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.pulse.Slices;
import watchfloor.wall.DirectionBook;
import watchfloor.wall.LayoutBook;
import watchfloor.wall.Notice;

/**
 * A room whose hub is on another machine: its center, its desk and its numbers as this machine has them, and how fresh they are. Any
 * thread; nothing here waits.
 */
public final class RemoteRoom implements AutoCloseable {
  private final CenterView center;
  private final Link link;
  private final RemoteDesk desk;
  private final DirectionBook direction;
  private final AlarmBook alarms;
  private final Slices slices;
  private final LayoutBook layouts;
  private final Function<Instant, String> timeOfDay;

  /**
   * What a remote room is made of.
   *
   * @param center    read from the hub, now or the last time
   * @param station   this machine or window, as the history names it
   * @param drafts    the folder for what was typed and the hub does not have
   * @param lane      one thread of the link's own
   * @param disk      runs what waits for this machine's disk, in order
   * @param timeOfDay words for a moment in the center's zone
   */
  public record Parts(
      HubHttp http, CenterView center, String station, Path drafts, ScheduledExecutorService lane, Executor disk, Clock clock,
      RandomGenerator random, Function<Instant, String> timeOfDay) {}

  public RemoteRoom(Parts parts) {
    center = parts.center();
    timeOfDay = parts.timeOfDay();
    slices = new RemoteSlices(parts.http());
    layouts = new RemoteLayouts(parts.http());
    RemoteWork work = new RemoteWork(center.crew());
    link = new Link(parts.http(), parts.lane(), new HubClock(parts.clock()), work, parts.random());
    direction = new RemoteDirection(parts.http(), link.told());
    alarms = new RemoteAlarms(parts.http(), () -> pulse().alarms());
    desk = new RemoteDesk(
        link, parts.http(), work, center.crew(), center.rules(), new Actor(center.me().id(), parts.station()), new LocalDrafts(parts.drafts()), parts.disk());
  }

  /** Opens the link; completes once the room is known whole. */
  public CompletableFuture<Void> start() {
    return link.start();
  }

  /** Goes on after the person has signed in again. */
  public void again() {
    link.again();
  }

  public CenterView center() {
    return center;
  }

  public Desk desk() {
    return desk;
  }

  public PulseSnapshot pulse() {
    return link.told().lenses().all();
  }

  /** What people and alarms have the wall do, as told last. */
  public DirectionBook direction() {
    return direction;
  }

  /** The alarms as told last. */
  public AlarmBook alarms() {
    return alarms;
  }

  /** The numbers of the room and of each of its brands, as they were told last. */
  public Lenses lenses() {
    return link.told().lenses();
  }

  /** Finds the mentions behind a figure. */
  public Slices slices() {
    return slices;
  }

  /** The center's layouts, which are at the hub. */
  public LayoutBook layouts() {
    return layouts;
  }

  /** The hub's time. */
  public Clock clock() {
    return link.clock();
  }

  public LinkState state() {
    return link.state();
  }

  /** What is wrong with the room, and with the link to it. */
  public List<Notice> notices() {
    List<Notice> all = new ArrayList<>(link.told().notices());
    linkNotice().ifPresent(all::add);
    return all;
  }

  /** A wall has nobody who types. */
  private String typed() {
    return center.role().equals(Role.WALL.word()) ? "" : ", nothing can be done, and what you type is kept on this machine";
  }

  private Optional<Notice> linkNotice() {
    LinkState state = link.state();
    if (state instanceof LinkState.Lost lost) {
      return Optional.of(new Notice(
          Notice.LINK,
          "NO LINK since " + timeOfDay.apply(lost.since()) + ": what you see is as it was then" + typed() + ". " + lost.sentence()
              + " It is tried again by itself.",
          lost.since()));
    } else if (state instanceof LinkState.Refused refused) {
      return Optional.of(new Notice(Notice.LINK, "NO LINK since " + timeOfDay.apply(refused.since()) + ": " + refused.sentence(), refused.since()));
    } else if (state instanceof LinkState.Connecting connecting && !connecting.sentence().isEmpty()) {
      return Optional.of(new Notice(Notice.LINK, "NO LINK yet: " + connecting.sentence() + " It is tried again by itself.", Instant.EPOCH));
    }
    return Optional.empty();
  }

  /** Since when nothing new comes; empty while the link is live. */
  public Optional<Instant> asOf() {
    LinkState state = link.state();
    if (state instanceof LinkState.Lost lost) {
      return Optional.of(lost.since());
    } else if (state instanceof LinkState.Refused refused) {
      return Optional.of(refused.since());
    }
    return state instanceof LinkState.Connecting ? Optional.of(link.told().lenses().all().at()) : Optional.empty();
  }

  /** The account that answers on a channel, with its limit; what is sent goes through the hub. */
  public Optional<ReplyOutlet> outlet(Channel channel) {
    return center.outlets().stream()
        .filter(outlet -> outlet.channel().equals(channel))
        .<ReplyOutlet>map(Described::new)
        .findFirst();
  }

  @Override
  public void close() {
    link.close();
  }

  /** An outlet of the hub as a desk elsewhere may know it. */
  private record Described(CenterView.Outlet outlet) implements ReplyOutlet {
    @Override
    public Channel channel() {
      return outlet.channel();
    }

    @Override
    public String account() {
      return outlet.account();
    }

    @Override
    public TextCount count() {
      return outlet.count();
    }

    @Override
    public int limit() {
      return outlet.limit();
    }

    @Override
    public SendOutcome send(Mention to, String text, String key) {
      return new SendOutcome.Refused("A desk sends nothing itself: its hub does.");
    }
  }
}
