package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.MovableClock;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;
import watchfloor.store.disk.StoreHeldException;
import watchfloor.store.keys.KeySource;
import watchfloor.store.keys.StoreKeyFile;

/** A store of files becomes one in a database, with everything that it holds. */
class PgMoveTest {
  private static final Actor NK = new Actor("NK", "desk");
  private static final Instant END = Samples.NOON.plusSeconds(3_600);

  @TempDir Path dir;
  private final MovableClock clock = new MovableClock(Samples.NOON);
  private final ExecutorService lane = Executors.newSingleThreadExecutor();
  private final ExecutorService fill = Executors.newSingleThreadExecutor();
  private final ExecutorService care = Executors.newSingleThreadExecutor();

  @AfterEach
  void end() {
    List.of(lane, fill, care).forEach(ExecutorService::shutdown);
  }

  private StoreMove.Result move(StoreServer server, StoreRules rules) {
    List<Double> progress = new ArrayList<>();
    StoreMove.Result result = new StoreMove(dir.resolve("store"), server, new StoreLanes(lane, fill, fill, care), rules, clock).run(progress::add);
    assertThat(progress).isSorted().endsWith(1.0);
    return result;
  }

  private static List<AuditLine> lines(Store store) {
    List<AuditLine> lines = new ArrayList<>();
    store.care().audit(Instant.EPOCH, END, lines::add).join();
    return lines;
  }

  private List<AuditLine> filled(StoreRules rules) {
    try (OpenStore open = new OpenStore(dir.resolve("store"), OpenStore.FILES, rules, clock)) {
      open.keep(LongStream.rangeClosed(1, 1_500).mapToObj(id -> Samples.mention(id, "author" + id, Samples.NOON)).toArray(JudgedMention[]::new));
      long tomorrow = Samples.NOON.toEpochMilli() << 10;
      open.keep(Samples.mention(tomorrow, "late", Samples.NOON));
      for (long id = 1; id <= 20; id++) {
        JudgedMention mention = Samples.mention(id, "author" + id, Samples.NOON);
        done(open.store(), new DeskOperation.Open(mention, Samples.workFor(mention), Actor.ROOM, Samples.NOON));
        done(open.store(), new DeskOperation.TakeClaim(id, NK, Samples.NOON, Samples.NOON.plusSeconds(120)));
        done(open.store(), new DeskOperation.Note(id, "note " + id, NK, Samples.NOON));
        done(open.store(), new DeskOperation.KeepDraft(id, "draft " + id, NK, Samples.NOON));
        if (id % 2 == 0) {
          done(open.store(), new DeskOperation.Send(id, "key-" + id, "answer " + id, Samples.NOON, NK, Samples.NOON));
        }
      }
      open.caughtUp();
      open.store().care().forget("author3", Optional.empty(), NK).join();
      return lines(open.store());
    }
  }

  private static void done(Store store, DeskOperation operation) {
    assertThat(store.desk().apply(operation).join()).isInstanceOf(DeskOutcome.Done.class);
  }

  @Test
  void everythingIsThereAndProvedByTheSameChain() {
    List<AuditLine> before = filled(StoreRules.STANDARD);
    StoreServer server = Postgres.empty();
    StoreMove.Result result = move(server, StoreRules.STANDARD);
    assertThat(result.same()).as(String.join("\n", result.lines())).isTrue();
    assertThat(result.lines()).anyMatch(line -> line.startsWith("the items: 20, ")).anyMatch(line -> line.startsWith("the operations: 91, "));
    try (OpenShared open = new OpenShared(server, dir.resolve("store"))) {
      Store store = open.store();
      assertThat(lines(store)).isEqualTo(before);
      assertThat(store.care().verify().join()).isEmpty();
      assertThat(store.pulse().newest(Instant.EPOCH, 2_000)).hasSize(1_500);
      assertThat(store.desk().item(3).orElseThrow().mention().mention().text()).isEqualTo(Forgotten.TEXT);
      assertThat(store.desk().draft(5)).isEqualTo("draft 5");
      assertThat(store.mentions().append(List.of(Samples.mention(3, "author3", Samples.NOON)))).as("seen before, though forgotten").isEmpty();
      assertThat(store.care().forget("author5", Optional.empty(), NK).join().items()).isEqualTo(1);
      assertThat(lines(store)).extracting(AuditLine::detail).doesNotContain("note 5").contains("note 6");
      await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
        store.care().tick();
        assertThat(store.search().find("from:author1499", 10)).hasSize(1);
      });
    }
    assertThatThrownBy(() -> move(server, StoreRules.STANDARD)).hasMessageContaining("is not empty");
  }

  @Test
  void anEncryptedStoreMovesTooWithAChainOfItsOwn() {
    StoreRules usual = StoreRules.STANDARD;
    KeySource key = new StoreKeyFile(dir.resolve("key"));
    StoreRules rules = new StoreRules(
        key, usual.texts(), usual.items(), usual.journal(), usual.backups(), 1, Optional.empty(), usual.zone(), 1);
    List<AuditLine> before = filled(rules);
    StoreServer server = Postgres.empty();
    assertThat(move(server, rules).same()).isTrue();
    try (OpenShared open = new OpenShared(server, dir.resolve("other"))) {
      assertThat(lines(open.store())).usingRecursiveFieldByFieldElementComparatorIgnoringFields("hash").isEqualTo(before);
      assertThat(open.store().care().verify().join()).isEmpty();
    }
  }

  @Test
  void aRoomThatIsOpenKeepsItsStore() {
    filled(StoreRules.STANDARD);
    StoreServer server = Postgres.empty();
    try (OpenStore open = new OpenStore(dir.resolve("store"))) {
      assertThat(open.store().told()).isEmpty();
      assertThatThrownBy(() -> move(server, StoreRules.STANDARD)).isInstanceOf(StoreHeldException.class);
    }
  }
}
