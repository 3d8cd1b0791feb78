package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskException;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.Samples;
import watchfloor.intake.IntakeException;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;

/** The server dies under load, and so do hubs: nothing that was acknowledged is lost, nothing is there twice. */
@Tag("long")
class PgKillTest {
  private static final Actor NK = new Actor("NK", "desk");
  private static final Duration BACK = Duration.ofSeconds(60);

  @TempDir Path dir;

  @Test
  void aServerThatIsKilledLosesNothingAndTheRoomGoesOnByItself() throws Exception {
    try (Victim server = new Victim(dir.resolve("data")); OpenShared open = new OpenShared(server.database(), dir.resolve("hub"))) {
      List<Long> heard = new ArrayList<>();
      open.store().desk().onChange(done -> heard.add(done.event().seq()));
      Load load = new Load(open.store());
      for (int kill = 0; kill < 3; kill++) {
        load.awaitMore(200);
        server.kill();
        load.awaitRefusal();
        server.restart();
        load.awaitMore(200);
      }
      load.end();
      load.everythingIsThereOnce();
      long last = open.store().desk().history(load.notes.peek()).stream().mapToLong(ItemEvent::seq).max().orElseThrow();
      assertThat(last).isPositive();
      await().atMost(BACK).untilAsserted(() -> assertThat(List.copyOf(heard)).isEqualTo(LongStream.rangeClosed(1, heard.size()).boxed().toList()));
      assertThat(open.store().care().verify().join()).isEmpty();
    }
  }

  @Test
  void aHubThatIsKilledLosesNothingThatItConfirmed() throws Exception {
    StoreServer server = Postgres.fresh();
    Path acks = dir.resolve("acks");
    for (int kill = 1; kill <= 2; kill++) {
      long wanted = KillTest.size(acks) + 4_000;
      Process program = KillTest.start(dir.resolve("log"), dir.resolve("hub").toString(), acks.toString(), server.url());
      try {
        await().atMost(Duration.ofSeconds(120)).until(() -> KillTest.size(acks) > wanted || !program.isAlive());
        assertThat(program.isAlive()).as(() -> KillTest.log(dir.resolve("log"))).isTrue();
      } finally {
        program.destroyForcibly();
        assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
      }
      try (OpenShared open = new OpenShared(server, dir.resolve("hub"))) {
        KillTest.everythingIsThere(open.store(), Files.readAllLines(acks));
      }
    }
  }

  /** A hub's work, with what was acknowledged. */
  private static final class Load {
    private final Store store;
    private final ConcurrentLinkedQueue<Long> kept = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> notes = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean refused = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();
    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final List<Future<?>> working = new ArrayList<>();

    Load(Store store) {
      this.store = store;
      working.add(threads.submit(this::takeIn));
      working.add(threads.submit(() -> operate(0)));
      working.add(threads.submit(() -> operate(1)));
    }

    /** As the pump does it: what was not kept is tried again, with new numbers. */
    private void takeIn() {
      long id = 1;
      long post = 1;
      while (!over.get()) {
        List<JudgedMention> batch = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
          batch.add(Samples.mention(id + i, "p" + (post + i), "a" + (post + i), Samples.NOON, Samples.BAGGAGE, Sentiment.NEUTRAL));
        }
        id += 20;
        try {
          List<JudgedMention> fresh = store.mentions().append(batch);
          assertThat(fresh).hasSize(20);
          fresh.forEach(judged -> kept.add(judged.id()));
          post += 20;
        } catch (IntakeException e) {
          refused.set(true);
        }
      }
    }

    private void operate(int which) {
      long done = 0;
      while (!over.get()) {
        List<Long> all = List.copyOf(kept);
        for (; done < all.size() && !over.get(); done++) {
          if (done % 2 == which && opened(all.get((int) done))) {
            note(all.get((int) done));
          }
        }
      }
    }

    private boolean opened(long id) {
      JudgedMention mention = Samples.mention(id, "a" + id, Samples.NOON);
      return did(new DeskOperation.Open(mention, Samples.workFor(mention), Actor.ROOM, Samples.NOON));
    }

    private void note(long id) {
      if (did(new DeskOperation.Note(id, "note " + id, NK, Samples.NOON))) {
        notes.add(id);
      }
    }

    private boolean did(DeskOperation operation) {
      try {
        return store.desk().apply(operation).join() instanceof DeskOutcome.Done;
      } catch (CompletionException e) {
        assertThat(e).hasCauseInstanceOf(DeskException.class);
        refused.set(true);
        return false;
      }
    }

    void awaitMore(int more) {
      long wanted = kept.size() + more;
      long operations = notes.size() + 10L;
      await().atMost(BACK).until(() -> kept.size() >= wanted && notes.size() >= operations || working.stream().anyMatch(Future::isDone));
      assertThat(working).noneMatch(Future::isDone);
    }

    void awaitRefusal() {
      refused.set(false);
      await().atMost(BACK).untilTrue(refused);
    }

    void end() throws Exception {
      over.set(true);
      for (Future<?> one : working) {
        one.get(60, TimeUnit.SECONDS);
      }
      threads.shutdown();
    }

    void everythingIsThereOnce() {
      List<JudgedMention> there = store.pulse().newest(Instant.EPOCH, 10_000_000);
      Set<Long> ids = there.stream().map(JudgedMention::id).collect(Collectors.toSet());
      assertThat(ids).hasSameSizeAs(there).containsAll(kept);
      assertThat(there.stream().map(judged -> judged.mention().key()).collect(Collectors.toSet())).hasSameSizeAs(there);
      assertThat(new HashSet<>(kept)).as("kept and not lost on the way").hasSize(kept.size());
      int counted = store.pulse().minutesSince(Instant.EPOCH).stream().mapToInt(minute -> minute.counts().total()).sum();
      assertThat(counted).isEqualTo(there.size());
      for (long id : notes) {
        assertThat(store.desk().history(id)).extracting(ItemEvent::detail).containsOnlyOnce("note " + id);
      }
    }
  }

  /** A server of this test's own, to be killed. */
  private static final class Victim implements AutoCloseable {
    private final Path data;
    private final int port;
    private final StoreServer database;
    private List<String> command = List.of();

    Victim(Path data) throws IOException {
      this.data = data;
      EmbeddedPostgres server = Postgres.builder().setDataDirectory(data.toFile()).setCleanDataDirectory(true).start();
      this.port = server.getPort();
      this.database = Postgres.fresh(server);
    }

    StoreServer database() {
      return database;
    }

    private ProcessHandle postmaster() throws IOException {
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0))).orElseThrow();
    }

    void kill() throws IOException {
      ProcessHandle postmaster = postmaster();
      List<ProcessHandle> children = postmaster.children().toList();
      command = new ArrayList<>(List.of(postmaster.info().command().orElseThrow()));
      command.addAll(List.of(postmaster.info().arguments().orElse(new String[0])));
      postmaster.destroyForcibly();
      await().atMost(BACK).until(() -> !postmaster.isAlive() && children.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** PostgreSQL refuses to run as root, which the user namespace hides from it. */
    void restart() throws IOException {
      boolean root = Files.getOwner(data).getName().equals("root") && System.getProperty("user.name").equals("root");
      List<String> line = new ArrayList<>(root ? List.of("unshare", "-U") : List.of());
      line.addAll(command);
      new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolveSibling("server.log").toFile())).start();
    }

    @Override
    public void close() throws IOException {
      postmaster().destroy();
      assertThat(port).isPositive();
    }
  }
}
