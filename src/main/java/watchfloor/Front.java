package watchfloor;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import watchfloor.wall.Layout;

/** What a person sees of a running room: windows on monitors, or pictures in a folder. Called from any thread but the JavaFX one. */
interface Front {
  /** Shows the wall and the desk. */
  void open(Layout layout);

  /** Shows the wall by another layout, or by style sheets that were read again. */
  void renew(Layout layout);

  /** Returns when {@code stop} is counted down, working until then if there is something to do. */
  void stay(CountDownLatch stop) throws InterruptedException, IOException;

  void close();
}
