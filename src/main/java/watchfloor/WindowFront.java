package watchfloor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.screen.FirstFrame;
import watchfloor.screen.FxLane;
import watchfloor.screen.ScreenWatch;
import watchfloor.screen.Texts;
import watchfloor.screen.Window;
import watchfloor.screen.wall.WallWindows;
import watchfloor.wall.Layout;
import watchfloor.wall.Placement.Monitors;
import watchfloor.wall.Placement;
import watchfloor.wall.RoomMode;
import watchfloor.wall.ScreenPresent;

/**
 * Shows a room in windows: the wall on every monitor but the primary one, the desk on that; on a single monitor both beside each
 * other. A process that shows one of the two gives it all the room. The desk follows when its monitor goes away.
 */
final class WindowFront implements Front {
  private static final Logger LOG = LoggerFactory.getLogger(WindowFront.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

  private final RoomViews views;
  private final FxLane lane;
  private final Runnable onClose;
  private final ScreenWatch screens = new ScreenWatch(this::placeDesk);
  private WallWindows wall;
  private Window desk;

  /** @param onClose called when the person closes the desk */
  WindowFront(RoomViews views, FxLane lane, Runnable onClose) {
    this.views = views;
    this.lane = lane;
    this.onClose = onClose;
  }

  @Override
  public void open(Layout layout) {
    views.shown(layout);
    onLane(() -> {
      if (views.parts().wall()) {
        wall = new WallWindows(layout, views.look(), views.parts().desk() ? Monitors.BESIDE_A_DESK : Monitors.ALL, views::room);
        wall.start();
        views.windows(wall::turns);
        wall.firstFrame(ms -> LOG.info("{}{}", FirstFrame.SAID, ms));
      }
      if (views.parts().desk()) {
        desk = new Window(views.desk(), title(), onClose);
        screens.start();
      }
    });
  }

  private String title() {
    Texts texts = views.look().texts();
    String desk = texts.of("window.desk-of", views.face().brand().name());
    return views.face().mode() instanceof RoomMode.Drill ? texts.of("drill.word") + " \u2013 " + desk : desk;
  }

  @Override
  public void renew(Layout layout) {
    views.shown(layout);
    onLane(() -> {
      if (wall != null) {
        wall.renew(layout);
      }
      if (desk != null) {
        views.desk().restyle();
        views.restyleLead();
      }
    });
  }

  @Override
  public void stay(CountDownLatch stop) throws InterruptedException {
    stop.await();
  }

  @Override
  public void close() {
    boolean closed = lane.runAndWait(() -> {
      screens.stop();
      views.closeLead();
      if (desk != null) {
        desk.close();
      }
      if (wall != null) {
        wall.stop();
      }
    }, CLOSE_WITHIN);
    if (!closed) {
      LOG.info("the toolkit had ended before the windows were closed");
    }
  }

  private void placeDesk(List<ScreenPresent> present) {
    if (present.isEmpty()) {
      return;
    }
    ScreenPresent primary = present.stream().filter(ScreenPresent::primary).findFirst().orElse(present.get(0));
    boolean alone = present.size() == 1 && views.parts().wall();
    desk.show(primary, alone ? Placement.WALL_SHARE : 0, alone ? 1 - Placement.WALL_SHARE : 1);
  }

  private void onLane(Runnable task) {
    CompletableFuture.runAsync(task, lane).join();
  }
}
