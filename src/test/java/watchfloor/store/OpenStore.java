package watchfloor.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import watchfloor.desk.MovableClock;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;

/** A store on real files with a lane of its own, for tests. */
final class OpenStore implements AutoCloseable {
  private final Path dir;
  private final String files;
  private ExecutorService lane;
  private Store store;

  OpenStore(Path dir) {
    this(dir, "file:");
  }

  OpenStore(Path dir, String files) {
    this.dir = dir;
    this.files = files;
    open();
  }

  private void open() {
    Clock clock = new MovableClock(Samples.NOON);
    lane = Executors.newSingleThreadExecutor();
    try {
      store = Store.open(dir, files, lane, clock);
    } catch (RuntimeException e) {
      lane.shutdown();
      throw e;
    }
  }

  Store store() {
    return store;
  }

  void keep(JudgedMention... mentions) {
    store.mentions().append(List.of(mentions));
  }

  Store reopened() {
    close();
    open();
    return store;
  }

  @Override
  public void close() {
    store.close();
    lane.shutdown();
  }
}
