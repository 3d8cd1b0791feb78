package watchfloor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import watchfloor.command.Terminal;
import watchfloor.screen.FxLane;
import watchfloor.screen.Look;
import watchfloor.screen.ScreenWatch;
import watchfloor.screen.wall.IdentifyWindows;
import watchfloor.screen.wall.IdentifyWindows.Identity;
import watchfloor.wall.Layout;
import watchfloor.wall.Placement.Monitors;

/** Says on every monitor, and on the terminal, which one it is and what the wall puts there. Runs on the caller's thread. */
final class IdentifyRun {
  private static final int DONE = 0;
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  private final Terminal terminal;
  private final Optional<String> noDisplay;
  private final FxLane lane = new FxLane();

  /** @param noDisplay why windows cannot be opened, empty when they can */
  IdentifyRun(Terminal terminal, Optional<String> noDisplay) {
    this.terminal = terminal;
    this.noDisplay = noDisplay;
  }

  /** @throws RoomException there is no display: one plain sentence */
  int run(Layout layout, Monitors monitors, Look look, Duration shown) throws InterruptedException {
    if (noDisplay.isPresent()) {
      throw new RoomException(noDisplay.get() + ", so there are no screens to identify.");
    }
    CountDownLatch stop = new CountDownLatch(1);
    try (Threads threads = new Threads((where, cause) -> terminal.say("part of the program failed (" + where + "); its log has the rest."))) {
      threads.atExit("stop", stop::countDown);
      Toolkits toolkits = new Toolkits(false);
      toolkits.start(threads);
      toolkits.await();
      IdentifyWindows windows = CompletableFuture.supplyAsync(() -> open(layout, monitors, look), lane).join();
      stop.await(shown.toMillis(), TimeUnit.MILLISECONDS);
      lane.runAndWait(windows::stop, CLOSE_WITHIN);
    }
    return DONE;
  }

  private IdentifyWindows open(Layout layout, Monitors monitors, Look look) {
    List<Identity> identities = IdentifyWindows.identities(layout, ScreenWatch.present(), monitors, look.texts());
    identities.forEach(each -> terminal.result(each.number() + "\t" + each.roles() + "\t" + each.measures()));
    IdentifyWindows windows = new IdentifyWindows(layout, monitors, look);
    windows.start();
    return windows;
  }
}
