package watchfloor.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import watchfloor.desk.Actor;
import watchfloor.desk.Desk;
import watchfloor.desk.DeskOutcome;
import watchfloor.link.client.RemoteRoom;

/** How long a claim takes from sixty-four desks on the other side of a link, beside the same claims within the hub's process. */
final class RemoteClaims implements Measurement {
  private static final double GOAL_RATIO = 3;
  private static final int RACED = 500;
  private static final int RACERS = 8;
  private static final int WARM = 1_000;

  @Override
  public void run(Ground ground, Consumer<Figure> found) {
    int runs = ground.size().runs();
    double[] remote = new double[runs];
    double[] local = new double[runs];
    double[] median = new double[runs];
    double[] localMedian = new double[runs];
    double[] wrong = new double[runs];
    for (int run = 0; run < runs; run++) {
      ground.say().accept("claims over the link: run " + (run + 1) + " of " + runs);
      Path dir = ground.fresh("link-claims");
      try (LinkHub hub = new LinkHub(ground, dir); LinkGuests guests = new LinkGuests(ground, dir.resolve("guests"), hub.port()).join(LinkHub.DESKS, 0)) {
        Latencies there = measured(ground, hub, 0, (caller, item) -> won(guests.desks().get(caller).desk(), caller, item));
        Latencies here = measured(ground, hub, 1, (caller, item) -> won(hub.local(caller), caller, item));
        remote[run] = there.p99();
        local[run] = here.p99();
        median[run] = there.median();
        localMedian[run] = here.median();
        wrong[run] = race(hub, guests);
      } finally {
        ground.remove(dir);
      }
    }
    found.accept(Figure.beside("claim over the link: p50", "ms", median, "in the hub's process", localMedian));
    found.accept(Figure.beside("claim over the link: p99", "ms", remote, "in the hub's process", local, Goal.ratioAtMost(GOAL_RATIO)));
    found.accept(Figure.alone("raced items without one winner", "items", wrong, Goal.atMost(0)));
  }

  private static boolean won(Desk desk, int caller, long item) {
    return desk.claim(item, new Actor(LinkHub.operator(caller), "bench")).join() instanceof DeskOutcome.Done;
  }

  private static Latencies measured(Ground ground, LinkHub hub, int turn, Callers.Claim claim) {
    int count = (int) ((ground.size().claims().dividedBy(Callers.PACE) + 6) * Callers.CALLERS);
    int from = turn * (count + WARM);
    Items warm = new Items(hub.open(from, WARM));
    Items items = new Items(hub.open(from + WARM, count));
    try (BenchThreads threads = ground.threads().get()) {
      Callers callers = new Callers(threads.pool("caller", Callers.CALLERS), claim);
      ExecutorService intake = threads.lane("intake");
      return new MentionStream(hub::take).during(intake, () -> {
        callers.fast(warm);
        return callers.paced(items, until(ground.size().claims())).latencies();
      });
    }
  }

  private static BooleanSupplier until(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    return () -> System.nanoTime() - end < 0;
  }

  /** Eight desks want each item at once; how many items had another number of winners than one. */
  private static int race(LinkHub hub, LinkGuests guests) {
    long[] items = hub.open(10_000_000, RACED);
    Map<Long, Integer> winners = new HashMap<>();
    for (int i = 0; i < items.length; i++) {
      long item = items[i];
      List<CompletableFuture<DeskOutcome>> asked = new ArrayList<>();
      for (int racer = 0; racer < RACERS; racer++) {
        int desk = (i + racer * RACERS) % LinkHub.DESKS;
        RemoteRoom room = guests.desks().get(desk);
        asked.add(room.desk().claim(item, new Actor(LinkHub.operator(desk), "bench")));
      }
      winners.put(item, (int) asked.stream().filter(one -> one.join() instanceof DeskOutcome.Done).count());
    }
    return (int) winners.values().stream().filter(count -> count != 1).count();
  }
}
