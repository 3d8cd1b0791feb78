package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskBook;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.DeskRules;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.MovableClock;
import watchfloor.desk.Operator;
import watchfloor.desk.RoomDesk;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;

class ClaimRaceTest {
  private static final int RACES = 200;
  private static final List<String> PEOPLE = List.of("NK", "AW", "RS", "TB");
  @TempDir Path dir;

  @Test
  void everyRaceHasOneWinnerAndTheOthersLearnWhoItIs() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(PEOPLE.size());
    try (OpenStore open = new OpenStore(dir)) {
      DeskBook book = open.store().desk();
      List<RoomDesk> desks = List.of(desk(book), desk(book));
      openItems(open, desks.get(0));
      CyclicBarrier together = new CyclicBarrier(PEOPLE.size());
      List<Future<List<DeskOutcome>>> runs = new ArrayList<>();
      for (int i = 0; i < PEOPLE.size(); i++) {
        Actor actor = new Actor(PEOPLE.get(i), "desk-" + i);
        RoomDesk desk = desks.get(i % 2);
        runs.add(people.submit(() -> claimAll(desk, actor, together)));
      }
      List<List<DeskOutcome>> outcomes = new ArrayList<>();
      for (Future<List<DeskOutcome>> run : runs) {
        outcomes.add(run.get(60, TimeUnit.SECONDS));
      }
      for (int race = 0; race < RACES; race++) {
        oneWinner(book, race + 1, outcomes, race);
      }
      assertThat(desks.get(0).snapshot().live()).isEqualTo(desks.get(1).snapshot().live()).hasSize(RACES);
    } finally {
      people.shutdownNow();
    }
  }

  private static RoomDesk desk(DeskBook book) {
    Clock clock = new MovableClock(Samples.NOON);
    List<Operator> crew = PEOPLE.stream().map(id -> new Operator(id, id, "Care")).toList();
    return new RoomDesk(book, crew, DeskRules.STANDARD, clock, ZoneOffset.UTC, Runnable::run);
  }

  private static void openItems(OpenStore open, RoomDesk desk) {
    List<JudgedMention> mentions =
        LongStream.rangeClosed(1, RACES).mapToObj(id -> Samples.mention(id, "author" + id, Samples.NOON)).toList();
    open.keep(mentions.toArray(JudgedMention[]::new));
    mentions.stream().map(mention -> desk.open(mention, Samples.workFor(mention))).toList().forEach(opened -> opened.join());
  }

  private static List<DeskOutcome> claimAll(RoomDesk desk, Actor actor, CyclicBarrier together) throws Exception {
    List<DeskOutcome> outcomes = new ArrayList<>();
    for (long item = 1; item <= RACES; item++) {
      together.await(30, TimeUnit.SECONDS);
      outcomes.add(desk.claim(item, actor).get(30, TimeUnit.SECONDS));
    }
    return outcomes;
  }

  private static void oneWinner(DeskBook book, long id, List<List<DeskOutcome>> outcomes, int race) {
    Item item = book.item(id).orElseThrow();
    String holder = item.claim().orElseThrow().operator();
    int winners = 0;
    for (int person = 0; person < PEOPLE.size(); person++) {
      DeskOutcome outcome = outcomes.get(person).get(race);
      if (outcome instanceof DeskOutcome.Done) {
        winners++;
        assertThat(PEOPLE.get(person)).isEqualTo(holder);
      } else {
        assertThat(outcome).isEqualTo(new DeskOutcome.HeldBy(item, item.claim().orElseThrow()));
      }
    }
    assertThat(winners).as("winners of item " + id).isEqualTo(1);
    assertThat(book.history(id)).extracting(ItemEvent::kind).containsExactly(ItemEvent.Kind.OPENED, ItemEvent.Kind.CLAIMED);
  }
}
