package watchfloor.bench;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.DeskRules;
import watchfloor.desk.Operator;
import watchfloor.desk.RoomDesk;

/** How long one operator waits for the next most urgent item where very many are open, beside a bare UPDATE. */
final class NextItem implements Measurement {
  private static final double GOAL_RATIO = 3;
  private static final Actor BY = new Actor("NK", "desk");

  private final DoubleSupplier loaded;

  /** @param loaded the median of a bare UPDATE under load, in milliseconds; NaN where it was not measured */
  NextItem(DoubleSupplier loaded) {
    this.loaded = loaded;
  }

  /** Each in milliseconds. */
  private record Medians(double next, double choice, double direct) {}

  @Override
  public void run(Ground ground, Consumer<Figure> found) {
    ground.say().accept("the next item: opening " + ground.size().open());
    Medians ours = ours(ground);
    double[] next = {ours.next()};
    double bare = theirs(ground, false);
    double[] forced = {theirs(ground, true)};
    found.accept(Figure.beside("next of many open items: p50", "ms", next, "bare UPDATE, idle", new double[] {bare}, Goal.ratioAtMost(GOAL_RATIO)));
    found.accept(Figure.beside("next, beside a forced UPDATE: p50", "ms", next, "bare UPDATE and a force", forced));
    if (!Double.isNaN(loaded.getAsDouble())) {
      found.accept(Figure.beside("next, beside a busy UPDATE: p50", "ms", next, "bare UPDATE under load", new double[] {loaded.getAsDouble()}));
    }
    found.accept(Figure.beside("next: the choice alone: p50", "ms", new double[] {ours.choice()}, "the whole of it", next));
    found.accept(Figure.beside("claim by one caller, idle: p50", "ms", new double[] {ours.direct()}, "bare UPDATE, idle", new double[] {bare}));
  }

  private static Medians ours(Ground ground) {
    Path dir = ground.fresh("next");
    int asked = ground.size().asked();
    try (RealStore store = new RealStore(ground, dir)) {
      Posts posts = Posts.busy(ground.clock().instant());
      store.open(posts, 0, ground.size().open());
      long[] direct = store.open(posts, ground.size().open(), 2 * asked);
      TimedBook book = new TimedBook(store.store().desk());
      RoomDesk desk = new RoomDesk(
          book, List.of(new Operator(BY.operator(), "N. K.", "care")), DeskRules.STANDARD, ground.clock(), ZoneOffset.UTC,
          store.threads().lane("store-read"));
      long[] whole = new long[asked];
      long[] choice = new long[asked];
      for (int i = -asked; i < asked; i++) {
        next(desk, book, Math.floorMod(i, asked), whole, choice);
      }
      return new Medians(median(whole), median(choice), median(direct(store, direct)));
    } finally {
      ground.remove(dir);
    }
  }

  /** The item is closed again, so that the desk holds as few claims as one person does. */
  private static void next(RoomDesk desk, TimedBook book, int at, long[] whole, long[] choice) {
    long began = System.nanoTime();
    DeskOutcome outcome = desk.claimNext(BY).join();
    whole[at] = System.nanoTime() - began;
    choice[at] = book.reachedNanos() - began;
    if (!(outcome instanceof DeskOutcome.Done done)) {
      throw new BenchException("The desk had no next item (" + outcome + "): the bench is wrong, or the desk is.", null);
    }
    desk.close(done.item().id(), "measured", BY).join();
  }

  /** The first half warms up. */
  private static long[] direct(RealStore store, long[] items) {
    long[] nanos = new long[items.length / 2];
    for (int i = 0; i < items.length; i++) {
      long began = System.nanoTime();
      store.claim(0, items[i]);
      nanos[i % nanos.length] = System.nanoTime() - began;
    }
    return nanos;
  }

  private static double theirs(Ground ground, boolean forced) {
    Path dir = ground.fresh("next-raw");
    Path file = ground.fresh("next.log");
    int asked = ground.size().asked();
    try (RawStore raw = RawStore.open(dir, false); ForcedLog log = new ForcedLog(file)) {
      long[] items = raw.items(1, ground.size().open() + 2 * asked);
      long[] nanos = new long[asked];
      for (int i = 0; i < 2 * asked; i++) {
        long began = System.nanoTime();
        raw.claim(0, items[i], ground.clock().millis());
        if (forced) {
          log.append();
        }
        nanos[i % asked] = System.nanoTime() - began;
      }
      return median(nanos);
    } finally {
      ground.remove(file);
      ground.remove(dir);
    }
  }

  private static double median(long[] nanos) {
    return new Latencies(List.of(nanos)).median();
  }
}
