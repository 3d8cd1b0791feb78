package watchfloor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.analysis.Analyser;
import watchfloor.analysis.Teacher;
import watchfloor.command.Terminal;
import watchfloor.link.server.Succession;
import watchfloor.screen.Easel;
import watchfloor.screen.FreezeWatch;
import watchfloor.screen.FxLane;
import watchfloor.screen.Look;
import watchfloor.screen.PictureShelf;
import watchfloor.screen.Styles;
import watchfloor.pulse.AlarmBook;
import watchfloor.settings.HubSetting;
import watchfloor.settings.Kept;
import watchfloor.store.Store;
import watchfloor.wall.DirectionBook;
import watchfloor.wall.Layout;
import watchfloor.wall.RoomMode;
import watchfloor.wall.Theme;

/**
 * One run of a room, from the first thread to the last: store, hub, windows or pictures, and the watch over the center's files.
 *
 * <p>Runs on the caller's thread.
 */
final class RunningRoom {
  private static final Logger LOG = LoggerFactory.getLogger(RunningRoom.class);
  private static final int DONE = 0;
  private static final int NEEDS_A_PERSON = 3;
  private static final Duration FREEZE_LOOK = Duration.ofMillis(100);
  private static final Duration FILES_LOOK = Duration.ofSeconds(1);
  private static final Duration ORDERS_LOOK = Duration.ofSeconds(1);
  private static final Duration TEACHING_LOOK = Duration.ofSeconds(2);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);
  /** A room that is told to stop while it opens has nothing to lose. */
  private static final Duration GIVE_UP_OPENING = Duration.ofSeconds(2);

  private final Terminal terminal;
  private final Optional<String> noDisplay;
  private final Map<String, String> environment;
  private final Clock clock;
  private final Function<Throwable, String> sentences;
  private final FxLane lane = new FxLane();
  private final CountDownLatch opened = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);

  /**
   * @param noDisplay why windows cannot be opened, empty when they can
   * @param clock     the world's time, whatever the room's is
   * @param sentences the one plain sentence about a failure
   */
  RunningRoom(Terminal terminal, Optional<String> noDisplay, Clock clock, Map<String, String> environment, Function<Throwable, String> sentences) {
    this.terminal = terminal;
    this.noDisplay = noDisplay;
    this.environment = environment;
    this.clock = clock;
    this.sentences = sentences;
  }

  /** What is done with a room that runs. */
  private interface Work {
    void with(OpenRoom room) throws InterruptedException, IOException;
  }

  /** What is done with a room that is shown. */
  private interface Show {
    void with(Hub hub, RoomViews views, Layout layout) throws InterruptedException, IOException;
  }

  /** A room that runs: its hub, what it has to say, and, where it lets others in, the link. */
  private record OpenRoom(RoomPlan plan, Store store, Hub hub, Notices notices, HubBooks books, Stopwatch watch, Optional<HubLink> link, Executor files) {}

  /** Shows the room until the process is told to stop, or the desk is closed. */
  int run(RoomPlan plan) throws InterruptedException, IOException {
    Path pictures = plan.center().pictures();
    noDisplay.ifPresent(reason -> terminal.say(
        reason + ": the room runs off-screen and writes a picture of every screen into " + pictures + " every few seconds; stop it with Ctrl+C."));
    return untilStopped((stop, begin) -> {
      Toolkits toolkits = new Toolkits(noDisplay.isPresent());
      return open(plan, plan.settings().hub(), room -> {
        room.link().ifPresent(link -> terminal.say(link.sentence()));
        shown(room, toolkits, (hub, views, layout) -> show(plan, hub, views, layout, stop));
      }, threads -> {
        begin.accept(threads);
        toolkits.start(threads);
      }, turnOver(stop));
    });
  }

  /** Says why this machine is no longer the hub, and ends. */
  private Consumer<String> turnOver(CountDownLatch stop) {
    return sentence -> {
      terminal.say(sentence);
      over.countDown();
      stop.countDown();
    };
  }

  /** What is done with a room that is not shown. */
  interface Played {
    void with(Hub hub) throws InterruptedException, IOException;
  }

  /** Runs the room without showing it, for as long as the work lasts. */
  int play(RoomPlan plan, Played work) throws InterruptedException, IOException {
    return open(plan, Optional.empty(), room -> work.with(room.hub()), threads -> { }, sentence -> { });
  }

  /** Runs the hub alone, for walls and desks on other machines, until the process is told to stop. */
  int serve(RoomPlan plan, Optional<HubSetting> instead) throws InterruptedException, IOException {
    HubSetting setting = instead.or(() -> plan.settings().hub()).orElse(HubSetting.DEFAULT);
    return untilStopped((stop, begin) -> open(plan, Optional.of(setting), room -> {
      terminal.say(room.link().orElseThrow().sentence() + " Stop it with Ctrl+C.");
      stop.await();
    }, begin, turnOver(stop)));
  }

  /** Something that goes on until it is told to stop. */
  private interface Running {
    int until(CountDownLatch stop, Consumer<Threads> begin) throws InterruptedException, IOException;
  }

  private int untilStopped(Running running) throws InterruptedException, IOException {
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    try {
      return running.until(stop, threads -> threads.atExit("stop", () -> stopAndWait(stop, opened.getCount() == 0 ? CLOSE_WITHIN : GIVE_UP_OPENING, closed)));
    } catch (RuntimeException e) {
      if (stop.getCount() > 0) {
        throw e;
      }
      LOG.info("the room was told to stop while it opened", e);
      return DONE;
    } finally {
      closed.countDown();
    }
  }

  private void show(RoomPlan plan, Hub hub, RoomViews views, Layout layout, CountDownLatch stop) throws InterruptedException, IOException {
    Front front = noDisplay.isPresent() ? new PictureFront(views, lane, plan.center().pictures()) : new WindowFront(views, lane, stop::countDown);
    try (KeepAwake awake = new KeepAwake(environment)) {
      front.open(layout);
      if (noDisplay.isEmpty()) {
        hub.every("the watch over the screens' sleep", KeepAwake.LOOK, () -> views.notices().sayOrClear(KeepAwake.NOTICE, awake.look()));
      }
      watchFiles(plan, hub, views, front);
      FreezeWatch freezes = new FreezeWatch(lane);
      hub.every("the watch over the screens", FREEZE_LOOK, freezes::check);
      front.stay(stop);
    } finally {
      front.close();
    }
  }

  /** Runs the room for a while, draws it, and ends. */
  int snapshot(RoomPlan plan, int width, int height, Duration after, Path out) throws InterruptedException, IOException {
    Toolkits toolkits = new Toolkits(noDisplay.isPresent());
    return open(plan, Optional.empty(), room -> shown(room, toolkits, (hub, views, layout) -> {
      Easel easel = new Easel(lane);
      long drawAt = System.nanoTime() + after.toNanos();
      views.all(layout).forEach(view -> easel.put(view, width, height));
      easel.rehearse();
      Stopwatch watch = new Stopwatch();
      new CountDownLatch(1).await(drawAt - System.nanoTime(), TimeUnit.NANOSECONDS);
      watch.lap("room watched");
      easel.draw(out).forEach(file -> terminal.result(file.toString()));
      watch.lap("pictures drawn");
      easel.clear();
    }), toolkits::start, sentence -> { });
  }

  /** @param begin hears of the threads before anything else is made */
  private int open(RoomPlan plan, Optional<HubSetting> link, Work work, Consumer<Threads> begin, Consumer<String> turnOver)
      throws InterruptedException, IOException {
    Notices notices = new Notices(plan.clock());
    try (Threads threads = new Threads((where, cause) -> notices.say("program", "Part of the room failed (" + where + "); its log has the rest."))) {
      begin.accept(threads);
      Stopwatch watch = new Stopwatch();
      Optional<HubSetting> inFiles = link.filter(setting -> followable(plan));
      Optional<HubTurn> turn = inFiles.flatMap(setting -> HubTurn.begin(new HubTurn.Parts(plan, setting, threads, notices, turnOver), clock));
      if (inFiles.isPresent() && turn.isEmpty()) {
        return NEEDS_A_PERSON;
      }
      try (Store store = store(plan, threads, notices, turn)) {
        watch.lap("store opened");
        for (int i = 0; i < store.told().size(); i++) {
          notices.say("store repaired " + i, store.told().get(i));
        }
        Teacher teacher = Teacher.open(
            plan.center().teaching(), plan.settings().issues(), plan.settings().brands(), threads.lane("teach"), () -> { });
        Analyser analyser = teacher.analyser();
        watch.lap("word lists read");
        plan.feed().prepare(store, new Ingestion(store, analyser, plan.clock(), threads));
        watch.lap("past written");
        Feed.World world = plan.feed().open(threads);
        try (Orders orders = Orders.open(plan.store(), clock, threads.lane("orders"), orders(store, turn), sentences);
            Hub hub = new Hub(new Hub.Parts(
                plan.settings(), store, analyser, world.sources(), world.outlets(), plan.clock(), threads, notices,
                plan.center().playbook(notices)))) {
          watch.lap("past counted");
          Optional<HubLife> life = followable(plan) ? HubLife.begin(plan, hub, threads) : Optional.empty();
          hub.start();
          hub.every("what verbs ask for", ORDERS_LOOK, orders::look);
          hub.every("what was taught elsewhere", TEACHING_LOOK, teacher::refresh);
          plan.feed().start(hub);
          HubBooks books = new HubBooks(
              new RoomDirection(plan, hub, notices, threads, clock).book(), new RoomAlarms(plan, hub, notices, threads, clock).book(),
              new HubLayouts(plan.center().files().shelf(), threads.lane("layouts")));
          Optional<Succession> succession = turn.map(one -> one.opened(store));
          Optional<HubLink> linked = link.map(setting -> new HubLink(new HubLink.Parts(plan, hub, store, notices, books, threads, succession), setting));
          try {
            opened.countDown();
            work.with(new OpenRoom(plan, store, hub, notices, books, watch, linked, threads.lane("files")));
          } finally {
            linked.ifPresent(HubLink::close);
            turn.ifPresent(HubTurn::close);
            life.ifPresent(one -> one.lives(plan.clock().instant()));
          }
        }
      }
    }
    return over.getCount() == 0 ? NEEDS_A_PERSON : DONE;
  }

  /** A database has standbys of its own, and a replay's store is nobody's. */
  private static boolean followable(RoomPlan plan) {
    return plan.store().equals(plan.center().home().store()) && CenterStore.server(plan.center()).isEmpty();
  }

  private static Store store(RoomPlan plan, Threads threads, Notices notices, Optional<HubTurn> turn) {
    return turn.isPresent()
        ? CenterStore.open(plan.store(), plan.center(), threads, plan.clock(), notices::sayOrClear, turn.get().gate())
        : CenterStore.open(plan.store(), plan.center(), threads, plan.clock(), notices::sayOrClear);
  }

  private OrderHandler orders(Store store, Optional<HubTurn> turn) {
    StoreOrders orders = new StoreOrders(store, clock);
    return (order, progress) -> turn.isPresent() && order.verb().equals(HubTurn.ALONE) ? turn.get().alone() : orders.handle(order, progress);
  }

  private void shown(OpenRoom room, Toolkits toolkit, Show show) throws InterruptedException, IOException {
    RoomPlan plan = room.plan();
    Styles styles = plan.center().sheets();
    if (plan.mode() instanceof RoomMode.Drill) {
      styles.theme(Theme.DRILL);
    }
    Kept<Layout> layout = plan.center().layout(plan.layout());
    sayFaults(plan, layout, styles, room.notices());
    toolkit.await();
    HubFace face = HubFace.of(plan, room.hub(), room.store().desk(), room.notices(), room.books(), clock);
    PictureShelf pictures = new PictureShelf(plan.center().home().layouts(), room.hub().lane("pictures"), System::nanoTime);
    Look look = new Look(styles, plan.center().texts(), plan.settings().look().night(), pictures);
    PlaceFile places = new PlaceFile(plan.store().resolve(PlaceFile.LEAD), room.books().layouts().disk());
    RoomViews views = new RoomViews(
        face, RoomViews.Parts.BOTH, layout.value(), look, room.notices(), new RoomViews.Keeping(places, room.files()), lane);
    room.watch().lap("room open");
    show.with(room.hub(), views, layout.value());
  }

  private static void stopAndWait(CountDownLatch stop, Duration within, CountDownLatch closed) {
    stop.countDown();
    try {
      closed.await(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watchFiles(RoomPlan plan, Hub hub, RoomViews views, Front front) {
    CenterWatch watch = new CenterWatch(plan, views.styles(), views.notices(), front::renew);
    hub.every("the watch over the center's files", FILES_LOOK, watch::look);
  }

  private static void sayFaults(RoomPlan plan, Kept<Layout> layout, Styles styles, Notices notices) {
    notices.sayOrClear(CenterWatch.CENTER, plan.center().center().trouble());
    notices.sayOrClear(CenterWatch.LAYOUT, layout.trouble());
    styles.check();
    List<String> problems = styles.problems();
    notices.sayOrClear(CenterWatch.STYLES, problems.isEmpty() ? "" : problems.get(0));
  }
}
