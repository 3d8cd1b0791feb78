package watchfloor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.analysis.Analyser;
import watchfloor.analysis.Analysers;
import watchfloor.command.Terminal;
import watchfloor.screen.Easel;
import watchfloor.screen.EmojiSheet;
import watchfloor.screen.Fonts;
import watchfloor.screen.FreezeWatch;
import watchfloor.screen.FxLane;
import watchfloor.screen.Styles;
import watchfloor.screen.Toolkit;
import watchfloor.settings.Kept;
import watchfloor.store.Store;
import watchfloor.wall.Layout;

/**
 * One run of a room, from the first thread to the last: store, hub, windows or pictures, and the watch over the center's files.
 *
 * <p>Runs on the caller's thread.
 */
final class RunningRoom {
  private static final Logger LOG = LoggerFactory.getLogger(RunningRoom.class);
  private static final int DONE = 0;
  private static final Duration FREEZE_LOOK = Duration.ofMillis(100);
  private static final Duration FILES_LOOK = Duration.ofSeconds(1);
  private static final Duration ORDERS_LOOK = Duration.ofSeconds(1);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);
  /** A room that is told to stop while it opens has nothing to lose. */
  private static final Duration GIVE_UP_OPENING = Duration.ofSeconds(2);

  private final Terminal terminal;
  private final Optional<String> noDisplay;
  private final Clock clock;
  private final Function<Throwable, String> sentences;
  private final FxLane lane = new FxLane();

  /**
   * @param noDisplay why windows cannot be opened, empty when they can
   * @param clock     the world's time, whatever the room's is
   * @param sentences the one plain sentence about a failure
   */
  RunningRoom(Terminal terminal, Optional<String> noDisplay, Clock clock, Function<Throwable, String> sentences) {
    this.terminal = terminal;
    this.noDisplay = noDisplay;
    this.clock = clock;
    this.sentences = sentences;
  }

  /** What is done with a room that runs. */
  private interface Work {
    void with(Hub hub, RoomViews views, Layout layout) throws InterruptedException, IOException;
  }

  /** Shows the room until the process is told to stop, or the desk is closed. */
  int run(RoomPlan plan) throws InterruptedException, IOException {
    Path pictures = plan.center().pictures();
    noDisplay.ifPresent(reason -> terminal.say(
        reason + ": the room runs off-screen and writes a picture of every screen into " + pictures + " every few seconds; stop it with Ctrl+C."));
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch opened = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    try {
      return open(
          plan,
          (hub, views, layout) -> {
            opened.countDown();
            show(plan, hub, views, layout, stop);
          },
          threads -> threads.atExit("stop", () -> stopAndWait(stop, opened.getCount() == 0 ? CLOSE_WITHIN : GIVE_UP_OPENING, closed)));
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
    try {
      front.open(layout);
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
    return open(plan, (hub, views, layout) -> {
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
    }, threads -> { });
  }

  /** @param begin hears of the threads before anything else is made */
  private int open(RoomPlan plan, Work work, Consumer<Threads> begin) throws InterruptedException, IOException {
    Notices notices = new Notices(plan.clock());
    try (Threads threads = new Threads((where, cause) -> notices.say("program", "Part of the room failed (" + where + "); its log has the rest."))) {
      begin.accept(threads);
      CompletableFuture<Void> toolkit = startToolkit(threads);
      Stopwatch watch = new Stopwatch();
      try (Store store = CenterStore.open(plan.store(), plan.center(), threads, plan.clock(), notices::sayOrClear)) {
        watch.lap("store opened");
        for (int i = 0; i < store.told().size(); i++) {
          notices.say("store repaired " + i, store.told().get(i));
        }
        Analyser analyser = Analysers.lexicon(plan.settings().issues());
        watch.lap("word lists read");
        plan.feed().prepare(store, new Ingestion(store, analyser, plan.clock(), threads));
        watch.lap("past written");
        try (Orders orders = Orders.open(plan.store(), clock, threads.lane("orders"), new StoreOrders(store), sentences);
            Hub hub = new Hub(new Hub.Parts(
                plan.settings(), store, analyser, plan.feed().sources(), plan.feed().outlets(), plan.clock(), threads, notices))) {
          watch.lap("past counted");
          Styles styles = new Styles(Optional.of(plan.center().styles()));
          Kept<Layout> layout = plan.center().layout(plan.layout());
          sayFaults(plan, layout, styles, notices);
          hub.start();
          hub.every("what verbs ask for", ORDERS_LOOK, orders::look);
          plan.feed().start(hub);
          await(toolkit);
          RoomViews views = new RoomViews(new HubFace(plan, hub, notices), RoomViews.Parts.BOTH, styles, notices, lane);
          watch.lap("room open");
          work.with(hub, views, layout.value());
        }
      }
    }
    return DONE;
  }

  /** Beside the store, which takes longer: the toolkit, the fonts, and the large picture with the emoji. */
  private CompletableFuture<Void> startToolkit(Threads threads) {
    CompletableFuture<Void> started = new CompletableFuture<>();
    threads.start("toolkit", () -> {
      try {
        Toolkit.start(noDisplay.isPresent());
        Fonts.load();
        EmojiSheet.packed();
        started.complete(null);
      } catch (InterruptedException | RuntimeException | Error e) {
        started.completeExceptionally(e);
      }
    });
    return started;
  }

  private static void await(CompletableFuture<Void> toolkit) throws InterruptedException {
    try {
      toolkit.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failed) {
        throw failed;
      }
      throw new RoomException("the screens could not be started: " + e.getCause(), e);
    }
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
    styles.urls("wall.css", "desk.css");
    List<String> problems = styles.problems();
    notices.sayOrClear(CenterWatch.STYLES, problems.isEmpty() ? "" : problems.get(0));
  }
}
