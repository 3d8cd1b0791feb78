package watchfloor.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import watchfloor.intake.Intake;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Mention;
import watchfloor.mention.Withdrawal;

/** How fast posts come from a file on disk into the durable log, on one thread, beside a bare log of as many bytes. */
final class Ingress implements Measurement {
  private static final double GOAL_RATIO = 0.3;
  /** Bytes that a mention takes in the log, about. */
  private static final int ENCODED = 300;

  @Override
  public void run(Ground ground, Consumer<Figure> found) throws IOException, InterruptedException {
    Posts posts = Posts.busy(ground.clock().instant());
    int rows = ground.size().ingress();
    int runs = ground.size().runs();
    ground.say().accept("ingress: writing the file, warming up");
    PostsFile small = PostsFile.write(ground.fresh("ingress-small.csv"), posts, Math.max(1, rows / 10));
    PostsFile file = PostsFile.write(ground.fresh("ingress.csv"), posts, rows);
    ours(ground, small, posts);
    theirs(ground, small.posts());
    double[] ours = new double[runs];
    double[] theirs = new double[runs];
    for (int run = 0; run < runs; run++) {
      ground.say().accept("ingress: run " + (run + 1) + " of " + runs);
      ours[run] = ours(ground, file, posts);
      theirs[run] = theirs(ground, rows);
    }
    ground.remove(small.path());
    ground.remove(file.path());
    found.accept(Figure.beside(
        "ingress: file to durable log", "rows/s", ours, "bare checked log", theirs, Goal.ratioAtLeast(GOAL_RATIO)));
  }

  private static double ours(Ground ground, PostsFile file, Posts posts) throws IOException, InterruptedException {
    Path dir = ground.fresh("ingress");
    try (RealStore store = new RealStore(ground, dir)) {
      long began = System.nanoTime();
      Straight straight = new Straight(store, posts);
      file.source(ground.clock()).listen(straight);
      straight.flush();
      double rate = file.posts() / Ground.seconds(began);
      straight.refuseUnless(file.posts());
      return rate;
    } finally {
      ground.remove(dir);
    }
  }

  private static double theirs(Ground ground, int rows) throws IOException {
    Path file = ground.fresh("ingress.log");
    byte[] mention = new byte[ENCODED];
    ByteBuffer block = ByteBuffer.allocateDirect(RealStore.BATCH * ENCODED + Integer.BYTES);
    long began = System.nanoTime();
    try (FileChannel log = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int done = 0; done < rows; done += RealStore.BATCH) {
        block.clear();
        for (int n = 0; n < Math.min(RealStore.BATCH, rows - done); n++) {
          block.put(mention);
        }
        CRC32C sum = new CRC32C();
        sum.update(block.duplicate().flip());
        block.putInt((int) sum.getValue()).flip();
        while (block.hasRemaining()) {
          log.write(block);
        }
        log.force(false);
      }
      return rows / Ground.seconds(began);
    } finally {
      ground.remove(file);
    }
  }

  /** Appends a thousand at a time with a verdict that costs nothing, on the thread that reads. */
  private static final class Straight implements Intake {
    private final RealStore store;
    private final Posts posts;
    private List<JudgedMention> batch = new ArrayList<>();
    private int kept;
    private long id;

    Straight(RealStore store, Posts posts) {
      this.store = store;
      this.posts = posts;
      this.id = store.nextId();
    }

    @Override
    public void put(Mention mention) {
      batch.add(new JudgedMention(id++, mention, posts.judge(mention)));
      if (batch.size() == RealStore.BATCH) {
        flush();
      }
    }

    void flush() {
      if (!batch.isEmpty()) {
        kept += store.store().mentions().append(batch).size();
        batch = new ArrayList<>();
      }
    }

    void refuseUnless(int posts) {
      if (kept != posts) {
        throw new BenchException("The store took " + kept + " of " + posts + " posts from the file: the bench is wrong, or the store is.", null);
      }
    }

    @Override
    public boolean offer(Mention mention) {
      put(mention);
      return true;
    }

    @Override
    public void reject(String where, String reason) {
      throw new BenchException("The bench's own file was refused at " + where + ": " + reason + ".", null);
    }

    @Override
    public boolean withdraw(Withdrawal withdrawal) {
      return false;
    }

    @Override
    public void signOfLife() {
      // Nobody watches this source.
    }
  }
}
