package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;
import watchfloor.desk.MovableClock;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;
import watchfloor.store.disk.StoreException;
import watchfloor.store.search.SearchIndex;

/** What goes wrong around a shared database, and what a hub makes of it: a hub that is away, a database that is set back or read for
 * hours, a move that is cut off. */
class PgFaultsTest {
  private static final Actor NK = new Actor("NK", "desk");
  @TempDir Path dir;

  private static JudgedMention[] mentions(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(id -> Samples.mention(id, "author" + id, Samples.NOON)).toArray(JudgedMention[]::new);
  }

  private static void found(Store store, String words) {
    await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
      store.care().tick();
      assertThat(store.search().find(words, 10)).hasSize(1);
    });
  }

  private static Path index(Path home) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(p -> p.getFileName().toString().startsWith("search-")).filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  @Test
  void whoeverWasForgottenWhileAHubWasClosedLeavesTheFilesOfItsIndexAtTheNextStart() throws Exception {
    StoreServer server = Postgres.fresh();
    try (OpenShared one = new OpenShared(server, dir.resolve("one"))) {
      try (OpenShared two = new OpenShared(server, dir.resolve("two"))) {
        one.keep(mentions(1, 5));
        found(two.store(), "from:author3");
      }
      assertThat(one.store().care().forget("author3", Optional.empty(), NK).join().mentions()).isEqualTo(1);
      one.keep(mentions(6, 6));
      found(one.store(), "from:author6");
    }
    try (OpenShared two = new OpenShared(server, dir.resolve("two"))) {
      two.keep(mentions(7, 7));
      found(two.store(), "from:author7");
    }
    try (SearchIndex index = SearchIndex.open(index(dir.resolve("two")), Optional.empty())) {
      assertThat(index.find("from:author3", 10)).as("still in the index's files").isEmpty();
      assertThat(index.mark().opSeq()).as("settled: the next start need not begin anew").isEqualTo(1);
    }
    try (SearchIndex index = SearchIndex.open(index(dir.resolve("one")), Optional.empty())) {
      assertThat(index.mark().opSeq()).as("settled where it was done").isEqualTo(1);
    }
  }

  /** The hub's folder is not set back with it. */
  @Test
  void theIndexFollowsADatabaseThatWasSetBackToAnEarlierState() throws Exception {
    StoreServer server = Postgres.fresh();
    String name = server.url().substring(server.url().lastIndexOf('/') + 1);
    String base = server.url().substring(0, server.url().lastIndexOf('/') + 1);
    try (OpenShared one = new OpenShared(server, dir)) {
      one.keep(mentions(1, 1));
    }
    try (Handle handle = PgUrl.parse(base + "postgres", "").jdbi().open()) {
      handle.execute("CREATE DATABASE earlier TEMPLATE " + name);
    }
    try (OpenShared one = new OpenShared(server, dir)) {
      for (int i = 2; i < 8; i++) {
        one.keep(mentions(i, i));
      }
      found(one.store(), "from:author7");
    }
    try (OpenShared one = new OpenShared(new StoreServer(base + "earlier", ""), dir)) {
      one.keep(mentions(50, 50));
      found(one.store(), "from:author50");
    }
  }

  /** pg_dump reads in one transaction from its beginning to its end. */
  @Test
  void aNewDayBeginsWhileADumpReadsAndNobodyWaitsForIt() {
    StoreServer server = Postgres.fresh();
    long later = 40 * 86_400_000L << 10;
    try (OpenShared one = new OpenShared(server, dir); Handle dump = PgUrl.parse(server.url(), "").jdbi().open()) {
      one.keep(mentions(1, 1));
      dump.begin();
      dump.createQuery("SELECT COUNT(*) FROM mention").mapTo(Long.class).one();
      assertThat(CompletableFuture.runAsync(() -> one.keep(Samples.mention(later, "late", Samples.NOON)))).succeedsWithin(Duration.ofSeconds(10));
      assertThat(one.store().pulse().newest(Samples.NOON, 10)).extracting(JudgedMention::id).containsExactlyInAnyOrder(1L, later);
      dump.rollback();
      assertThat(dump.createQuery("SELECT COUNT(*) FROM mention").mapTo(Long.class).one()).as("the new day is a part of the whole").isEqualTo(2);
    }
  }

  @Test
  void mentionsThatComeInByTheHundredLeaveTheDesksLaneAlone() {
    AtomicInteger desk = new AtomicInteger();
    List<ExecutorService> lanes = Stream.generate(Executors::newSingleThreadExecutor).limit(4).toList();
    StoreLanes counted = new StoreLanes(work -> {
      desk.incrementAndGet();
      lanes.get(0).execute(work);
    }, lanes.get(1), lanes.get(2), lanes.get(3));
    try (Store store = Store.connect(dir, Postgres.fresh(), counted, StoreRules.STANDARD, new MovableClock(Samples.NOON), (subject, sentence) -> { })) {
      long start = System.nanoTime();
      for (int i = 1; i <= 300; i++) {
        store.mentions().append(List.of(mentions(i, i)));
      }
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + 1;
      assertThat((long) desk.get()).as("a look a second").isLessThan(10 + 2 * seconds);
    } finally {
      lanes.forEach(ExecutorService::shutdown);
    }
  }

  /** The lane is held up meanwhile. */
  @Test
  void looksAtWhatOthersDidDoNotPileUp() {
    StoreServer server = Postgres.fresh();
    List<Runnable> held = new ArrayList<>();
    try (Database database = PgStore.database(PgUrl.parse(server.url(), ""))) {
      SharedKeys keys = SharedKeys.of(PgStore.secret(database), new MovableClock(Samples.NOON));
      Troubles troubles = new Troubles(server.url(), Optional.empty());
      PgDeskLane lane = new PgDeskLane(held::add, database, database.read(Labels::read), keys, troubles, persons -> { });
      for (int i = 0; i < 100; i++) {
        lane.look();
      }
      assertThat(held).hasSize(1);
      held.get(0).run();
      lane.look();
      assertThat(held).as("the next look comes when the last has begun").hasSize(2);
    }
  }

  /** An Error takes the way of a kill: nothing in the program handles it. */
  @Test
  void aDatabaseThatAMoveWasCutOffInIsRefusedUntilTheMoveIsDone() {
    MovableClock clock = new MovableClock(Samples.NOON);
    StoreServer server = Postgres.empty();
    try (OpenStore open = new OpenStore(dir.resolve("store"), OpenStore.FILES, StoreRules.STANDARD, clock)) {
      open.keep(mentions(1, 1_500));
      open.caughtUp();
    }
    assertThatThrownBy(() -> move(server, clock, done -> {
      if (done > 0.9) {
        throw new AssertionError("killed");
      }
    })).hasMessage("killed");
    assertThatThrownBy(() -> new OpenShared(server, dir.resolve("other"))).isInstanceOf(StoreException.class)
        .hasMessageContaining("is not complete there: run 'watchfloor move-store' to its end");
    assertThat(move(server, clock, done -> { }).same()).isTrue();
    try (OpenShared open = new OpenShared(server, dir.resolve("other"))) {
      assertThat(open.store().mentions().append(List.of(mentions(1_400, 1_401)))).as("all of them are there").isEmpty();
      assertThat(open.store().care().verify().join()).isEmpty();
    }
  }

  private StoreMove.Result move(StoreServer server, MovableClock clock, DoubleConsumer progress) {
    List<ExecutorService> lanes = Stream.generate(Executors::newSingleThreadExecutor).limit(4).toList();
    try {
      StoreLanes made = new StoreLanes(lanes.get(0), lanes.get(1), lanes.get(2), lanes.get(3));
      return new StoreMove(dir.resolve("store"), server, made, StoreRules.STANDARD, clock).run(progress);
    } finally {
      lanes.forEach(ExecutorService::shutdown);
    }
  }
}
