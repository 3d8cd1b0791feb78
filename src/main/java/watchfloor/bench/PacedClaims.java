package watchfloor.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** How long a claim takes while sixty-four operators claim five times a second and mentions pour in, beside a bare UPDATE. */
final class PacedClaims implements Measurement {
  private static final double GOAL_RATIO = 10;
  private static final double GOAL_SLOWEST = 250;
  /** One part of the measured time goes before it. */
  private static final int SETTLING = 2;

  private double bareMedian = Double.NaN;

  /** The bare UPDATE's median in milliseconds under the same load, NaN before it was measured. */
  double bareMedian() {
    return bareMedian;
  }

  @Override
  public void run(Ground ground, Consumer<Figure> found) {
    int runs = ground.size().runs();
    Latencies[] ours = new Latencies[runs];
    Latencies[] theirs = new Latencies[runs];
    Latencies[] forced = new Latencies[runs];
    for (int run = 0; run < runs; run++) {
      ground.say().accept("claims at the pace of people: run " + (run + 1) + " of " + runs);
      ours[run] = ours(ground);
      theirs[run] = theirs(ground, false);
      forced[run] = theirs(ground, true);
    }
    String peer = "bare UPDATE";
    double[] medians = column(theirs, 0.5);
    bareMedian = Spread.of(medians).median();
    found.accept(Figure.beside("claim while 5,000/s come in: p50", "ms", column(ours, 0.5), peer, medians));
    found.accept(Figure.beside(
        "claim while 5,000/s come in: p99", "ms", column(ours, 0.99), peer, column(theirs, 0.99), Goal.ratioAtMost(GOAL_RATIO)));
    found.accept(Figure.beside(
        "the same beside a forced UPDATE: p99", "ms", column(ours, 0.99), "bare UPDATE and a force", column(forced, 0.99)));
    found.accept(Figure.beside(
        "claim while 5,000/s come in: max", "ms", column(ours, 1), peer, column(theirs, 1), Goal.atMost(GOAL_SLOWEST)));
  }

  private static double[] column(Latencies[] runs, double share) {
    double[] values = new double[runs.length];
    for (int i = 0; i < runs.length; i++) {
      values[i] = runs[i].millis(share);
    }
    return values;
  }

  private static int warmUp(Ground ground) {
    return ground.size().fullSpeed() / 10;
  }

  private static int items(Ground ground) {
    Duration all = ground.size().claims().plus(ground.size().claims().dividedBy(SETTLING));
    long rounds = all.dividedBy(Callers.PACE) + 6;
    return (int) (rounds * Callers.CALLERS);
  }

  private static Latencies ours(Ground ground) {
    Path dir = ground.fresh("claims");
    Posts posts = Posts.busy(ground.clock().instant());
    try (RealStore store = new RealStore(ground, dir)) {
      Callers callers = new Callers(store.threads().pool("caller", Callers.CALLERS), store::claim);
      Items warm = new Items(store.open(posts, 0, warmUp(ground)));
      Items items = new Items(store.open(posts, warmUp(ground), items(ground)));
      store.catchUp();
      MentionStream pouring = new MentionStream((from, count) -> store.appendBatch(posts, from, count));
      return pouring.during(store.threads().lane("intake"), () -> measured(ground, callers, warm, items));
    } finally {
      ground.remove(dir);
    }
  }

  /** @param forced whether each claim is also written and forced, by itself, into a bare log */
  private static Latencies theirs(Ground ground, boolean forced) {
    Path dir = ground.fresh("claims-raw");
    Path file = ground.fresh("claims-raw.log");
    Posts posts = Posts.busy(ground.clock().instant());
    try (BenchThreads threads = ground.threads().get();
        RawStore filling = RawStore.open(dir, false);
        RawCallers raw = new RawCallers(dir, false, ground.clock());
        ForcedLog log = new ForcedLog(file)) {
      Callers.Claim claim = forced ? (caller, item) -> forced(raw, log, caller, item) : raw::update;
      Callers callers = new Callers(threads.pool("caller", Callers.CALLERS), claim);
      Items warm = new Items(filling.items(1, warmUp(ground)));
      Items items = new Items(filling.items(1 + warmUp(ground), items(ground)));
      MentionStream pouring = new MentionStream((from, count) -> filling.insert(Ingest.batch(posts, from, count)));
      return pouring.during(threads.lane("intake"), () -> measured(ground, callers, warm, items));
    } finally {
      ground.remove(file);
      ground.remove(dir);
    }
  }

  private static boolean forced(RawCallers raw, ForcedLog log, int caller, long item) {
    boolean won = raw.update(caller, item);
    log.append();
    return won;
  }

  /** Warm, and with the usual amount under way, before it counts. */
  private static Latencies measured(Ground ground, Callers callers, Items warm, Items items) {
    callers.fast(warm);
    callers.paced(items, until(ground.size().claims().dividedBy(SETTLING)));
    return callers.paced(items, until(ground.size().claims())).latencies();
  }

  private static BooleanSupplier until(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    return () -> System.nanoTime() - end < 0;
  }
}
