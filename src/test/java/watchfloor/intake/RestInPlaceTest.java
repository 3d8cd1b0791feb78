package watchfloor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import watchfloor.mention.SourceHealth;
import watchfloor.mention.SourceHealth.State;

/** A source that rests by itself is told of a hold, and keeps its place. */
@Timeout(60)
class RestInPlaceTest {
  private static final String FULL = "The disk is nearly full: the sources pause.";

  private final MovableClock clock = new MovableClock(Samples.NOON);
  private final AtomicInteger lives = new AtomicInteger();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch failing = new CountDownLatch(1);
  private Pause pause = Pause.real();
  private volatile boolean failsAtOnce;
  private volatile boolean resting;
  private SourceKeeper keeper;
  private Thread thread;

  private final MentionSource source = new MentionSource() {
    @Override
    public String name() {
      return "net";
    }

    @Override
    public boolean restsInPlace() {
      return true;
    }

    @Override
    public void listen(Intake intake) throws IOException, InterruptedException {
      boolean first = lives.incrementAndGet() == 1;
      intake.signOfLife();
      if (first && failsAtOnce) {
        throw new IOException("The network does not answer.");
      }
      while (!first || failing.getCount() > 0) {
        resting = intake.held();
        intake.signOfLife();
        if (failing.await(5, TimeUnit.MILLISECONDS) && !first) {
          new CountDownLatch(1).await();
        }
      }
      throw new IOException("The network does not answer.");
    }
  };

  private void start() {
    keeper = new SourceKeeper(source, new IntakeQueue(10), rejection -> {}, clock, pause, new Random(5));
    thread = new Thread(keeper, "src-net");
    thread.start();
    await().until(() -> lives.get() == 1);
  }

  @AfterEach
  void stop() throws InterruptedException {
    keeper.close();
    thread.join();
    assertThat(keeper.health().state()).isEqualTo(State.ENDED);
  }

  @Test
  void it_is_told_shown_as_down_and_runs_on() {
    start();
    keeper.hold(FULL);
    await().until(() -> resting);

    SourceHealth health = keeper.health();
    assertThat(health.state()).isEqualTo(State.DOWN);
    assertThat(health.trouble()).isEqualTo(FULL);

    keeper.release();
    await().until(() -> !resting && keeper.health().state() == State.LIVE);
    assertThat(lives).hasValue(1);
  }

  @Test
  void one_that_fails_while_it_is_held_is_shown_as_held_and_begins_at_the_release() {
    start();
    keeper.hold(FULL);
    await().until(() -> resting);
    failing.countDown();
    await().until(() -> thread.getState() == Thread.State.WAITING);

    assertThat(keeper.health().trouble()).isEqualTo(FULL);
    assertThat(keeper.health().retryAt()).isEqualTo(Instant.EPOCH);
    assertThat(lives).hasValue(1);

    keeper.release();
    await().until(() -> lives.get() == 2);
  }

  @Test
  void one_that_pauses_after_a_failure_forgets_its_pause_when_it_is_held() {
    failsAtOnce = true;
    pause = span -> {
      asked.countDown();
      new CountDownLatch(1).await();
    };
    start();
    await().until(() -> asked.getCount() == 0);
    clock.move(Duration.ofSeconds(1));
    keeper.hold(FULL);
    keeper.release();

    await().until(() -> lives.get() == 2);
  }
}
