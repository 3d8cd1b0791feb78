package watchfloor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import watchfloor.mention.SourceHealth;
import watchfloor.mention.SourceHealth.State;

class SourceKeeperTest {
  private final MovableClock clock = new MovableClock(Samples.NOON);
  private final List<Duration> pauses = new ArrayList<>();
  private final List<SourceHealth> duringPauses = new ArrayList<>();
  private SourceKeeper keeper;

  /** What a source does each time that it is started. */
  private interface Life {
    void live(Intake intake) throws IOException, InterruptedException;
  }

  private void run(List<Life> lives) {
    Iterator<Life> next = lives.iterator();
    MentionSource source = new MentionSource() {
      @Override
      public String name() {
        return "net";
      }

      @Override
      public void listen(Intake intake) throws IOException, InterruptedException {
        next.next().live(intake);
      }
    };
    Pause pause = span -> {
      pauses.add(span);
      duringPauses.add(keeper.health());
      clock.move(span);
    };
    keeper = new SourceKeeper(source, new IntakeQueue(10), rejection -> {}, clock, pause, new Random(5));
    keeper.run();
  }

  private static void fail(Intake intake) throws IOException {
    throw new IOException("The network does not answer.");
  }

  @Test
  void aFailedSourceIsDownWithItsSentenceAndTriedAgain() {
    run(List.of(SourceKeeperTest::fail, intake -> {}));

    SourceHealth down = duringPauses.get(0);
    assertThat(down.state()).isEqualTo(State.DOWN);
    assertThat(down.trouble()).isEqualTo("The network does not answer.");
    assertThat(down.retryAt()).isEqualTo(Samples.NOON.plus(pauses.get(0)));
    assertThat(keeper.health().state()).isEqualTo(State.ENDED);
    assertThat(keeper.health().trouble()).isEmpty();
  }

  @Test
  void aSourceIsStartingUntilItsFirstSignOfLife() {
    List<State> states = new ArrayList<>();
    run(List.of(intake -> {
      states.add(keeper.health().state());
      assertThat(keeper.health().lastAt()).isEqualTo(Instant.EPOCH);
      intake.signOfLife();
      states.add(keeper.health().state());
      assertThat(keeper.health().lastAt()).isEqualTo(Samples.NOON);
    }));

    assertThat(states).containsExactly(State.STARTING, State.LIVE);
  }

  @Test
  void aNetworkThatAsksForPatienceIsLimitedUntilTheTimeThatItNames() {
    Instant until = Samples.NOON.plusSeconds(900);
    run(List.of(intake -> {
      throw SourceTrouble.limited("The network asks for patience.", until);
    }, intake -> {}));

    assertThat(duringPauses.get(0).state()).isEqualTo(State.LIMITED);
    assertThat(duringPauses.get(0).retryAt()).isEqualTo(until);
    assertThat(duringPauses.get(0).trouble()).isEqualTo("The network asks for patience.");
    assertThat(pauses).containsExactly(Duration.ofSeconds(900));
  }

  @Test
  void aNetworksOwnRulesOfTryingAgainStandInPlaceOfTheHouses() {
    Instant again = Samples.NOON.plusMillis(250);
    run(List.of(intake -> {
      throw SourceTrouble.failed("The connection broke.", again, null);
    }, intake -> {
      throw SourceTrouble.failed("A time that is over counts for nothing.", Samples.NOON, null);
    }, intake -> {}));

    assertThat(pauses.get(0)).isEqualTo(Duration.ofMillis(250));
    assertThat(pauses.get(1)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void aSourceThatReadsWhatIsOldIsBehindUntilItHasCaughtUp() {
    List<State> states = new ArrayList<>();
    run(List.of(intake -> {
      intake.signOfLife();
      intake.behind(Duration.ofMinutes(5));
      intake.signOfLife();
      states.add(keeper.health().state());
      intake.behind(Duration.ofSeconds(2));
      states.add(keeper.health().state());
      intake.missed(Samples.NOON.minusSeconds(60), Samples.NOON);
    }));

    assertThat(states).containsExactly(State.BEHIND, State.LIVE);
    assertThat(keeper.health().missed()).contains(new SourceHealth.Missed(Samples.NOON.minusSeconds(60), Samples.NOON));
  }

  @Test
  void pausesGrowFromOneSecondToOneMinute() {
    List<Life> lives = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      lives.add(SourceKeeperTest::fail);
    }
    lives.add(intake -> {});
    run(lives);

    assertThat(pauses).hasSize(10).isSorted().last().isEqualTo(Duration.ofSeconds(60));
    assertThat(pauses.get(0)).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1_250));
    assertThat(pauses.get(3)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
  }

  @Test
  void aMinuteOfLifeMakesTheNextPauseShortAgain() {
    run(List.of(SourceKeeperTest::fail, SourceKeeperTest::fail, SourceKeeperTest::fail, intake -> {
      intake.signOfLife();
      clock.move(Duration.ofSeconds(61));
      fail(intake);
    }, intake -> {}));

    assertThat(pauses.get(2)).isGreaterThan(Duration.ofSeconds(3));
    assertThat(pauses.get(3)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void aShortLifeDoesNotShortenThePauses() {
    run(List.of(SourceKeeperTest::fail, intake -> {
      intake.signOfLife();
      clock.move(Duration.ofSeconds(59));
      fail(intake);
    }, intake -> {}));

    assertThat(pauses.get(1)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void aSourceThatFailsOnAnErrorOfTheProgramIsDownAndNotSilentlyDead() {
    run(List.of(intake -> {
      throw new IllegalStateException("oops");
    }, intake -> {}));

    assertThat(duringPauses.get(0).state()).isEqualTo(State.DOWN);
    assertThat(duringPauses.get(0).trouble()).contains("net").contains("oops");
  }

  @Test
  void closingEndsASourceThatWaits() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    MentionSource endless = new MentionSource() {
      @Override
      public String name() {
        return "endless";
      }

      @Override
      public void listen(Intake intake) throws InterruptedException {
        intake.signOfLife();
        started.countDown();
        new CountDownLatch(1).await();
      }
    };
    SourceKeeper waiting = new SourceKeeper(endless, new IntakeQueue(1), rejection -> {}, clock, Pause.real(), new Random(5));
    Thread thread = new Thread(waiting, "src-endless");
    thread.start();
    started.await();
    assertThat(waiting.health().state()).isEqualTo(State.LIVE);
    waiting.close();

    await().until(() -> !thread.isAlive());
    assertThat(waiting.health().state()).isEqualTo(State.ENDED);
  }

  @Test
  void closingEndsAKeeperThatPauses() throws Exception {
    MentionSource broken = new MentionSource() {
      @Override
      public String name() {
        return "broken";
      }

      @Override
      public void listen(Intake intake) throws IOException {
        fail(intake);
      }
    };
    SourceKeeper pausing = new SourceKeeper(broken, new IntakeQueue(1), rejection -> {}, clock, Pause.real(), new Random(5));
    Thread thread = new Thread(pausing, "src-broken");
    thread.start();
    await().until(() -> pausing.health().state() == State.DOWN);
    pausing.close();

    await().atMost(Duration.ofMillis(900)).until(() -> !thread.isAlive());
  }
}
