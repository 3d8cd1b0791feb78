package watchfloor.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import watchfloor.desk.MovableClock;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;

/** A store on real files with lanes of its own, for tests. */
final class OpenStore implements AutoCloseable {
  static final String FILES = "checked:";

  private final Path dir;
  private final String files;
  private final StoreRules rules;
  private final Clock clock;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private List<ExecutorService> lanes = List.of();
  private Store store;

  OpenStore(Path dir) {
    this(dir, FILES);
  }

  OpenStore(Path dir, String files) {
    this(dir, files, StoreRules.STANDARD, new MovableClock(Samples.NOON));
  }

  OpenStore(Path dir, String files, StoreRules rules, Clock clock) {
    this.dir = dir;
    this.files = files;
    this.rules = rules;
    this.clock = clock;
    open();
  }

  private void open() {
    lanes = new ArrayList<>();
    StoreLanes made = new StoreLanes(lane(), lane(), lane(), lane());
    try {
      store = FileStore.open(dir, files, made, rules, clock, (subject, sentence) -> said.add(subject + ": " + sentence));
    } catch (RuntimeException e) {
      lanes.forEach(ExecutorService::shutdown);
      throw e;
    }
  }

  private ExecutorService lane() {
    ExecutorService lane = Executors.newSingleThreadExecutor();
    lanes.add(lane);
    return lane;
  }

  Store store() {
    return store;
  }

  /** What the store had to say, a subject and a sentence each; an empty sentence says that all is well again. */
  List<String> said() {
    return said;
  }

  void keep(JudgedMention... mentions) {
    store.mentions().append(List.of(mentions));
  }

  /** The store with everything in the tables that was in the log when asked. */
  Store caughtUp() {
    store.care().caughtUp().join();
    return store;
  }

  Store reopened() {
    close();
    open();
    return store;
  }

  @Override
  public void close() {
    store.close();
    lanes.forEach(OpenStore::end);
  }

  private static void end(ExecutorService lane) {
    lane.shutdown();
    try {
      if (!lane.awaitTermination(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("a lane of the store did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
