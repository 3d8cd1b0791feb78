package watchfloor.bench;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** What a wall is told a second at ten and at ten thousand mentions a second: the same, before it is compressed. */
final class WallBytes implements Measurement {
  private static final double GOAL_RATIO = 1.25;
  private static final int SLOW = 10;
  private static final int FAST = 10_000;
  private static final int PARTS = 10;
  private static final long PART_NANOS = 1_000_000_000L / PARTS;

  @Override
  public void run(Ground ground, Consumer<Figure> found) {
    ground.say().accept("what a wall is told");
    Path dir = ground.fresh("link-bytes");
    try (LinkHub hub = new LinkHub(ground, dir);
        LinkGuests guests = new LinkGuests(ground, dir.resolve("guests"), hub.port());
        BenchThreads threads = ground.threads().get()) {
      guests.join(0, 1);
      ExecutorService intake = threads.lane("intake");
      int seconds = (int) Math.max(5, ground.size().claims().toSeconds());
      pour(hub, intake, 0, FAST, 2);
      double slow = pour(hub, intake, 10 * FAST, SLOW, seconds);
      double fast = pour(hub, intake, 20 * FAST, FAST, seconds);
      found.accept(Figure.beside(
          "told to a wall at 10,000/s", "bytes/s", new double[] {fast}, "at 10/s", new double[] {slow}, Goal.ratioAtMost(GOAL_RATIO)));
    } finally {
      ground.remove(dir);
    }
  }

  /** Bytes a second to the wall while mentions come in at a rate. */
  private static double pour(LinkHub hub, ExecutorService intake, int from, int rate, int seconds) {
    return CompletableFuture.supplyAsync(() -> {
      long before = hub.toldToWalls();
      long began = System.nanoTime();
      int next = from;
      for (int part = 0; part < seconds * PARTS; part++) {
        while (System.nanoTime() < began + part * PART_NANOS) {
          LockSupport.parkNanos(PART_NANOS / PARTS);
        }
        hub.take(next, rate / PARTS);
        next += rate / PARTS;
      }
      return (hub.toldToWalls() - before) / Ground.seconds(began);
    }, intake).join();
  }
}
