package watchfloor;

import java.util.concurrent.CountDownLatch;
import watchfloor.screen.FxLane;
import watchfloor.wall.Layout;

/** Shows a room in windows: the wall's and the desk's. */
final class WindowFront implements Front {
  WindowFront(RoomViews views, FxLane lane, Runnable onClose) {
  }

  @Override
  public void open(Layout layout) {
  }

  @Override
  public void renew(Layout layout) {
  }

  @Override
  public void stay(CountDownLatch stop) throws InterruptedException {
    stop.await();
  }

  @Override
  public void close() {
  }
}
