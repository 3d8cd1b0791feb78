package watchfloor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A source hears when what it handed in has come to its end, and never before. */
class SettlingTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final IntakeQueue queue = new IntakeQueue(100);
  private final MemoryMentionBook book = new MemoryMentionBook();
  private final SourceIntake door = new SourceIntake("s", queue, new Meter(), rejection -> {}, () -> {});
  private Judge judge = Samples::neutral;
  private Pump pump;
  private Thread thread;

  private void start() {
    IntakeTrouble quiet = new IntakeTrouble() {
      @Override
      public void begins(String sentence) {}

      @Override
      public void over() {}
    };
    pump = new Pump(queue, new PumpPorts(book, mention -> judge.judge(mention), kept -> {}, now -> {}, quiet), new MovableClock(Samples.NOON), new Random(1));
    thread = new Thread(pump, "intake");
    thread.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (pump != null) {
      pump.close(Duration.ZERO);
      thread.join();
    }
  }

  private long handIn(String id) throws InterruptedException {
    door.put(Samples.mention(id));
    return door.mark();
  }

  @Test
  void what_is_kept_is_settled() throws Exception {
    start();

    assertThat(door.settled(handIn("a"), SOON)).isTrue();
    assertThat(book.kept()).hasSize(1);
  }

  @Test
  void what_waits_in_the_queue_is_not() throws Exception {
    assertThat(door.settled(handIn("a"), Duration.ofMillis(50))).isFalse();
  }

  @Test
  void what_cannot_be_kept_yet_is_settled_only_when_it_was() throws Exception {
    book.failWith(new IntakeException("The disk is full: free some space.", null));
    start();
    long mark = handIn("a");
    await().atMost(SOON).until(() -> book.tries() >= 2);
    assertThat(door.settled(mark, Duration.ZERO)).isFalse();

    book.failWith(null);

    assertThat(door.settled(mark, SOON)).isTrue();
    assertThat(book.kept()).hasSize(1);
  }

  @Test
  void duplicates_and_what_the_analysis_fails_on_are_settled_too() throws Exception {
    judge = mention -> {
      if (mention.text().contains("bad")) {
        throw new IllegalStateException("cannot judge");
      }
      return Samples.neutral(mention);
    };
    start();
    assertThat(door.settled(handIn("a"), SOON)).isTrue();

    assertThat(door.settled(handIn("a"), SOON)).isTrue();
    assertThat(door.settled(handIn("bad"), SOON)).isTrue();
  }

  @Test
  void what_a_closing_room_sheds_is_never_settled() throws Exception {
    book.failWith(new IntakeException("The disk is full: free some space.", null));
    start();
    long mark = handIn("a");
    await().atMost(SOON).until(() -> book.tries() >= 1);

    pump.close(Duration.ZERO);

    assertThat(door.settled(mark, Duration.ofMillis(50))).isFalse();
  }

  @Test
  void what_a_closing_room_still_keeps_is_settled() throws Exception {
    long mark = 0;
    for (int n = 0; n < 50; n++) {
      mark = handIn("m" + n);
    }
    start();
    await().atMost(SOON).until(() -> !book.kept().isEmpty());
    pump.close();

    assertThat(door.settled(mark, Duration.ZERO)).isTrue();
  }

  @Test
  void a_mark_before_everything_is_settled_at_once() throws Exception {
    assertThat(door.settled(door.mark(), Duration.ZERO)).isTrue();
  }
}
