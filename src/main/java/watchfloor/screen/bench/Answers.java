package watchfloor.screen.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import watchfloor.bench.BenchThreads;
import watchfloor.bench.Figure;
import watchfloor.bench.Goal;
import watchfloor.bench.Ground;
import watchfloor.bench.Latencies;
import watchfloor.bench.LivePulse;
import watchfloor.bench.Measurement;
import watchfloor.screen.FxLane;
import watchfloor.screen.Look;
import watchfloor.wall.Layout;

/** How long the JavaFX thread takes to answer while ten thousand mentions a second come in and four screens show them, beside an empty stage. */
final class Answers implements Measurement {
  private static final int RATE = 10_000;
  private static final double GOAL_MS = 16;
  private static final long PACE_NANOS = 5_000_000;
  private static final Duration WARM = Duration.ofSeconds(4);

  private final Layout layout;
  private final Look look;
  private final FxLane lane = new FxLane();

  Answers(Layout layout, Look look) {
    this.layout = layout;
    this.look = look;
  }

  @Override
  public void run(Ground ground, Consumer<Figure> found) {
    int runs = ground.size().runs();
    double[] ours = new double[runs];
    double[] slowest = new double[runs];
    double[] bare = new double[runs];
    for (int run = 0; run < runs; run++) {
      ground.say().accept("how fast the screens answer: run " + (run + 1) + " of " + runs);
      Stage empty = CompletableFuture.supplyAsync(Answers::empty, lane).join();
      bare[run] = pings(ground.size().claims()).p99();
      CompletableFuture.runAsync(empty::close, lane).join();
      try (BenchThreads threads = ground.threads().get();
          LivePulse pulse = new LivePulse(ground, RATE, threads.lane("intake"))) {
        OpenWall wall = new OpenWall(layout, look, lane, () -> OpenWall.room(ground.clock(), pulse.snapshot()));
        pings(WARM);
        Latencies live = pings(ground.size().claims());
        wall.close();
        ours[run] = live.p99();
        slowest[run] = live.slowest();
      }
    }
    found.accept(Figure.beside("answer at 10,000/s: p99", "ms", ours, "an empty stage", bare, Goal.atMost(GOAL_MS)));
    found.accept(Figure.alone("answer at 10,000/s: slowest", "ms", slowest));
  }

  private static Stage empty() {
    Stage stage = new Stage();
    stage.setScene(new Scene(new Group(), OpenWall.WIDTH, OpenWall.HEIGHT));
    stage.show();
    return stage;
  }

  private Latencies pings(Duration length) {
    List<CompletableFuture<Long>> answers = new ArrayList<>();
    long end = System.nanoTime() + length.toNanos();
    for (long next = System.nanoTime(); next < end; next += PACE_NANOS) {
      for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      long asked = System.nanoTime();
      answers.add(CompletableFuture.supplyAsync(() -> System.nanoTime() - asked, lane));
    }
    return new Latencies(List.of(answers.stream().mapToLong(CompletableFuture::join).toArray()));
  }
}
