package watchfloor.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import watchfloor.desk.Actor;

/** What the bench does in a process of its own: one that is to be killed, and a fresh one that opens what the other left. */
public final class Child {
  /** Fills a store, says {@link #READY}, and goes on until it is killed. */
  public static final String FILL = "fill";
  /** Opens a store, and says {@link #OPENED} and how many seconds that took: until it was open, and until its tables had everything. */
  public static final String OPEN = "open";
  /** Sixty-four desks and six walls of a hub; each desk takes an item a second, until the process is killed. */
  public static final String GUESTS = "guests";
  static final String READY = "ready";
  static final String OPENED = "opened";
  private static final long SECOND_NANOS = 1_000_000_000L;
  private static final long MOST_ROUNDS = 600;
  private static final int MOST_MORE = 2_000_000;

  private final Ground ground;
  private final Consumer<String> say;

  /** @param say where the parent listens, a line at a time */
  public Child(Ground ground, Consumer<String> say) {
    this.ground = ground;
    this.say = say;
  }

  /** @param what {@link #FILL} or {@link #OPEN} */
  public void run(String what, Path dir, int mentions, int operations) {
    if (what.equals(FILL)) {
      fill(dir, mentions, operations);
    } else if (what.equals(OPEN)) {
      open(dir);
    } else if (what.equals(GUESTS)) {
      visit(dir, mentions);
    } else {
      throw new BenchException("The bench knows no child called '" + what + "': it is " + FILL + ", " + OPEN + " or " + GUESTS + ".", null);
    }
  }

  private void fill(Path dir, int mentions, int operations) {
    try (RealStore store = new RealStore(ground, dir)) {
      Posts posts = Posts.busy(ground.clock().instant());
      if (store.store().mentions().lastId() == 0) {
        long[] items = store.open(posts, 0, operations / 2);
        for (long item : items) {
          store.claim(0, item);
        }
        store.append(posts, 0, mentions);
        store.catchUp();
      }
      say.accept(READY);
      store.append(posts, mentions, mentions + MOST_MORE);
    }
  }

  private void visit(Path dir, int port) {
    try (LinkGuests guests = new LinkGuests(ground, dir, port).join(LinkHub.DESKS, LinkHub.WALLS)) {
      say.accept(READY);
      for (long round = 0; round < MOST_ROUNDS; round++) {
        for (int i = 0; i < LinkHub.DESKS; i++) {
          guests.desks().get(i).desk().claimNext(new Actor(LinkHub.operator(i), "bench"));
          LockSupport.parkNanos(SECOND_NANOS / LinkHub.DESKS);
        }
      }
    }
  }

  private void open(Path dir) {
    long began = System.nanoTime();
    try (RealStore store = new RealStore(ground, dir)) {
      double opened = Ground.seconds(began);
      store.catchUp();
      say.accept(String.format(Locale.ROOT, "%s %.3f %.3f", OPENED, opened, Ground.seconds(began)));
    }
  }
}
