package watchfloor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import watchfloor.screen.Easel;
import watchfloor.screen.FxLane;
import watchfloor.wall.Layout;

/** Shows a room that has no display: a picture of every screen and of the desk, again every few seconds. */
final class PictureFront implements Front {
  private static final Duration ENDING = Duration.ofSeconds(1);
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final String SUBJECT = "pictures";
  private static final int WIDTH = 1920;
  private static final int HEIGHT = 1080;

  private final RoomViews views;
  private final Path folder;
  private final Easel easel;

  PictureFront(RoomViews views, FxLane lane, Path folder) {
    this.views = views;
    this.folder = folder;
    easel = new Easel(lane);
  }

  @Override
  public synchronized void open(Layout layout) {
    views.all(layout).forEach(view -> easel.put(view, WIDTH, HEIGHT));
  }

  @Override
  public synchronized void renew(Layout layout) {
    views.shown(layout);
    easel.clear();
    open(layout);
  }

  @Override
  public void stay(CountDownLatch stop) throws InterruptedException {
    do {
      draw(stop);
    } while (!stop.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** A process that ends has its pictures' files closed under it: that is nobody's trouble. */
  private synchronized void draw(CountDownLatch stop) throws InterruptedException {
    try {
      easel.draw(folder);
      views.notices().clear(SUBJECT);
    } catch (IOException e) {
      if (!stop.await(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
        views.notices().say(SUBJECT, "Pictures cannot be written into " + folder + " (" + e.getMessage() + "): check the folder and the disk.");
      }
    }
  }

  @Override
  public synchronized void close() {
    easel.clear();
  }
}
