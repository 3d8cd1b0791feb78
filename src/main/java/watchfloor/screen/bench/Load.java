package watchfloor.screen.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.scene.Node;
import watchfloor.bench.BenchThreads;
import watchfloor.bench.Figure;
import watchfloor.bench.Goal;
import watchfloor.bench.Ground;
import watchfloor.bench.LivePulse;
import watchfloor.bench.Measurement;
import watchfloor.screen.FxLane;
import watchfloor.screen.FxTicker;
import watchfloor.screen.Look;
import watchfloor.wall.Layout;

/**
 * What four live screens cost the two threads that draw, at ten thousand mentions a second, beside the same scenes that stand still and
 * are only drawn again as often, all of their pixels.
 */
final class Load implements Measurement {
  private static final int RATE = 10_000;
  private static final double GOAL = 1.5;
  private static final Duration WARM = Duration.ofSeconds(4);
  private static final Set<String> DRAWING = Set.of("JavaFX Application Thread", "QuantumRenderer-0");
  private static final double NEARLY = 0.9999;

  private final Layout layout;
  private final Look look;
  private final FxLane lane = new FxLane();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  Load(Layout layout, Look look) {
    this.layout = layout;
    this.look = look;
  }

  @Override
  public void run(Ground ground, Consumer<Figure> found) {
    int runs = ground.size().runs();
    double[] live = new double[runs];
    double[] still = new double[runs];
    for (int run = 0; run < runs; run++) {
      ground.say().accept("what four screens cost: run " + (run + 1) + " of " + runs);
      try (BenchThreads lent = ground.threads().get();
          LivePulse pulse = new LivePulse(ground, RATE, lent.lane("intake"));
          OpenWall wall = new OpenWall(layout, look, lane, () -> OpenWall.room(ground.clock(), pulse.snapshot()))) {
        cores(WARM);
        live[run] = cores(ground.size().claims());
        wall.freeze();
        FxTicker again = CompletableFuture.supplyAsync(() -> redrawing(wall), lane).join();
        cores(WARM);
        still[run] = cores(ground.size().claims());
        CompletableFuture.runAsync(again::stop, lane).join();
      }
    }
    found.accept(Figure.beside("four screens at 10,000/s: drawing", "cores", live, "the same, standing still", still, Goal.ratioAtMost(GOAL)));
  }

  /** Whatever changes of a root's opacity, however little, draws all that it holds. */
  private static FxTicker redrawing(OpenWall wall) {
    FxTicker ticker = new FxTicker(FxTicker.WALL, () -> wall.scenes().forEach(scene -> {
      Node root = scene.scene().getRoot();
      root.setOpacity(root.getOpacity() == 1 ? NEARLY : 1);
    }));
    ticker.start();
    return ticker;
  }

  private double cores(Duration length) {
    long before = drawn();
    long began = System.nanoTime();
    long end = began + length.toNanos();
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return (drawn() - before) / (double) (System.nanoTime() - began);
  }

  /** Nanoseconds of processor time that the drawing threads have had. */
  private long drawn() {
    long sum = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && DRAWING.contains(thread.getThreadName())) {
        sum += threads.getThreadCpuTime(thread.getThreadId());
      }
    }
    return sum;
  }
}
