package watchfloor.screen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
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

/**
 * How long it takes from a mention's arrival in the pulse until the frame that counts it is laid out and handed to the renderer: at ten
 * and at ten thousand a second.
 */
final class Arrival implements Measurement {
  private static final double GOAL_MS = 400;
  private static final long LOOK_NANOS = 1_000_000;
  private static final int SHOWN_AT_ONCE = 1_000;

  private final Layout layout;
  private final Look look;
  private final FxLane lane = new FxLane();

  /** A count that was reached, and when. */
  private record Reached(long count, long nanos) {}

  Arrival(Layout layout, Look look) {
    this.layout = layout;
    this.look = look;
  }

  @Override
  public void run(Ground ground, Consumer<Figure> found) {
    for (int rate : List.of(10, 10_000)) {
      double[] p99 = new double[ground.size().runs()];
      for (int run = 0; run < p99.length; run++) {
        ground.say().accept("from arrival to pixels at " + rate + " a second: run " + (run + 1) + " of " + p99.length);
        p99[run] = measure(ground, rate);
      }
      found.accept(Figure.alone("arrival to pixels, " + rate + "/s: p99", "ms", p99, Goal.atMost(GOAL_MS)));
    }
  }

  private double measure(Ground ground, int rate) {
    ConcurrentLinkedQueue<Reached> shown = new ConcurrentLinkedQueue<>();
    AtomicLong handed = new AtomicLong();
    List<Reached> came = new ArrayList<>();
    try (BenchThreads threads = ground.threads().get();
        LivePulse pulse = new LivePulse(ground, rate, threads.lane("intake"));
        OpenWall wall = new OpenWall(layout, look, lane, () -> {
          handed.set(pulse.snapshot().today());
          return OpenWall.room(ground.clock(), pulse.snapshot());
        })) {
      long before = pulse.snapshot().today() - pulse.fed();
      CompletableFuture.runAsync(() -> wall.scenes().get(0).scene().addPostLayoutPulseListener(
          () -> shown.add(new Reached(handed.get() - before, System.nanoTime()))), lane).join();
      long end = System.nanoTime() + ground.size().claims().toNanos();
      for (long last = 0; System.nanoTime() < end; LockSupport.parkNanos(LOOK_NANOS)) {
        long fed = pulse.fed();
        if (fed > last) {
          last = fed;
          came.add(new Reached(fed, System.nanoTime()));
        }
      }
      LockSupport.parkNanos(SHOWN_AT_ONCE * LOOK_NANOS);
    }
    return new Latencies(List.of(delays(came, List.copyOf(shown)))).p99();
  }

  private static long[] delays(List<Reached> came, List<Reached> shown) {
    List<Long> delays = new ArrayList<>();
    int frame = 0;
    for (Reached arrived : came) {
      while (frame < shown.size() && shown.get(frame).count() < arrived.count()) {
        frame++;
      }
      if (frame < shown.size()) {
        delays.add(shown.get(frame).nanos() - arrived.nanos());
      }
    }
    return delays.stream().mapToLong(Long::longValue).toArray();
  }
}
