package watchfloor.bench;

import java.nio.file.Path;
import java.util.function.Consumer;

/** How many durable claims sixty-four callers get through in a second, beside H2 told to write every commit. */
final class FastClaims implements Measurement {
  private static final double GOAL_RATIO = 3;

  @Override
  public void run(Ground ground, Consumer<Figure> found) {
    int runs = ground.size().runs();
    double[] ours = new double[runs];
    double[] theirs = new double[runs];
    for (int run = 0; run < runs; run++) {
      ground.say().accept("claims at full speed: run " + (run + 1) + " of " + runs);
      ours[run] = ours(ground);
      theirs[run] = theirs(ground);
    }
    found.accept(Figure.beside(
        "claims at full speed, 64 callers", "claims/s", ours, "H2 WRITE_DELAY=0", theirs, Goal.ratioAtLeast(GOAL_RATIO)));
  }

  private static double ours(Ground ground) {
    Path dir = ground.fresh("speed");
    Posts posts = Posts.busy(ground.clock().instant());
    int claims = ground.size().fullSpeed();
    try (RealStore store = new RealStore(ground, dir)) {
      Callers callers = new Callers(store.threads().pool("caller", Callers.CALLERS), store::claim);
      Items warm = new Items(store.open(posts, 0, claims / 10));
      Items items = new Items(store.open(posts, claims / 10, claims));
      callers.fast(warm);
      return callers.fast(items).rate();
    } finally {
      ground.remove(dir);
    }
  }

  private static double theirs(Ground ground) {
    Path dir = ground.fresh("speed-raw");
    int claims = ground.size().fullSpeed();
    try (BenchThreads threads = ground.threads().get();
        RawStore filling = RawStore.open(dir, true);
        RawCallers raw = new RawCallers(dir, true, ground.clock())) {
      Callers callers = new Callers(threads.pool("caller", Callers.CALLERS), raw::updateAndInsert);
      Items warm = new Items(filling.items(1, claims / 10));
      Items items = new Items(filling.items(1 + claims, claims));
      callers.fast(warm);
      return callers.fast(items).rate();
    } finally {
      ground.remove(dir);
    }
  }
}
