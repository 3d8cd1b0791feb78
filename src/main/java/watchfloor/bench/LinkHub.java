package watchfloor.bench;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import watchfloor.desk.Actor;
import watchfloor.desk.Desk;
import watchfloor.desk.DeskRules;
import watchfloor.desk.Operator;
import watchfloor.desk.RoomDesk;
import watchfloor.desk.SearchHit;
import watchfloor.link.health.HubCounts;
import watchfloor.link.server.Door;
import watchfloor.link.server.HubServer;
import watchfloor.link.server.Room;
import watchfloor.link.trust.HubIdentity;
import watchfloor.link.wire.CenterView;
import watchfloor.mention.Brand;
import watchfloor.mention.IssueRule;
import watchfloor.mention.JudgedMention;
import watchfloor.people.Account;
import watchfloor.people.Accounts;
import watchfloor.people.Approval;
import watchfloor.people.GuardedBook;
import watchfloor.people.Hours;
import watchfloor.people.Passwords;
import watchfloor.people.Role;
import watchfloor.people.Sessions;
import watchfloor.pulse.Alarm;
import watchfloor.pulse.AlarmBook;
import watchfloor.pulse.AlarmKeeper;
import watchfloor.pulse.KeptAlarms;
import watchfloor.pulse.Pulse;
import watchfloor.pulse.PulseRules;
import watchfloor.pulse.Slices;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionBook;
import watchfloor.wall.LayoutBook;
import watchfloor.wall.DirectionKeeper;
import watchfloor.wall.KeptDirection;
import watchfloor.wall.RoomMode;
import watchfloor.wall.Theme;

/** A hub as a room has it, over a real store and served on a real socket of this machine. */
final class LinkHub implements Room, AutoCloseable {
  static final int DESKS = 64;
  static final int WALLS = 6;
  static final String PASSWORD = "only for the bench";

  private static final Brand BRAND = new Brand("Bench", "@bench");
  private static final DeskRules RULES = DeskRules.STANDARD;
  private static final long TICK_MS = 250;

  private final Ground ground;
  private final RealStore store;
  private final Posts posts;
  private final Pulse pulse;
  private final RoomDesk desk;
  private final DirectionBook direction;
  private final AlarmBook alarms;
  private final HubServer server;
  private final GuardedBook.House house;
  private final List<ScheduledFuture<?>> ticking = new ArrayList<>();

  LinkHub(Ground ground, Path dir) {
    this.ground = ground;
    store = new RealStore(ground, dir);
    posts = Posts.busy(ground.clock().instant());
    pulse = new Pulse(rules(), ground.clock().instant());
    desk = new RoomDesk(store.store().desk(), crew(), RULES, ground.clock(), ZoneOffset.UTC, store.threads().pool("store-read", 2));
    house = new GuardedBook.House(RULES, new Approval.None(), ground.clock(), ZoneOffset.UTC, desk::live);
    Accounts accounts = new Accounts(store.store().people(), ground.clock());
    String hash = new Passwords().hash(PASSWORD.toCharArray());
    crew().forEach(person -> add(accounts, person.id(), Role.OPERATOR, hash));
    for (int wall = 0; wall < WALLS; wall++) {
      add(accounts, wall(wall), Role.WALL, hash);
    }
    HubIdentity identity = HubIdentity.own(dir.resolve("hub"), List.of("localhost", "127.0.0.1"), ground.clock());
    Door door = new Door(accounts, new Sessions(accounts, identity.sessionKey(), ground.clock()), store.store().desk(), desk, house);
    direction = new KeptDirection(new Forgetful(), ground.clock(), store.threads().lane("direction"));
    alarms = new KeptAlarms(new NoAlarms(), ground.clock(), store.threads().lane("alarms"));
    server = new HubServer(new HubServer.Plan(
        door, this, new HubCounts(), store.store().desk(), desk::snapshot, pulse::lenses, List::of, ground.clock(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        identity.context(), store.threads().clock("link-feed")));
    server.start();
    ticking.add(store.threads().clock("link-clock").scheduleAtFixedRate(server::tick, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS));
  }

  private static void add(Accounts accounts, String id, Role role, String hash) {
    accounts.add(id, id, "care", role, Hours.ALWAYS, List.of(), hash, Actor.ROOM);
  }

  static String operator(int desk) {
    return "op" + desk;
  }

  static String wall(int wall) {
    return "wall" + wall;
  }

  private static PulseRules rules() {
    return new PulseRules(
        Posts.rules().stream().map(IssueRule::issue).toList(), List.of(BRAND), ZoneOffset.UTC, Set.of(), mention -> "", List::of);
  }

  private static List<Operator> crew() {
    List<Operator> crew = new ArrayList<>();
    for (int i = 0; i < DESKS; i++) {
      crew.add(new Operator(operator(i), operator(i), "care"));
    }
    return crew;
  }

  int port() {
    return server.port();
  }

  RealStore store() {
    return store;
  }

  RoomDesk desk() {
    return desk;
  }

  /** The same desk as somebody of this machine uses it, through the same rights. */
  Desk local(int operator) {
    Account account = new Account(operator(operator), operator(operator), "care", Role.OPERATOR, "", 0, false, Optional.empty(), Hours.ALWAYS, List.of());
    return desk.as(new GuardedBook(store.store().desk(), () -> Optional.of(account), new Actor(account.id(), "bench"), house));
  }

  /** Opens items and gives their numbers. On the intake's thread. */
  long[] open(int from, int count) {
    return store.open(posts, from, count);
  }

  /** Takes mentions in and counts them. On the intake's thread. */
  void take(int from, int count) {
    List<JudgedMention> batch = new ArrayList<>(count);
    long id = store.nextId();
    for (int n = from; n < from + count; n++) {
      batch.add(posts.judged(id++, n));
    }
    pulse.accept(store.store().mentions().append(batch));
    pulse.tick(ground.clock().instant());
  }

  void tickPulse() {
    pulse.tick(ground.clock().instant());
  }

  Pulse pulse() {
    return pulse;
  }

  /** Characters that walls were told so far, before they were compressed. */
  long toldToWalls() {
    return server.told(Role.WALL.word());
  }

  @Override
  public CenterView center(Account account) {
    return new CenterView(
        BRAND, new RoomMode.Live(), ZoneOffset.UTC, List.of(), Duration.ofMinutes(60), crew(), account.operator(), account.role().word(),
        RULES, "wall-4", List.of(), Theme.DARK, Optional.empty(), Optional.empty(), List.of());
  }

  @Override
  public Optional<String> layout(String name) {
    return Optional.empty();
  }

  @Override
  public LayoutBook layouts() {
    return new NoLayouts();
  }

  @Override
  public Optional<String> style(String name) {
    return Optional.empty();
  }

  @Override
  public DirectionBook direction() {
    return direction;
  }

  @Override
  public AlarmBook alarms() {
    return alarms;
  }

  @Override
  public List<SearchHit> search(String words) {
    return List.of();
  }

  @Override
  public Slices slices() {
    throw new BenchException("Nothing asks for slices while the link is measured.", null);
  }

  @Override
  public String health(boolean whole) {
    return "{}";
  }

  @Override
  public String metrics() {
    return "";
  }

  @Override
  public void close() {
    ticking.forEach(each -> each.cancel(false));
    server.close();
    store.close();
  }

  /** Nothing rings while the link is measured. */
  private static final class NoAlarms implements AlarmKeeper {
    @Override
    public List<Alarm> read() {
      return List.of();
    }

    @Override
    public void write(List<Alarm> now) {
      // Its next run begins anew.
    }
  }

  /** Nothing here outlives the bench. */
  private static final class Forgetful implements DirectionKeeper {
    @Override
    public Optional<Direction> read() {
      return Optional.empty();
    }

    @Override
    public void write(Direction direction) {
      // Its next run begins anew.
    }
  }
}
