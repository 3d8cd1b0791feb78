package watchfloor.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import watchfloor.mention.JudgedMention;

/** How fast mentions come into the tables, beside a bare batch insert of the same rows. */
final class Ingest implements Measurement {
  private static final double GOAL_RATIO = 0.6;
  private static final double GOAL_RATE = 10_000;

  @Override
  public void run(Ground ground, Consumer<Figure> found) {
    Posts posts = Posts.busy(ground.clock().instant());
    int rows = ground.size().ingest();
    int runs = ground.size().runs();
    double[] ours = new double[runs];
    double[] theirs = new double[runs];
    ground.say().accept("ingest: warming up");
    ours(ground, posts, Math.max(1, rows / 10));
    theirs(ground, posts, Math.max(1, rows / 10));
    for (int run = 0; run < runs; run++) {
      ground.say().accept("ingest: run " + (run + 1) + " of " + runs);
      ours[run] = ours(ground, posts, rows);
      theirs[run] = theirs(ground, posts, rows);
    }
    found.accept(Figure.beside(
        "ingest into the tables", "rows/s", ours, "bare H2 batches", theirs, Goal.ratioAtLeast(GOAL_RATIO), Goal.atLeast(GOAL_RATE)));
  }

  private static double ours(Ground ground, Posts posts, int rows) {
    Path dir = ground.fresh("ingest");
    try (RealStore store = new RealStore(ground, dir)) {
      long began = System.nanoTime();
      store.append(posts, 0, rows);
      store.catchUp();
      return rows / Ground.seconds(began);
    } finally {
      ground.remove(dir);
    }
  }

  private static double theirs(Ground ground, Posts posts, int rows) {
    Path dir = ground.fresh("ingest-raw");
    try (RawStore raw = RawStore.open(dir, false)) {
      long began = System.nanoTime();
      fill(raw, posts, rows);
      return rows / Ground.seconds(began);
    } finally {
      ground.remove(dir);
    }
  }

  /** Inserts the first {@code rows} posts, a thousand a transaction, and forces them to the disk. */
  static void fill(RawStore raw, Posts posts, int rows) {
    for (int from = 0; from < rows; from += RealStore.BATCH) {
      raw.insert(batch(posts, from, Math.min(RealStore.BATCH, rows - from)));
    }
    raw.force();
  }

  static List<JudgedMention> batch(Posts posts, int from, int count) {
    List<JudgedMention> batch = new ArrayList<>(count);
    for (int n = from; n < from + count; n++) {
      batch.add(posts.judged(n + 1L, n));
    }
    return batch;
  }
}
