package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.screen.FirstFrame;
import watchfloor.screen.FxTicker;
import watchfloor.screen.Look;
import watchfloor.screen.ScreenWatch;
import watchfloor.wall.Director;
import watchfloor.wall.Layout;
import watchfloor.wall.Placement;
import watchfloor.wall.Placement.Monitors;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.ScreenPresent;
import watchfloor.wall.WindowPlace;

/**
 * All windows of the wall: one a monitor as {@link Placement} decides, placed again when monitors come and go, filled four times
 * a second with what the director says. With one monitor the wall is an ordinary window in which the screens take turns. JavaFX thread only.
 */
public final class WallWindows {
  private static final int PHASES = 4;
  private static final Logger LOG = LoggerFactory.getLogger(WallWindows.class);

  private final Supplier<RoomSnapshot> newest;
  private final Look look;
  private final Monitors monitors;
  private final ScreenWatch watch = new ScreenWatch(this::place);
  private final FxTicker ticker = new FxTicker(FxTicker.WALL.dividedBy(PHASES), this::showSome);
  private final List<WallWindow> windows = new ArrayList<>();
  private Layout layout;
  private Director director;
  private List<ScreenPresent> present = List.of();
  private int phase;
  private boolean windowed;
  private String words = "";

  /** @param newest gives the newest state at once; asked four times a second */
  public WallWindows(Layout layout, Look look, Monitors monitors, Supplier<RoomSnapshot> newest) {
    this.monitors = monitors;
    this.layout = layout;
    this.director = new Director(layout);
    this.look = look;
    this.newest = newest;
  }

  /** Opens the windows and keeps them filled and in place until {@link #stop}. */
  public void start() {
    watch.start();
    ticker.start();
  }

  public void stop() {
    ticker.stop();
    watch.stop();
    windows.forEach(WallWindow::close);
    windows.clear();
  }

  /** Makes the windows anew: by another layout, or by style sheets that were changed and that charts and gauges have drawn with. */
  public void renew(Layout other) {
    layout = other;
    director = new Director(other);
    closeAll();
    windowed = false;
    place(present);
  }

  /** @param heard hears once when a window has its first frame, in milliseconds since the process began */
  public void firstFrame(LongConsumer heard) {
    windows.stream().findFirst().ifPresent(window -> FirstFrame.of(window.stage().getScene(), heard));
  }

  /** The screens of each window, in reading order. */
  public List<List<ScreenPlan>> turns() {
    return windows.stream().map(WallWindow::turns).toList();
  }

  /** The open windows, in reading order. */
  public List<Stage> stages() {
    return windows.stream().map(WallWindow::stage).toList();
  }

  /** Moves, opens and closes windows for the monitors that are there now; a window whose screens stay the same only moves. */
  void place(List<ScreenPresent> now) {
    present = now;
    if (now.isEmpty()) {
      LOG.warn("no monitor is there; the wall waits for one");
      return;
    }
    List<WindowPlace> places = Placement.place(layout, now, monitors);
    if (places.isEmpty()) {
      placeWindowed(now.get(0));
      return;
    }
    if (windowed) {
      closeAll();
      windowed = false;
    }
    int missing = Placement.missing(layout, now, monitors);
    words = missing == 0 ? "" : "\u25B2 " + look.texts().of("header.screens-missing", missing);
    List<WallWindow> before = new ArrayList<>(windows);
    windows.clear();
    for (WindowPlace place : places) {
      windows.add(windowFor(place, before));
    }
    before.forEach(WallWindow::close);
    show();
    LOG.info("the wall '{}' has {} windows on {} monitors", layout.name(), windows.size(), now.size());
  }

  private WallWindow windowFor(WindowPlace place, List<WallWindow> before) {
    for (WallWindow window : before) {
      if (window.turns().equals(place.turns())) {
        before.remove(window);
        window.moveTo(place.screen());
        return window;
      }
    }
    WallWindow window = WallWindow.covering(place.screen(), place.turns(), look.texts(), this::scene);
    window.show(newest.get(), words);
    window.open();
    return window;
  }

  private void placeWindowed(ScreenPresent screen) {
    if (windowed && !windows.isEmpty()) {
      return;
    }
    closeAll();
    windowed = true;
    words = "";
    WallWindow window = WallWindow.ordinary(screen, Placement.windowed(layout, screen).turns(), look.texts(), this::scene);
    windows.add(window);
    show();
    window.open();
  }

  private void closeAll() {
    windows.forEach(WallWindow::close);
    windows.clear();
  }

  /** The windows take turns within the quarter of a second, so that the thread answers between them. */
  private void showSome() {
    phase = (phase + 1) % PHASES;
    if (phase < windows.size()) {
      RoomSnapshot room = newest.get();
      for (int i = phase; i < windows.size(); i += PHASES) {
        windows.get(i).show(room, words);
      }
    }
  }

  private void show() {
    RoomSnapshot room = newest.get();
    windows.forEach(window -> window.show(room, words));
  }

  private WallScene scene(List<ScreenPlan> turns, double width, double height) {
    return new WallScene(director, layout.shape(), turns, look, width, height);
  }
}
