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

/** One hub's store in a real PostgreSQL, with lanes of its own, for tests. */
final class OpenShared implements AutoCloseable {
  private final StoreServer server;
  private final Path dir;
  private final StoreRules rules;
  private final Clock clock;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private List<ExecutorService> lanes = List.of();
  private Store store;

  OpenShared(StoreServer server, Path dir) {
    this(server, dir, StoreRules.STANDARD, new MovableClock(Samples.NOON));
  }

  OpenShared(StoreServer server, Path dir, StoreRules rules, Clock clock) {
    this.server = server;
    this.dir = dir;
    this.rules = rules;
    this.clock = clock;
    open();
  }

  private void open() {
    lanes = new ArrayList<>();
    StoreLanes made = new StoreLanes(lane(), lane(), lane(), lane());
    try {
      store = Store.connect(dir, server, made, rules, clock, (subject, sentence) -> said.add(subject + ": " + sentence));
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

  StoreServer server() {
    return server;
  }

  List<String> said() {
    return said;
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
    lanes.forEach(OpenShared::end);
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
