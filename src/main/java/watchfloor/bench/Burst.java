package watchfloor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import watchfloor.analysis.Analysers;
import watchfloor.intake.IntakeQueue;
import watchfloor.intake.IntakeTrouble;
import watchfloor.intake.Judge;
import watchfloor.intake.Meter;
import watchfloor.intake.Pump;
import watchfloor.intake.PumpPorts;
import watchfloor.intake.SourceIntake;
import watchfloor.mention.IntakeCounts;

/**
 * What becomes of the busiest ten seconds that a network ever told of: read, queued, judged and kept as in the running room; how
 * long until all of it is durable, and until the tables have it; and whether each is there, once.
 */
final class Burst implements Measurement {
  private static final Duration KEEP_WITHIN = Duration.ofMinutes(30);
  private static final double CATCH_UP = 3;
  /** A room has been running for a while when its worst day comes. */
  private static final int WARM_UPS = 3;

  /** @param wrong mentions that are missing, or there more often than once, wherever that was looked for */
  private record Took(double accepted, double caughtUp, long wrong) {}

  @Override
  public void run(Ground ground, Consumer<Figure> found) throws IOException, InterruptedException {
    Posts posts = Posts.busy(ground.clock().instant());
    int rows = ground.size().burst();
    double seconds = (double) rows / BenchSize.BURST_A_SECOND;
    ground.say().accept("burst: writing the file of " + rows + " posts, warming up");
    PostsFile small = PostsFile.write(ground.fresh("burst-small.csv"), posts, Math.max(1, rows / 4));
    PostsFile file = PostsFile.write(ground.fresh("burst.csv"), posts, rows);
    for (int warming = 0; warming < WARM_UPS; warming++) {
      took(ground, small, posts, posts::judge);
    }
    ground.say().accept("burst: taking it in");
    Took plain = took(ground, file, posts, posts::judge);
    found.accept(Figure.alone("burst: all durable", "s", new double[] {plain.accepted()}, Goal.atMost(seconds)));
    found.accept(Figure.alone("burst: durable", "rows/s", new double[] {rows / plain.accepted()}, Goal.atLeast(BenchSize.BURST_A_SECOND)));
    found.accept(Figure.alone("burst: all in the tables", "s", new double[] {plain.caughtUp()}, Goal.atMost(CATCH_UP * seconds)));
    found.accept(Figure.alone("burst: lost or there twice", "mentions", new double[] {plain.wrong()}, Goal.atMost(0)));
    ground.say().accept("burst: taking it in with the real analysis");
    Took judged = took(ground, file, posts, Analysers.lexicon(Posts.rules())::judge);
    found.accept(Figure.alone("burst, real analysis: all durable", "s", new double[] {judged.accepted()}));
    found.accept(Figure.alone("burst, real analysis: in the tables", "s", new double[] {judged.caughtUp()}));
    ground.remove(small.path());
    ground.remove(file.path());
  }

  private static Took took(Ground ground, PostsFile file, Posts posts, Judge judge) throws InterruptedException {
    Path dir = ground.fresh("burst");
    long wrong;
    double accepted;
    double caughtUp;
    try {
      try (RealStore store = new RealStore(ground, dir)) {
        long began = System.nanoTime();
        IntakeCounts counts = read(ground, file, store, judge);
        accepted = Ground.seconds(began);
        store.catchUp();
        caughtUp = Ground.seconds(began);
        wrong = Math.abs(counts.received() - file.posts()) + Math.abs(counts.accepted() - file.posts())
            + KeptCounts.minutesWrong(store.store().pulse(), posts, file.posts());
      }
      return new Took(accepted, caughtUp, wrong + KeptCounts.tablesWrong(dir, file.posts()));
    } finally {
      ground.remove(dir);
    }
  }

  /** Returns when every post is durable in the log. */
  private static IntakeCounts read(Ground ground, PostsFile file, RealStore store, Judge judge) throws InterruptedException {
    IntakeQueue queue = new IntakeQueue();
    Meter meter = new Meter();
    CountDownLatch pumping = new CountDownLatch(1);
    ExecutorService intake = store.threads().lane("intake");
    PumpPorts ports = new PumpPorts(store.store().mentions(), judge, kept -> { }, now -> pumping.countDown(), new Failing());
    try (Pump pump = new Pump(queue, ports, ground.clock(), new SplittableRandom(1))) {
      intake.execute(pump);
      SourceIntake door = new SourceIntake(
          "bench", queue, meter, bad -> ground.say().accept("the bench's own file was refused: " + bad.sentence()), () -> { });
      CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> listen(ground, file, door), store.threads().lane("src-bench"));
      reading.join();
      pumping.await();
      pump.close(KEEP_WITHIN);
    }
    return meter.counts();
  }

  private static void listen(Ground ground, PostsFile file, SourceIntake door) {
    try {
      file.source(ground.clock()).listen(door);
    } catch (IOException e) {
      throw new BenchException("The bench's own file " + file.path() + " could not be read (" + e.getMessage() + ").", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }

  /** A batch that cannot be kept is tried again by the pump; what is lost by that shows in the counts. */
  private static final class Failing implements IntakeTrouble {
    @Override
    public void begins(String sentence) {
      throw new BenchException(sentence, null);
    }

    @Override
    public void over() {
      // The counts at the end say whether everything was kept.
    }
  }
}
