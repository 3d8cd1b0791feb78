package watchfloor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchfloor.mention.IntakeCounts;

class IntakeQueueTest {
  private final IntakeQueue queue = new IntakeQueue(2);
  private final Meter meter = new Meter();
  private final List<Rejection> rejections = new ArrayList<>();
  private int signs;
  private final SourceIntake door = new SourceIntake("s", queue, meter, rejections::add, () -> signs++);

  private List<Queued> drain() throws InterruptedException {
    List<Queued> batch = new ArrayList<>();
    queue.drain(batch, 10, Duration.ZERO);
    return batch;
  }

  @Test
  void whatDoesNotFitIsShedAndCounted() {
    assertThat(door.offer(Samples.mention("a"))).isTrue();
    assertThat(door.offer(Samples.mention("b"))).isTrue();
    assertThat(door.offer(Samples.mention("c"))).isFalse();

    assertThat(meter.counts()).isEqualTo(new IntakeCounts(3, 0, 0, 0, 1));
    assertThat(queue.size()).isEqualTo(2);
  }

  @Test
  void putWaitsForRoomAndShedsNothing() throws Exception {
    door.put(Samples.mention("a"));
    door.put(Samples.mention("b"));
    Thread waiting = new Thread(() -> {
      try {
        door.put(Samples.mention("c"));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }, "src-s");
    waiting.start();
    await().until(() -> waiting.getState() == Thread.State.WAITING);

    assertThat(drain()).hasSize(2);
    waiting.join();
    assertThat(drain()).hasSize(1);
    assertThat(meter.counts().shed()).isZero();
  }

  @Test
  void putIntoAClosedRoomCountsAsShedAndSaysSo() {
    queue.close();

    assertThatThrownBy(() -> door.put(Samples.mention("a"))).isInstanceOf(InterruptedException.class);
    assertThat(meter.counts()).isEqualTo(new IntakeCounts(1, 0, 0, 0, 1));
  }

  @Test
  void aRejectionIsCountedAndToldWithItsSource() {
    door.reject("a.tsv:3", "it is empty");

    assertThat(meter.counts()).isEqualTo(new IntakeCounts(1, 0, 0, 1, 0));
    assertThat(rejections).containsExactly(new Rejection("s", "a.tsv:3", "it is empty"));
    assertThat(rejections.get(0).sentence()).isEqualTo("a.tsv:3: it is empty");
  }

  @Test
  void everyCallIsASignOfLife() throws Exception {
    door.offer(Samples.mention("a"));
    door.put(Samples.mention("b"));
    door.reject("x", "y");
    door.signOfLife();

    assertThat(signs).isEqualTo(4);
  }

  @Test
  void aBatchHoldsAtMostWhatWasAskedFor() throws Exception {
    door.offer(Samples.mention("a"));
    door.offer(Samples.mention("b"));
    List<Queued> batch = new ArrayList<>();
    queue.drain(batch, 1, Duration.ZERO);

    assertThat(batch).hasSize(1);
  }

  @Test
  void theOldestKeysAreForgottenFirst() {
    RecentKeys keys = new RecentKeys(2);
    keys.isNew(Samples.mention("a").key());
    keys.isNew(Samples.mention("b").key());
    keys.isNew(Samples.mention("c").key());

    assertThat(keys.isNew(Samples.mention("c").key())).isFalse();
    assertThat(keys.isNew(Samples.mention("b").key())).isFalse();
    assertThat(keys.isNew(Samples.mention("a").key())).isTrue();
  }
}
