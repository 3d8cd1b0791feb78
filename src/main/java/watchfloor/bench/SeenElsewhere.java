package watchfloor.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import watchfloor.desk.Actor;
import watchfloor.desk.Desk;
import watchfloor.desk.DeskSnapshot;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;

/**
 * How long it takes until what is done at one desk is known at another, over two links, from the call on; and whether any change is missed
 * while eight desks write. A desk's window draws what it knows ten times a second, which comes on top.
 */
final class SeenElsewhere implements Measurement {
  private static final double GOAL_MS = 50;
  private static final int WRITERS = 8;
  private static final int EACH = 100;
  private static final long PACE_NANOS = 40_000_000;
  private static final long LOOK_NANOS = 500_000;
  private static final long WAIT_NANOS = 10_000_000_000L;

  @Override
  public void run(Ground ground, Consumer<Figure> found) {
    int runs = ground.size().runs();
    double[] p50 = new double[runs];
    double[] p99 = new double[runs];
    double[] missed = new double[runs];
    for (int run = 0; run < runs; run++) {
      ground.say().accept("changes seen at another desk: run " + (run + 1) + " of " + runs);
      Path dir = ground.fresh("link-seen");
      try (LinkHub hub = new LinkHub(ground, dir);
          LinkGuests guests = new LinkGuests(ground, dir.resolve("guests"), hub.port()).join(WRITERS + 1, 0);
          BenchThreads threads = ground.threads().get()) {
        Map<Long, Long> asked = new ConcurrentHashMap<>();
        long[] items = hub.open(0, WRITERS * EACH);
        CompletableFuture<Map<Long, Long>> seen =
            CompletableFuture.supplyAsync(() -> watch(guests.desks().get(WRITERS).desk(), items.length), threads.lane("watch"));
        write(guests, items, asked, threads.pool("writer", WRITERS));
        Map<Long, Long> at = seen.join();
        missed[run] = items.length - at.size();
        Latencies took = new Latencies(List.of(at.entrySet().stream().mapToLong(entry -> entry.getValue() - asked.get(entry.getKey())).toArray()));
        p50[run] = took.median();
        p99[run] = took.p99();
      } finally {
        ground.remove(dir);
      }
    }
    found.accept(Figure.alone("a change known at another desk: p50", "ms", p50));
    found.accept(Figure.alone("a change known at another desk: p99", "ms", p99, Goal.atMost(GOAL_MS)));
    found.accept(Figure.alone("changes missed, eight writers", "changes", missed, Goal.atMost(0)));
  }

  private static void write(LinkGuests guests, long[] items, Map<Long, Long> asked, ExecutorService pool) {
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      int writer = i;
      writers.add(CompletableFuture.runAsync(() -> {
        Desk desk = guests.desks().get(writer).desk();
        for (int n = 0; n < EACH; n++) {
          long item = items[writer * EACH + n];
          LockSupport.parkNanos(PACE_NANOS);
          asked.put(item, System.nanoTime());
          desk.claim(item, new Actor(LinkHub.operator(writer), "bench")).join();
        }
      }, pool));
    }
    writers.forEach(CompletableFuture::join);
  }

  /** When each item was first known to be claimed. */
  private static Map<Long, Long> watch(Desk desk, int expected) {
    Map<Long, Long> seen = new HashMap<>();
    long version = -1;
    for (long last = System.nanoTime(); seen.size() < expected && System.nanoTime() - last < WAIT_NANOS; LockSupport.parkNanos(LOOK_NANOS)) {
      DeskSnapshot now = desk.snapshot();
      if (now.version() != version) {
        version = now.version();
        long nanos = System.nanoTime();
        for (Item item : now.live()) {
          if (item.state() == ItemState.CLAIMED && seen.putIfAbsent(item.id(), nanos) == null) {
            last = nanos;
          }
        }
      }
    }
    return seen;
  }
}
