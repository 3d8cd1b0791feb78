package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.analysis.Analysers;
import watchfloor.desk.Samples;
import watchfloor.intake.Intake;
import watchfloor.intake.MentionSource;
import watchfloor.mention.Mention;
import watchfloor.store.Postgres;
import watchfloor.store.Store;
import watchfloor.store.StoreRules;
import watchfloor.store.StoreServer;

/** Two hubs whose store is one database: what the room shows is the same at both. */
class SharedRoomTest {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final int POSTS = 300;

  @TempDir Path home;

  /** Hands in its posts at each start, and then waits until it is stopped. */
  private static final class Feed implements MentionSource {
    private final AtomicInteger starts = new AtomicInteger();
    private final Clock clock;

    Feed(Clock clock) {
      this.clock = clock;
    }

    @Override
    public String name() {
      return "feed";
    }

    @Override
    public void listen(Intake intake) throws InterruptedException {
      starts.incrementAndGet();
      for (int post = 1; post <= POSTS; post++) {
        intake.put(post(post));
      }
      new CountDownLatch(1).await();
    }

    private Mention post(int number) {
      return Samples.mention(number, "author" + number, clock.instant()).mention();
    }
  }

  /** A hub with its store, closed in that order. */
  private record Room(Hub hub, Store store) implements AutoCloseable {
    @Override
    public void close() {
      hub.close();
      store.close();
    }
  }

  private Room room(String folder, StoreServer server, Feed feed, Threads threads) {
    OpenCenter center = OpenCenter.find(Optional.empty(), Map.of(), home);
    Clock clock = Clock.systemUTC();
    Store store = Store.connect(home.resolve(folder), server, CenterStore.lanes(threads), StoreRules.STANDARD, clock, (subject, sentence) -> { });
    Hub hub = new Hub(new Hub.Parts(
        center.value(), store, Analysers.lexicon(center.value().issues()), List.of(feed), List.of(), clock, threads, new Notices(clock)));
    hub.start();
    return new Room(hub, store);
  }

  private static long today(Room room) {
    return room.hub().pulse().snapshot().today();
  }

  @Test
  void bothShowTheSameFiguresAndOneListensUntilItIsGone() throws Exception {
    StoreServer server = Postgres.fresh();
    Feed first = new Feed(Clock.systemUTC());
    Feed second = new Feed(Clock.systemUTC());
    try (Threads threads = new Threads((where, cause) -> { })) {
      Room one = room("one", server, first, threads);
      await().atMost(SOON).until(() -> first.starts.get() == 1);
      try (Room two = room("two", server, second, threads)) {
        await().atMost(SOON).untilAsserted(() -> assertThat(List.of(today(one), today(two))).containsOnly((long) POSTS));
        await().atMost(SOON).until(() -> two.hub().health().get(0).trouble().contains("stands by"));
        assertThat(second.starts).hasValue(0);
        long seen = today(two);
        one.close();
        await().atMost(SOON).until(() -> second.starts.get() == 1);
        await().atMost(SOON).until(() -> two.hub().health().get(0).counts().duplicate() == POSTS);
        assertThat(today(two)).as("what is taken in again counts once").isEqualTo(seen);
      }
    }
  }
}
