package watchfloor.bench;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** How much slower claims get while a backup is taken, beside the same claims before. */
final class BackupMeanwhile implements Measurement {
  private static final double GOAL_RATIO = 2;
  /** A backup that takes so many times longer than what is measured before it is measured no further. */
  private static final int MOST_TIMES = 6;

  @Override
  public void run(Ground ground, Consumer<Figure> found) {
    int runs = ground.size().runs();
    double[] idle = new double[runs];
    double[] during = new double[runs];
    double[] took = new double[runs];
    Path dir = ground.fresh("backup");
    ground.say().accept("backup: filling a store");
    Posts posts = Posts.busy(ground.clock().instant());
    try (RealStore store = new RealStore(ground, dir)) {
      store.append(posts, 0, ground.size().history());
      store.catchUp();
      Callers callers = new Callers(store.threads().pool("caller", Callers.CALLERS), store::claim);
      int items = (int) (Callers.CALLERS * ground.size().claims().multipliedBy(MOST_TIMES).dividedBy(Callers.PACE));
      for (int run = 0; run < runs; run++) {
        ground.say().accept("backup: run " + (run + 1) + " of " + runs);
        Items free = new Items(store.open(posts, 2 * run * items, items));
        long end = System.nanoTime() + ground.size().claims().toNanos();
        idle[run] = callers.paced(free, () -> System.nanoTime() - end < 0).latencies().p99();
        Items more = new Items(store.open(posts, (2 * run + 1) * items, items));
        long began = System.nanoTime();
        CompletableFuture<String> backup = store.store().care().backup();
        during[run] = callers.paced(more, () -> !backup.isDone()).latencies().p99();
        backup.join();
        took[run] = Ground.seconds(began);
      }
    } finally {
      ground.remove(dir);
    }
    found.accept(Figure.beside("claim during a backup: p99", "ms", during, "before it", idle, Goal.ratioAtMost(GOAL_RATIO)));
    found.accept(Figure.alone("backup, restored and checked", "s", took));
  }
}
