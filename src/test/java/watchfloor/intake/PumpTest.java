package watchfloor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.JudgedMention;

class PumpTest {
  private final MovableClock clock = new MovableClock(Samples.NOON);
  private final List<JudgedMention> heard = Collections.synchronizedList(new ArrayList<>());
  private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
  private final List<Instant> ticks = Collections.synchronizedList(new ArrayList<>());
  private final Meter meter = new Meter();
  private IntakeQueue queue = new IntakeQueue(100);
  private MemoryMentionBook book = new MemoryMentionBook();
  private Judge judge = Samples::neutral;
  private Pump pump;
  private Thread thread;

  private void start() {
    IntakeTrouble trouble = new IntakeTrouble() {
      @Override
      public void begins(String sentence) {
        troubles.add(sentence);
      }

      @Override
      public void over() {
        troubles.add("over");
      }
    };
    pump = new Pump(queue, new PumpPorts(book, mention -> judge.judge(mention), heard::addAll, ticks::add, trouble), clock, new Random(1));
    thread = new Thread(pump, "intake");
    thread.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (pump != null) {
      pump.close();
      thread.join(5_000);
      assertThat(thread.isAlive()).isFalse();
    }
  }

  private SourceIntake door() {
    return new SourceIntake("s", queue, meter, rejection -> {}, () -> {});
  }

  private void awaitDrained() {
    await().atMost(Duration.ofSeconds(5)).until(() -> meter.counts().underWay() == 0);
  }

  @Test
  void whatComesInIsJudgedKeptAndToldInOrder() {
    start();
    SourceIntake door = door();
    for (int i = 0; i < 50; i++) {
      door.offer(Samples.mention("m" + i));
    }
    awaitDrained();

    assertThat(book.kept()).hasSize(50).isEqualTo(heard);
    assertThat(book.kept()).extracting(judged -> judged.mention().key().externalId()).startsWith("m0", "m1", "m2");
    assertThat(meter.counts()).isEqualTo(new IntakeCounts(50, 50, 0, 0, 0));
  }

  @Test
  void numbersRiseWithTimeAndNeverRepeat() {
    book = new MemoryMentionBook((Samples.NOON.toEpochMilli() + 5) << 10);
    start();
    SourceIntake door = door();
    door.offer(Samples.mention("a"));
    door.offer(Samples.mention("b"));
    awaitDrained();
    clock.move(Duration.ofSeconds(1));
    door.offer(Samples.mention("c"));
    awaitDrained();

    long last = (Samples.NOON.toEpochMilli() + 5) << 10;
    assertThat(book.kept()).extracting(JudgedMention::id)
        .containsExactly(last + 1, last + 2, (Samples.NOON.toEpochMilli() + 1_000) << 10);
  }

  @Test
  void aDuplicateIsCountedWhetherTheIntakeOrTheStoreKnowsIt() {
    book.knows(Samples.mention("old").key());
    start();
    SourceIntake door = door();
    for (String id : List.of("a", "a", "old", "b", "a")) {
      door.offer(Samples.mention(id));
    }
    awaitDrained();

    assertThat(meter.counts()).isEqualTo(new IntakeCounts(5, 2, 3, 0, 0));
    assertThat(heard).extracting(judged -> judged.mention().key().externalId()).containsExactly("a", "b");
  }

  @Test
  void aFullDiskLosesNoBatchIsSaidOnceAndIsOverByItself() {
    book.failWith(new IntakeException("The disk is full: free some space.", new java.io.IOException("no space")));
    start();
    SourceIntake door = door();
    door.offer(Samples.mention("a"));
    await().atMost(Duration.ofSeconds(5)).until(() -> book.tries() >= 2);
    assertThat(troubles).containsExactly("The disk is full: free some space.");

    book.failWith(null);
    awaitDrained();

    assertThat(book.kept()).hasSize(1);
    await().untilAsserted(() -> assertThat(troubles).containsExactly("The disk is full: free some space.", "over"));
    assertThat(meter.counts()).isEqualTo(new IntakeCounts(1, 1, 0, 0, 0));
  }

  @Test
  void whileNothingCanBeKeptTheQueueFillsThenShedsAndTheRoomStillTicks() {
    queue = new IntakeQueue(3);
    book.failWith(new IntakeException("locked", null));
    start();
    SourceIntake door = door();
    door.offer(Samples.mention("first"));
    await().until(() -> book.tries() >= 1);
    for (int i = 0; i < 10; i++) {
      door.offer(Samples.mention("m" + i));
    }
    int before = ticks.size();
    await().atMost(Duration.ofSeconds(5)).until(() -> ticks.size() > before + 1);

    assertThat(meter.counts().shed()).isEqualTo(7);
    book.failWith(null);
    awaitDrained();
    assertThat(meter.counts()).isEqualTo(new IntakeCounts(11, 4, 0, 0, 7));
  }

  @Test
  void aMentionThatTheAnalysisFailsOnIsRejectedAndTheRestGoesIn() {
    judge = mention -> {
      if (mention.text().contains("bad")) {
        throw new IllegalStateException("cannot judge");
      }
      return Samples.neutral(mention);
    };
    start();
    SourceIntake door = door();
    List.of("a", "bad", "b").forEach(id -> door.offer(Samples.mention(id)));
    awaitDrained();

    assertThat(meter.counts()).isEqualTo(new IntakeCounts(3, 2, 0, 1, 0));
  }

  @Test
  void anIdleRoomTicksAtLeastFourTimesASecondWithItsOwnTime() {
    start();

    await().atMost(Duration.ofSeconds(3)).until(() -> ticks.size() >= 4);
    assertThat(ticks).containsOnly(Samples.NOON);
  }

  @Test
  void closingKeepsWhatIsInTheQueue() {
    AtomicInteger judged = new AtomicInteger();
    judge = mention -> {
      judged.incrementAndGet();
      return Samples.neutral(mention);
    };
    queue = new IntakeQueue(5_000);
    SourceIntake door = door();
    for (int i = 0; i < 4_000; i++) {
      door.offer(Samples.mention("m" + i));
    }
    start();
    await().until(() -> judged.get() > 0);
    pump.close();

    assertThat(meter.counts()).isEqualTo(new IntakeCounts(4_000, 4_000, 0, 0, 0));
    assertThat(door.offer(Samples.mention("late"))).isFalse();
    assertThat(meter.counts().shed()).isEqualTo(1);
  }

  @Test
  void closingWhileNothingCanBeKeptCountsTheRestAsShedWithinItsBound() {
    book.failWith(new IntakeException("locked", null));
    start();
    SourceIntake door = door();
    for (int i = 0; i < 20; i++) {
      door.offer(Samples.mention("m" + i));
    }
    await().until(() -> book.tries() >= 1);
    pump.close();

    assertThat(meter.counts()).isEqualTo(new IntakeCounts(20, 0, 0, 0, 20));
  }

  @Test
  void whatCannotBeKeptWithinTheClosesBoundCountsAsShed() {
    queue = new IntakeQueue(5_000);
    SourceIntake door = door();
    for (int i = 0; i < 3_000; i++) {
      door.offer(Samples.mention("m" + i));
    }
    start();
    pump.close(Duration.ZERO);

    assertThat(meter.counts().underWay()).isZero();
    assertThat(meter.counts().accepted() % 1_000).isZero();
  }

  @Test
  void aPumpClosedBeforeItRanCountsWhatWaitedAsShed() {
    door().offer(Samples.mention("a"));
    new Pump(queue, new PumpPorts(book, judge, heard::addAll, ticks::add, new Quiet()), clock, new Random(1)).close();

    assertThat(meter.counts()).isEqualTo(new IntakeCounts(1, 0, 0, 0, 1));
  }

  private static final class Quiet implements IntakeTrouble {
    @Override
    public void begins(String sentence) {}

    @Override
    public void over() {}
  }
}
