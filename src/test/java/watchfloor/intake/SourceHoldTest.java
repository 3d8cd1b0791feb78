package watchfloor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import watchfloor.mention.SourceHealth;
import watchfloor.mention.SourceHealth.State;

/** A source on a thread of its own that the room holds and releases. */
@Timeout(60)
class SourceHoldTest {
  private static final String FULL = "The disk is nearly full: the sources pause.";

  private final MovableClock clock = new MovableClock(Samples.NOON);
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Integer> begun = new LinkedBlockingQueue<>();
  private SourceKeeper keeper;
  private Thread thread;

  /** What the source does in its life of that number, counted from 1. */
  private interface Life {
    void live(int number, Intake intake) throws IOException, InterruptedException;
  }

  @AfterEach
  void stop() throws InterruptedException {
    keeper.close();
    thread.join();
  }

  private void keep(Pause pause, Life life) {
    MentionSource source = new MentionSource() {
      private int lives;

      @Override
      public String name() {
        return "net";
      }

      @Override
      public void listen(Intake intake) throws IOException, InterruptedException {
        lives++;
        begun.add(lives);
        life.live(lives, intake);
      }
    };
    keeper = new SourceKeeper(source, new IntakeQueue(10), rejection -> {}, clock, pause, new Random(5));
    thread = new Thread(keeper, "src-net");
  }

  private void start(Life life) {
    keep(span -> pauses.add(span), life);
    thread.start();
  }

  private void begins(int life) throws InterruptedException {
    assertThat(begun.poll(30, TimeUnit.SECONDS)).isEqualTo(life);
  }

  private void waitsHeld() {
    await().until(() -> thread.getState() == Thread.State.WAITING && begun.isEmpty());
  }

  private static void forEver(int life, Intake intake) throws InterruptedException {
    intake.signOfLife();
    new CountDownLatch(1).await();
  }

  @Test
  void a_held_source_is_down_with_the_sentence_and_with_no_time_of_a_next_try() throws Exception {
    start(SourceHoldTest::forEver);
    begins(1);
    clock.move(Duration.ofSeconds(5));
    keeper.hold(FULL);

    SourceHealth health = keeper.health();
    assertThat(health.state()).isEqualTo(State.DOWN);
    assertThat(health.trouble()).isEqualTo(FULL);
    assertThat(health.retryAt()).isEqualTo(Instant.EPOCH);
    assertThat(health.since()).isEqualTo(Samples.NOON.plusSeconds(5));
  }

  @Test
  void a_held_source_is_stopped_and_started_again_only_by_the_release() throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    start((life, intake) -> {
      try {
        forEver(life, intake);
      } finally {
        stopped.countDown();
      }
    });
    begins(1);
    keeper.hold(FULL);
    assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
    waitsHeld();
    clock.move(Duration.ofHours(5));
    assertThat(begun).isEmpty();
    assertThat(keeper.health().trouble()).isEqualTo(FULL);

    keeper.release();
    begins(2);
    await().until(() -> keeper.health().state() == State.LIVE);
    assertThat(keeper.health().trouble()).isEmpty();
    assertThat(pauses).isEmpty();
  }

  @Test
  void a_finite_source_that_was_held_in_its_middle_begins_anew_and_then_ends() throws Exception {
    start((life, intake) -> {
      intake.put(Samples.mention("one"));
      if (life == 1) {
        new CountDownLatch(1).await();
      }
    });
    begins(1);
    await().until(() -> keeper.health().counts().received() == 1);
    keeper.hold(FULL);
    keeper.release();
    begins(2);
    thread.join();

    assertThat(keeper.health().state()).isEqualTo(State.ENDED);
    assertThat(keeper.health().counts().received()).isEqualTo(2);
  }

  @Test
  void a_source_that_answers_the_interruption_with_a_failure_is_held_all_the_same() throws Exception {
    start((life, intake) -> {
      try {
        forEver(life, intake);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("The stream was cut.", e);
      }
    });
    begins(1);
    keeper.hold(FULL);
    waitsHeld();
    assertThat(keeper.health().trouble()).isEqualTo(FULL);
    keeper.release();
    begins(2);
    assertThat(pauses).allMatch(Duration::isZero);
  }

  @Test
  void a_source_that_answers_the_interruption_by_returning_is_held_and_not_at_its_end() throws Exception {
    start((life, intake) -> {
      try {
        forEver(life, intake);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    begins(1);
    keeper.hold(FULL);
    waitsHeld();
    assertThat(keeper.health().state()).isEqualTo(State.DOWN);
    keeper.release();
    begins(2);
  }

  @Test
  void a_source_that_answers_the_interruption_with_an_error_of_the_program_is_held_all_the_same() throws Exception {
    start((life, intake) -> {
      try {
        forEver(life, intake);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
    begins(1);
    keeper.hold(FULL);
    waitsHeld();
    assertThat(keeper.health().trouble()).isEqualTo(FULL);
    keeper.release();
    begins(2);
  }

  @Test
  void holding_and_releasing_at_any_moment_never_ends_the_keeper() {
    start(SourceHoldTest::forEver);
    for (int i = 0; i < 5_000; i++) {
      keeper.hold(FULL);
      keeper.release();
    }
    await().until(() -> keeper.health().state() == State.LIVE && thread.getState() == Thread.State.WAITING);
    assertThat(thread.isInterrupted()).isFalse();
  }

  @Test
  void a_sign_of_life_while_held_does_not_make_the_source_live() throws Exception {
    CountDownLatch signed = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    start((life, intake) -> {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        intake.signOfLife();
        signed.countDown();
        goOn.await();
        throw e;
      }
    });
    begins(1);
    keeper.hold(FULL);
    assertThat(signed.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(keeper.health().state()).isEqualTo(State.DOWN);
    keeper.release();
    assertThat(keeper.health().state()).isEqualTo(State.STARTING);
    goOn.countDown();
    begins(2);
  }

  @Test
  void a_pausing_source_that_is_held_forgets_its_pause() throws Exception {
    keep(Pause.real(), (life, intake) -> {
      if (life == 1) {
        throw new IOException("The network does not answer.");
      }
      forEver(life, intake);
    });
    thread.start();
    await().until(() -> keeper.health().state() == State.DOWN);
    keeper.hold(FULL);
    assertThat(keeper.health().retryAt()).isEqualTo(Instant.EPOCH);
    keeper.release();
    begun.clear();
    await().until(() -> keeper.health().state() == State.LIVE);
  }

  @Test
  void a_keeper_that_is_held_before_it_runs_does_not_start_its_source() throws Exception {
    keep(Pause.real(), SourceHoldTest::forEver);
    keeper.hold(FULL);
    thread.start();
    waitsHeld();
    assertThat(begun).isEmpty();
    assertThat(keeper.health().trouble()).isEqualTo(FULL);
    keeper.release();
    begins(1);
  }

  @Test
  void held_twice_the_newer_sentence_stands_and_one_release_is_enough() throws Exception {
    start(SourceHoldTest::forEver);
    begins(1);
    keeper.hold(FULL);
    clock.move(Duration.ofMinutes(1));
    keeper.hold("The disk is full.");
    assertThat(keeper.health().trouble()).isEqualTo("The disk is full.");
    assertThat(keeper.health().since()).isEqualTo(Samples.NOON);
    keeper.release();
    keeper.release();
    begins(2);
  }

  @Test
  void a_release_of_what_is_not_held_changes_nothing() throws Exception {
    start(SourceHoldTest::forEver);
    begins(1);
    await().until(() -> keeper.health().state() == State.LIVE);
    keeper.release();
    assertThat(keeper.health().state()).isEqualTo(State.LIVE);
    assertThat(begun).isEmpty();
  }

  @Test
  void closing_ends_a_keeper_that_is_held() throws Exception {
    start(SourceHoldTest::forEver);
    begins(1);
    keeper.hold(FULL);
    waitsHeld();
    keeper.close();
    thread.join();
    assertThat(keeper.health().state()).isEqualTo(State.ENDED);
    assertThat(keeper.health().trouble()).isEmpty();
  }

  @Test
  void closing_ends_a_keeper_whose_source_has_not_yet_heard_of_the_hold() throws Exception {
    CountDownLatch swallowed = new CountDownLatch(1);
    start((life, intake) -> {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        swallowed.countDown();
        new CountDownLatch(1).await();
      }
    });
    begins(1);
    keeper.hold(FULL);
    assertThat(swallowed.await(30, TimeUnit.SECONDS)).isTrue();
    keeper.close();
    thread.join();
    assertThat(keeper.health().state()).isEqualTo(State.ENDED);
  }

  @Test
  void a_source_that_was_read_to_its_end_stays_so() throws Exception {
    start((life, intake) -> intake.signOfLife());
    thread.join();
    keeper.hold(FULL);
    assertThat(keeper.health().state()).isEqualTo(State.ENDED);
    keeper.release();
    assertThat(keeper.health().state()).isEqualTo(State.ENDED);
  }

  @Test
  void an_hour_of_life_before_a_hold_counts_as_sound() throws Exception {
    CountDownLatch fail = new CountDownLatch(1);
    start((life, intake) -> {
      if (life <= 4) {
        throw new IOException("The network does not answer.");
      }
      if (life == 5) {
        forEver(life, intake);
      }
      fail.countDown();
      if (life == 6) {
        throw new IOException("The network does not answer.");
      }
      forEver(life, intake);
    });
    await().until(() -> keeper.health().state() == State.LIVE);
    clock.move(Duration.ofHours(1));
    keeper.hold(FULL);
    keeper.release();
    assertThat(fail.await(30, TimeUnit.SECONDS)).isTrue();
    await().until(() -> keeper.health().state() == State.LIVE);
    List<Duration> real = pauses.stream().filter(span -> !span.isZero()).toList();
    assertThat(real).hasSize(5);
    assertThat(real.get(3)).isGreaterThan(Duration.ofSeconds(7));
    assertThat(real.get(4)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void a_hold_that_does_not_say_why_is_refused() throws Exception {
    start(SourceHoldTest::forEver);
    begins(1);
    assertThatThrownBy(() -> keeper.hold(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
