package watchfloor;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import watchfloor.screen.FxLane;
import watchfloor.screen.ScreenWatch;
import watchfloor.screen.Window;
import watchfloor.screen.wall.WallWindows;
import watchfloor.wall.Layout;
import watchfloor.wall.ScreenPresent;

/**
 * Shows a room in windows: the wall on every monitor but the primary one, the desk on that; on a single monitor both beside each
 * other. The desk follows when its monitor goes away.
 */
final class WindowFront implements Front {
  /** On a single monitor, the part of its width that the wall leaves to the desk begins here. */
  private static final double DESK_FROM = 0.42;

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
    onLane(() -> {
      wall = new WallWindows(layout, views.styles(), views::room);
      wall.start();
      desk = new Window(views.desk(), "Watchfloor desk · " + views.plan().settings().brand().name(), onClose);
      screens.start();
    });
  }

  @Override
  public void renew(Layout layout) {
    onLane(() -> {
      wall.layout(layout);
      wall.restyle();
    });
  }

  @Override
  public void stay(CountDownLatch stop) throws InterruptedException {
    stop.await();
  }

  @Override
  public void close() {
    onLane(() -> {
      screens.stop();
      if (desk != null) {
        desk.close();
      }
      if (wall != null) {
        wall.stop();
      }
    });
  }

  private void placeDesk(List<ScreenPresent> present) {
    if (present.isEmpty()) {
      return;
    }
    ScreenPresent primary = present.stream().filter(ScreenPresent::primary).findFirst().orElse(present.get(0));
    boolean alone = present.size() == 1;
    desk.show(primary, alone ? DESK_FROM : 0, alone ? 1 - DESK_FROM : 1);
  }

  private void onLane(Runnable task) {
    CompletableFuture.runAsync(task, lane).join();
  }
}
