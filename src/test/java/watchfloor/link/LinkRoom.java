package watchfloor.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskRules;
import watchfloor.desk.Item;
import watchfloor.desk.Operator;
import watchfloor.desk.RoomDesk;
import watchfloor.desk.Samples;
import watchfloor.desk.SearchHit;
import watchfloor.link.client.HubAddress;
import watchfloor.link.client.HubHttp;
import watchfloor.link.client.RemoteRoom;
import watchfloor.link.health.HubCounts;
import watchfloor.link.server.Door;
import watchfloor.link.server.HubServer;
import watchfloor.link.server.Room;
import watchfloor.link.wire.CenterView;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.PulseDiff;
import watchfloor.link.wire.SignIn;
import watchfloor.link.wire.WireJson;
import watchfloor.mention.Brand;
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
import watchfloor.pulse.AlarmKeeper;
import watchfloor.pulse.KeptAlarms;
import watchfloor.pulse.Lenses;
import watchfloor.pulse.PulseRules;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceBook;
import watchfloor.pulse.SliceFigures;
import watchfloor.pulse.SliceMark;
import watchfloor.pulse.SlicePage;
import watchfloor.pulse.SliceRules;
import watchfloor.pulse.SliceView;
import watchfloor.pulse.Slices;
import watchfloor.store.Store;
import watchfloor.store.StoreLanes;
import watchfloor.store.StoreRules;
import watchfloor.triage.Work;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionKeeper;
import watchfloor.wall.KeptDirection;
import watchfloor.wall.Notice;
import watchfloor.wall.LayoutBook;
import watchfloor.wall.RoomMode;
import watchfloor.wall.Theme;

/** A hub over a real store, served on a real socket behind a proxy with faults, for tests: everybody has the same password. */
public final class LinkRoom implements Room, AutoCloseable {
  public static final String PASSWORD = "open sesame";
  private static final String HASH = new Passwords().hash(PASSWORD.toCharArray());
  public static final List<Operator> CREW = List.of(new Operator("NK", "Nora Kern", "Care"), new Operator("AW", "Adil Wahl", "Care"));

  public final AtomicReference<PulseSnapshot> pulse = new AtomicReference<>(PulseDiff.nothing());
  public final AtomicReference<Map<String, PulseSnapshot>> lenses = new AtomicReference<>(Map.of());
  public final AtomicReference<List<Notice>> notices = new AtomicReference<>(List.of());
  public final TestTls tls;
  public final FaultProxy proxy;
  public final HubCounts counts = new HubCounts();
  private final AtomicReference<Optional<Direction>> kept = new AtomicReference<>(Optional.empty());
  private final Path dir;
  private final List<ExecutorService> threads = new ArrayList<>();
  private final List<Runnable> clients = new ArrayList<>();
  private Approval approval = new Approval.None();
  private List<ExecutorService> hubThreads = new ArrayList<>();
  private Store store;
  final HeldLayouts layouts = new HeldLayouts();
  private RoomDesk desk;
  private HubServer server;
  private KeptDirection direction;
  private KeptAlarms alarms;
  private Accounts accounts;
  private GuardedBook.House house;
  private long nextItem = 1;

  public LinkRoom(Path dir) throws Exception {
    this.dir = dir;
    tls = new TestTls();
    startHub(0);
    proxy = new FaultProxy(server.port());
  }

  private void startHub(int port) {
    hubThreads = new ArrayList<>();
    store = Store.open(dir, new StoreLanes(hubLane(), hubLane(), hubLane(), hubLane()), StoreRules.STANDARD, Clock.systemUTC(), (subject, sentence) -> { });
    desk = new RoomDesk(store.desk(), CREW, DeskRules.STANDARD, Clock.systemUTC(), ZoneOffset.UTC, hubLane());
    accounts = new Accounts(store.people(), Clock.systemUTC());
    house = new GuardedBook.House(DeskRules.STANDARD, approval, Clock.systemUTC(), ZoneOffset.UTC, desk::live);
    Door door = new Door(accounts, new Sessions(accounts, new byte[32], Clock.systemUTC()), store.desk(), desk, house);
    ScheduledExecutorService feed = Executors.newSingleThreadScheduledExecutor();
    hubThreads.add(feed);
    direction = new KeptDirection(new Keeper(), Clock.systemUTC(), hubLane());
    alarms = new KeptAlarms(new Forgetful(), Clock.systemUTC(), hubLane());
    server = new HubServer(new HubServer.Plan(
        door, this, counts, store.desk(), desk::snapshot, () -> new Lenses(pulse.get(), lenses.get()), notices::get, Clock.systemUTC(), new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        tls.server(), feed));
    server.start();
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    hubThreads.add(clock);
    clock.scheduleAtFixedRate(server::tick, 100, 100, TimeUnit.MILLISECONDS);
    clock.scheduleAtFixedRate(server::tickGuests, 1, 1, TimeUnit.SECONDS);
  }

  private void stopHub() {
    server.close();
    store.close();
    hubThreads.forEach(ExecutorService::shutdownNow);
  }

  /** Ends the hub in order and starts it again over the same store. */
  public void restartHub() {
    stopHub();
    startHub(0);
    proxy.target(server.port());
  }

  private ExecutorService hubLane() {
    ExecutorService lane = Executors.newSingleThreadExecutor();
    hubThreads.add(lane);
    return lane;
  }

  public RoomDesk desk() {
    return desk;
  }

  public Store store() {
    return store;
  }

  public HubServer server() {
    return server;
  }

  /** Opens an item at the hub; ids rise from 1. */
  public Item open(String author) {
    return open(author, "Care");
  }

  /** The same for a team. */
  public Item open(String author, String team) {
    JudgedMention mention = Samples.mention(nextItem++, author, Instant.now());
    store.mentions().append(List.of(mention));
    desk.open(mention, new Work("direct complaint", team, Instant.now().plus(Duration.ofMinutes(15)))).join();
    return desk.snapshot().work().get(mention.id());
  }

  /** Answers leave only when two stand behind them, from the hub's next start on. */
  public void approval(Approval wanted) {
    approval = wanted;
  }

  public Accounts accounts() {
    return accounts;
  }

  /** Makes an account, unless it is there. */
  public void account(String id, Role role) {
    if (accounts.find(id).isEmpty()) {
      accounts.add(id, id + " " + role.word(), "Care", role, Hours.ALWAYS, List.of(), HASH, Actor.ROOM);
    }
  }

  public HubHttp http() {
    ExecutorService calls = Executors.newCachedThreadPool();
    threads.add(calls);
    HubHttp http = new HubHttp(new HubAddress("127.0.0.1", proxy.port()), tls.trust(), new WireJson(), calls);
    clients.add(http::close);
    return http;
  }

  /** A desk elsewhere, signed in and linked. */
  public RemoteRoom join(String operator, Path drafts) {
    return join(operator, Role.OPERATOR, drafts);
  }

  public RemoteRoom join(String operator, Role role, Path drafts) {
    account(operator, role);
    HubHttp http = http();
    http.signIn(new SignIn(operator, PASSWORD, "desk " + operator));
    CenterView center = http.get(Protocol.CENTER, CenterView.class);
    ScheduledExecutorService lane = Executors.newSingleThreadScheduledExecutor();
    ExecutorService disk = Executors.newSingleThreadExecutor();
    threads.addAll(List.of(lane, disk));
    RemoteRoom room = new RemoteRoom(new RemoteRoom.Parts(
        http, center, "desk " + operator, drafts, lane, disk, Clock.systemUTC(), RandomGenerator.getDefault(), Instant::toString));
    clients.add(room::close);
    try {
      room.start().orTimeout(15, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the link is " + room.state(), e);
    }
    return room;
  }

  @Override
  public CenterView center(Account account) {
    return new CenterView(
        new Brand("Aurelia Air", "@AureliaAir"), new RoomMode.Live(), ZoneOffset.UTC, List.of(), Duration.ofMinutes(60), CREW, account.operator(), account.role().word(),
        DeskRules.STANDARD, "wall-4", List.of(), Theme.DARK, Optional.empty(), Optional.empty(), List.of());
  }

  @Override
  public Optional<String> layout(String name) {
    return name.equals("wall-4") ? Optional.of("name: wall-4\n") : Optional.empty();
  }

  @Override
  public LayoutBook layouts() {
    return layouts;
  }

  @Override
  public Optional<String> style(String name) {
    return Optional.empty();
  }

  @Override
  public KeptDirection direction() {
    return direction;
  }

  @Override
  public KeptAlarms alarms() {
    return alarms;
  }

  @Override
  public List<SearchHit> search(String words) {
    return store.search().find(words, 10);
  }

  @Override
  public Slices slices() {
    PulseRules rules = new PulseRules(
        List.of(Samples.BAGGAGE), List.of(new Brand("Aurelia Air", "@AureliaAir")), ZoneOffset.UTC, Set.of(), mention -> "", List::of);
    SliceBook book = store.slices(SliceRules.of(rules));
    return new Slices() {
      @Override
      public CompletableFuture<Long> count(Slice slice) {
        return CompletableFuture.supplyAsync(() -> book.count(slice));
      }

      @Override
      public CompletableFuture<SlicePage> page(Slice slice, Optional<SliceMark> before, int limit) {
        return CompletableFuture.supplyAsync(() -> book.page(slice, before, limit));
      }

      @Override
      public CompletableFuture<SliceView> figures(Slice slice) {
        return CompletableFuture.supplyAsync(() -> SliceFigures.of(book, slice, rules, pulse.get(), -2, Instant.now()));
      }
    };
  }

  @Override
  public String health(boolean whole) {
    return "{\"state\":\"ok\"}";
  }

  @Override
  public String metrics() {
    return "";
  }

  @Override
  public void close() throws IOException {
    clients.forEach(Runnable::run);
    threads.forEach(ExecutorService::shutdown);
    proxy.close();
    stopHub();
  }

  /** Has nothing of the alarms outlive the hub. */
  private static final class Forgetful implements AlarmKeeper {
    @Override
    public List<Alarm> read() {
      return List.of();
    }

    @Override
    public void write(List<Alarm> now) {
      // A test that needs them over a restart has a file.
    }
  }

  /** Outlives the hub. */
  private final class Keeper implements DirectionKeeper {
    @Override
    public Optional<Direction> read() {
      return kept.get();
    }

    @Override
    public void write(Direction now) {
      kept.set(Optional.of(now));
    }
  }
}
