package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskBook;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;

/** Many people want the same items at the same moment; {@code -Dclaims=1000000} makes it as many claims. */
@Tag("long")
class ContentionTest {
  private static final int PEOPLE = 4;
  private static final int CLAIMS = Integer.getInteger("claims", 100_000);
  private static final int CHUNK = 1_000;

  @TempDir Path dir;

  @Test
  void everyItemHasExactlyOneWinnerAndEveryLoserLearnsWhoItIs() throws Exception {
    int items = CLAIMS / PEOPLE / CHUNK * CHUNK;
    AtomicIntegerArray winners = new AtomicIntegerArray(items + 1);
    AtomicIntegerArray losers = new AtomicIntegerArray(items + 1);
    ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    try (OpenStore open = new OpenStore(dir)) {
      DeskBook book = open.store().desk();
      CyclicBarrier together = new CyclicBarrier(PEOPLE);
      for (long from = 1; from <= items; from += CHUNK) {
        opened(open, from);
        long first = from;
        List<Future<?>> claiming = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
          Actor by = new Actor("P" + person, "desk " + person);
          claiming.add(people.submit(() -> {
            together.await(60, TimeUnit.SECONDS);
            claim(book, first, by, winners, losers);
            return null;
          }));
        }
        for (Future<?> one : claiming) {
          one.get(120, TimeUnit.SECONDS);
        }
      }
      for (int item = 1; item <= items; item++) {
        assertThat(winners.get(item)).as("winners of item " + item).isEqualTo(1);
        assertThat(losers.get(item)).as("losers of item " + item).isEqualTo(PEOPLE - 1);
      }
      for (int item = 1; item <= items; item += 97) {
        assertThat(book.history(item)).extracting(ItemEvent::kind).containsExactly(ItemEvent.Kind.OPENED, ItemEvent.Kind.CLAIMED);
      }
      assertThat(open.store().care().verify().join()).isEmpty();
    } finally {
      people.shutdownNow();
    }
  }

  private static void opened(OpenStore open, long from) {
    List<JudgedMention> mentions = LongStream.range(from, from + CHUNK).mapToObj(id -> Samples.mention(id, "author" + id, Samples.NOON)).toList();
    open.store().mentions().append(mentions);
    CompletableFuture.allOf(mentions.stream()
        .map(mention -> open.store().desk().apply(new DeskOperation.Open(mention, Samples.workFor(mention), Actor.ROOM, Samples.NOON)))
        .toArray(CompletableFuture[]::new)).join();
  }

  private static void claim(DeskBook book, long from, Actor by, AtomicIntegerArray winners, AtomicIntegerArray losers) {
    List<CompletableFuture<DeskOutcome>> outcomes = LongStream.range(from, from + CHUNK)
        .mapToObj(id -> book.apply(new DeskOperation.TakeClaim(id, by, Samples.NOON, Samples.NOON.plusSeconds(120))))
        .toList();
    for (int i = 0; i < CHUNK; i++) {
      int item = (int) from + i;
      DeskOutcome outcome = outcomes.get(i).join();
      if (outcome instanceof DeskOutcome.Done done && done.item().heldBy(by.operator())) {
        winners.incrementAndGet(item);
      } else if (outcome instanceof DeskOutcome.HeldBy held && !held.claim().operator().equals(by.operator())) {
        losers.incrementAndGet(item);
      }
    }
  }
}
