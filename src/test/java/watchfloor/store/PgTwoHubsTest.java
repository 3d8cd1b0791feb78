package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskBook;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Withdrawal;

/** Two hubs on one database: what each must know of the other. */
@Tag("long")
class PgTwoHubsTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Actor NK = new Actor("NK", "desk");

  @TempDir Path dir;
  private OpenShared one;
  private OpenShared two;

  @BeforeEach
  void open() {
    StoreServer server = Postgres.fresh();
    one = new OpenShared(server, dir.resolve("one"));
    two = new OpenShared(server, dir.resolve("two"));
  }

  @AfterEach
  void close() {
    one.close();
    two.close();
  }

  private static List<JudgedMention> mentions(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(id -> Samples.mention(id, "a" + id, Samples.NOON.plusSeconds(id % 300))).toList();
  }

  private static int counted(Store store) {
    return store.pulse().minutesSince(Instant.EPOCH).stream().mapToInt(minute -> minute.counts().total()).sum();
  }

  /** Everything that other hubs kept, until so many came. */
  private static List<Long> others(Store store, int wanted) {
    List<Long> found = new ArrayList<>();
    await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
      store.mentions().others().forEach(judged -> found.add(judged.id()));
      return found.size() >= wanted;
    });
    return found;
  }

  @Test
  void theirNumbersNeverMeet() {
    assertThat(one.store().mentions().share()).isNotEqualTo(two.store().mentions().share());
    assertThat(one.store().mentions().share().hubs()).isEqualTo(two.store().mentions().share().hubs());
  }

  @Test
  void aHubThatStartsAgainKeepsItsNumber() {
    assertThat(two.store().mentions().share()).isEqualTo(two.reopened().mentions().share());
  }

  @Test
  void aMentionThatBothTakeInIsKeptOnceAndCountedOnce() throws Exception {
    ExecutorService intakes = Executors.newFixedThreadPool(2);
    others(one.store(), 0);
    others(two.store(), 0);
    try {
      List<Future<Integer>> kept = new ArrayList<>();
      for (OpenShared hub : List.of(one, two)) {
        long shift = hub == one ? 0 : 1_000_000;
        kept.add(intakes.submit(() -> {
          int mine = 0;
          for (long from = 1; from <= 4_000; from += 200) {
            List<JudgedMention> batch = mentions(from, from + 199).stream()
                .map(judged -> new JudgedMention(judged.id() + shift, judged.mention(), judged.judgement())).toList();
            mine += hub.store().mentions().append(batch).size();
          }
          return mine;
        }));
      }
      int first = kept.get(0).get(120, TimeUnit.SECONDS);
      int second = kept.get(1).get(120, TimeUnit.SECONDS);
      assertThat(first + second).isEqualTo(4_000);
      assertThat(counted(one.store())).isEqualTo(4_000);
      assertThat(others(one.store(), second)).hasSize(second).doesNotHaveDuplicates();
      assertThat(others(two.store(), first)).hasSize(first).doesNotHaveDuplicates();
      assertThat(one.store().care().verify().join()).isEmpty();
    } finally {
      intakes.shutdownNow();
    }
  }

  @Test
  void whatTheHistoryHoldsIsNotToldAgain() {
    one.store().mentions().append(mentions(1, 10));
    assertThat(counted(two.store())).isEqualTo(10);
    one.store().mentions().append(mentions(11, 15));
    assertThat(others(two.store(), 5)).containsExactly(11L, 12L, 13L, 14L, 15L);
    assertThat(others(one.store(), 0)).isEmpty();
  }

  @Test
  void everyChangeOfBothIsToldToBothOnceAndInOrderWithEightWriters() throws Exception {
    List<Long> heardByOne = new CopyOnWriteArrayList<>();
    List<Long> heardByTwo = new CopyOnWriteArrayList<>();
    one.store().desk().onChange(done -> heardByOne.add(done.event().seq()));
    two.store().desk().onChange(done -> heardByTwo.add(done.event().seq()));
    one.store().mentions().append(mentions(1, 400));
    ExecutorService people = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> working = new ArrayList<>();
      for (int person = 0; person < 8; person++) {
        DeskBook book = (person % 2 == 0 ? one : two).store().desk();
        List<JudgedMention> mine = mentions(1 + 50L * person, 50L * (person + 1));
        working.add(people.submit(() -> mine.forEach(mention -> {
          book.apply(new DeskOperation.Open(mention, Samples.workFor(mention), Actor.ROOM, Samples.NOON)).join();
          book.apply(new DeskOperation.TakeClaim(mention.id(), NK, Samples.NOON, Samples.NOON.plusSeconds(60))).join();
        })));
      }
      for (Future<?> one : working) {
        one.get(120, TimeUnit.SECONDS);
      }
    } finally {
      people.shutdownNow();
    }
    List<Long> all = LongStream.rangeClosed(1, 800).boxed().toList();
    await().atMost(SOON).untilAsserted(() -> assertThat(heardByOne).isEqualTo(all));
    await().atMost(SOON).untilAsserted(() -> assertThat(heardByTwo).isEqualTo(all));
    assertThat(two.store().care().verify().join()).isEmpty();
  }

  @Test
  void oneOfTwoWhoClaimAtBothHubsWins() {
    JudgedMention mention = mentions(7, 7).get(0);
    one.keep(mention);
    assertThat(two.store().desk().apply(new DeskOperation.Open(mention, Samples.workFor(mention), Actor.ROOM, Samples.NOON)).join())
        .isInstanceOf(DeskOutcome.Done.class);
    CompletableFuture<DeskOutcome> left =
        one.store().desk().apply(new DeskOperation.TakeClaim(7, new Actor("L", "l"), Samples.NOON, Samples.NOON.plusSeconds(60)));
    CompletableFuture<DeskOutcome> right =
        two.store().desk().apply(new DeskOperation.TakeClaim(7, new Actor("R", "r"), Samples.NOON, Samples.NOON.plusSeconds(60)));
    assertThat(List.of(left.join(), right.join())).hasAtLeastOneElementOfType(DeskOutcome.Done.class).hasAtLeastOneElementOfType(DeskOutcome.HeldBy.class);
  }

  @Test
  void whatIsForgottenOrWithdrawnAtOneIsGoneAtBoth() {
    List<Predicate<JudgedMention>> heard = new CopyOnWriteArrayList<>();
    two.store().care().onRemoved(heard::add);
    one.store().mentions().append(mentions(1, 5));
    others(two.store(), 5);
    one.store().mentions().withdraw(List.of(new Withdrawal("bluesky", "a2", Optional.of(mentions(2, 2).get(0).mention().key()))));
    await().atMost(SOON).until(() -> two.store().mentions().others().isEmpty() && heard.stream().anyMatch(gone -> gone.test(mentions(2, 2).get(0))));
    assertThat(one.store().care().forget("a3", Optional.empty(), NK).join().mentions()).isEqualTo(1);
    await().atMost(SOON).until(() -> heard.stream().anyMatch(gone -> gone.test(mentions(3, 3).get(0))));
    assertThat(heard).noneMatch(gone -> gone.test(mentions(4, 4).get(0)));
    assertThat(two.store().pulse().newest(Instant.EPOCH, 10)).extracting(JudgedMention::id).containsOnly(1L, 4L, 5L);
  }

  @Test
  void aSourceRunsAtOneHubAndAtTheOtherWhenThatIsGone() {
    one.store().sources().want(List.of("feed"));
    await().atMost(SOON).until(() -> one.store().sources().refusal("feed").isEmpty());
    two.store().sources().want(List.of("feed", "second"));
    await().atMost(SOON).until(() -> two.store().sources().refusal("second").isEmpty());
    assertThat(two.store().sources().refusal("feed")).contains("listens to this source");
    one.store().sources().want(List.of());
    await().atMost(SOON).until(() -> two.store().sources().refusal("feed").isEmpty());
    assertThat(one.store().sources().refusal("feed")).isNotEmpty();
  }

  @Test
  void wordsThatOneTookInAreFoundAtTheOther() {
    one.store().mentions().append(mentions(1, 3));
    two.store().mentions().append(mentions(4, 6));
    for (OpenShared hub : List.of(one, two)) {
      await().atMost(SOON).untilAsserted(() -> {
        hub.store().care().tick();
        assertThat(hub.store().search().find("from:a1", 10)).hasSize(1);
        assertThat(hub.store().search().find("from:a5", 10)).hasSize(1);
      });
    }
  }
}
