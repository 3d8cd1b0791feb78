package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.ItemEvent;
import watchfloor.link.FaultProxy;
import watchfloor.link.client.HubHttp;
import watchfloor.link.client.LinkException;
import watchfloor.link.client.RemoteRoom;
import watchfloor.link.wire.StandbyHealth;

/** A hub and its standby as real processes, with desks that work without a pause: nothing acknowledged is lost, and never are both the hub. */
@Tag("long")
@Timeout(300)
class StandbyTest {
  private static final Duration LONG = Duration.ofSeconds(90);
  private static final Actor LIN = new Actor("lin", "desk");

  @TempDir Path dir;
  private StandbyHubs hubs;
  private FaultProxy toHub;
  private FaultProxy toStandby;
  private final List<Worker> workers = new ArrayList<>();
  private Process a;
  private Process b;

  @BeforeEach
  void start() throws Exception {
    hubs = new StandbyHubs(dir);
    toHub = new FaultProxy(hubs.portA);
    toStandby = new FaultProxy(hubs.portB);
    a = hubs.hub("a", hubs.portA);
    await().atMost(LONG).until(() -> hubs.isHub(hubs.portA));
    b = hubs.standby("b", hubs.portB, toHub.port(), toStandby.port());
    awaitInStep();
  }

  @AfterEach
  void end() throws Exception {
    workers.forEach(Worker::end);
    toHub.close();
    toStandby.close();
    hubs.close();
  }

  private void awaitInStep() {
    HubHttp standby = hubs.http(hubs.portB);
    await().atMost(LONG).until(() -> hubs.health(standby).map(StandbyHealth::state).equals(Optional.of("standby")));
  }

  /** Writes notes one after the other and remembers when each was acknowledged; each note has a text of its own. */
  private final class Worker implements Runnable {
    final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    final List<String> refused = new CopyOnWriteArrayList<>();
    private final String name;
    private final int[] ports;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicInteger next = new AtomicInteger();
    private final Thread thread;

    Worker(String name, int... ports) {
      this.name = name;
      this.ports = ports;
      thread = new Thread(this, name);
      thread.setDaemon(true);
      thread.start();
      workers.add(this);
    }

    @Override
    public void run() {
      Optional<RemoteRoom> room = Optional.empty();
      while (stop.getCount() > 0) {
        try {
          if (room.isEmpty()) {
            room = Optional.of(hubs.desk(ports));
          }
          note(room.get());
        } catch (LinkException | ExecutionException | TimeoutException e) {
          refused.add(String.valueOf(e.getMessage()));
          pause();
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    private void note(RemoteRoom room) throws InterruptedException, ExecutionException, TimeoutException {
      String text = name + " " + next.incrementAndGet();
      DeskOutcome outcome = room.desk().note(item(room), text, LIN).get(70, TimeUnit.SECONDS);
      assertThat(outcome).isInstanceOf(DeskOutcome.Done.class);
      acknowledged.put(text, System.nanoTime());
    }

    private void pause() {
      try {
        stop.await(20, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    long first() {
      return acknowledged.values().stream().mapToLong(Long::longValue).min().orElseThrow();
    }

    long last() {
      return acknowledged.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    void end() {
      stop.countDown();
      thread.interrupt();
    }
  }

  private static long item(RemoteRoom room) {
    return room.desk().snapshot().live().get(0).id();
  }

  private void awaitAcknowledged(Worker worker, int more) {
    int before = worker.acknowledged.size();
    await().atMost(LONG).until(() -> worker.acknowledged.size() >= before + more);
  }

  /** Every acknowledged note is in the history of the hub there, once. */
  private void nothingIsLostOrTwice(int port) throws Exception {
    workers.forEach(Worker::end);
    RemoteRoom room = hubs.desk(port);
    List<String> notes = room.desk().history(item(room)).get(20, TimeUnit.SECONDS).stream()
        .filter(event -> event.kind() == ItemEvent.Kind.NOTED).map(ItemEvent::detail).toList();
    List<String> acknowledged = workers.stream().flatMap(worker -> worker.acknowledged.keySet().stream()).toList();
    assertThat(acknowledged).hasSizeGreaterThan(50);
    assertThat(notes).doesNotHaveDuplicates().containsAll(acknowledged);
  }

  @Test
  void a_take_over_while_both_live_loses_nothing_and_the_old_hub_becomes_the_standby() throws Exception {
    Worker atA = new Worker("only-a", hubs.portA);
    Worker atB = new Worker("only-b", hubs.portB);
    Worker anywhere = new Worker("anywhere", hubs.portA, hubs.portB);
    awaitAcknowledged(atA, 50);
    awaitAcknowledged(anywhere, 20);

    StandbyHubs.Said said = hubs.verbOf("b", "take-over");
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text()).contains("term 2");
    awaitAcknowledged(atB, 20);
    awaitAcknowledged(anywhere, 20);

    assertThat(atA.last()).as("never both").isLessThan(atB.first());
    assertThat(a.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(a.exitValue()).isEqualTo(3);
    assertThat(hubs.said("a")).contains("was handed over to");
    nothingIsLostOrTwice(hubs.portB);

    Process again = hubs.hub("a", hubs.portA);
    assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(again.exitValue()).isEqualTo(3);
    assertThat(hubs.verbOf("b", "check")).satisfies(checked -> assertThat(checked.text()).contains("every entry of the journals and every row"));

    hubs.standby("a", hubs.portA, hubs.portB, hubs.portA);
    HubHttp standby = hubs.http(hubs.portA);
    await().atMost(LONG).until(() -> hubs.health(standby).map(StandbyHealth::state).equals(Optional.of("standby")));
    assertThat(hubs.verbOf("a", "backup").text()).contains("is a standby of the hub");
  }

  @Test
  void a_hub_that_was_killed_is_taken_over_with_everything_it_acknowledged_and_never_serves_again() throws Exception {
    Worker anywhere = new Worker("anywhere", hubs.portA, hubs.portB);
    Worker more = new Worker("more", hubs.portA, hubs.portB);
    awaitAcknowledged(anywhere, 60);
    b.destroyForcibly().waitFor();
    b = hubs.standby("b", hubs.portB, toHub.port(), toStandby.port());
    awaitInStep();
    awaitAcknowledged(more, 30);
    a.destroyForcibly().waitFor();

    StandbyHubs.Said unsure = hubs.verbOf("b", "take-over");
    assertThat(unsure.code()).isEqualTo(1);
    assertThat(unsure.text()).contains("--hub-is-off");
    StandbyHubs.Said said = hubs.verbOf("b", "take-over", "--hub-is-off");
    assertThat(said.code()).as(said.text()).isZero();
    awaitAcknowledged(anywhere, 20);
    awaitAcknowledged(more, 20);
    nothingIsLostOrTwice(hubs.portB);

    Process again = hubs.hub("a", hubs.portA);
    assertThat(again.waitFor(60, TimeUnit.SECONDS)).as("it asks the other machine first").isTrue();
    assertThat(again.exitValue()).isEqualTo(3);
    assertThat(hubs.verbOf("b", "check").text()).contains("every entry of the journals and every row");
  }

  @Test
  void a_hub_that_is_cut_off_refuses_and_ends_when_it_hears_of_the_later_term() throws Exception {
    Worker atA = new Worker("only-a", hubs.portA);
    Worker atB = new Worker("only-b", hubs.portB);
    awaitAcknowledged(atA, 50);
    toHub.fallSilent();
    toStandby.fallSilent();
    await().atMost(LONG).until(() -> atA.refused.stream().anyMatch(sentence -> sentence.contains("lost its standby")));

    StandbyHubs.Said said = hubs.verbOf("b", "take-over", "--hub-is-off");
    assertThat(said.code()).as(said.text()).isZero();
    awaitAcknowledged(atB, 30);
    assertThat(atA.last()).as("never both").isLessThan(atB.first());
    assertThat(a.isAlive()).isTrue();

    toStandby.heal();
    assertThat(a.waitFor(60, TimeUnit.SECONDS)).as(hubs.said("a")).isTrue();
    assertThat(a.exitValue()).isEqualTo(3);
    nothingIsLostOrTwice(hubs.portB);
  }

  @Test
  void a_hub_goes_on_alone_when_a_person_says_so_and_the_standby_comes_back_into_step() throws Exception {
    Worker atA = new Worker("only-a", hubs.portA);
    awaitAcknowledged(atA, 50);
    b.destroyForcibly().waitFor();
    await().atMost(LONG).until(() -> atA.refused.stream().anyMatch(sentence -> sentence.contains("lost its standby")));
    assertThat(hubs.verbOf("a", "alone")).satisfies(said -> assertThat(said.text()).contains("goes on alone"));
    awaitAcknowledged(atA, 30);
    b = hubs.standby("b", hubs.portB, toHub.port(), toStandby.port());
    awaitInStep();
    awaitAcknowledged(atA, 30);
    b.destroy();
    assertThat(b.waitFor(30, TimeUnit.SECONDS)).isTrue();
    int refused = atA.refused.size();
    awaitAcknowledged(atA, 30);
    assertThat(atA.refused).as("a standby that is stopped in order holds up nobody").hasSize(refused);
  }

  @Test
  void a_person_who_is_forgotten_at_the_hub_is_forgotten_at_the_standby() throws Exception {
    byte[] before = keys("b");
    assertThat(before).isEqualTo(keys("a"));
    StandbyHubs.Said said = hubs.verbOf("a", "forget", "ana", "--yes");
    assertThat(said.code()).as(said.text()).isZero();
    await().atMost(LONG).untilAsserted(() -> assertThat(keys("b")).isEqualTo(keys("a")).isNotEqualTo(before));
    await().atMost(LONG).untilAsserted(() -> assertThat(backups("b")).isEqualTo(backups("a")).hasSize(1));
  }

  private byte[] keys(String center) throws IOException {
    try (Stream<Path> files = Files.list(hubs.center(center).resolve("store/keys/mentions"))) {
      return Files.readAllBytes(files.filter(file -> file.toString().endsWith(".keys")).findFirst().orElseThrow());
    }
  }

  private List<String> backups(String center) throws IOException {
    try (Stream<Path> files = Files.list(hubs.center(center).resolve("store/backups"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
