package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.channel.kafka.Broker;
import watchfloor.mention.JudgedMention;
import watchfloor.store.Postgres;
import watchfloor.store.Store;
import watchfloor.store.StoreRules;
import watchfloor.store.StoreServer;

/** The program as a hub, in processes of its own that are killed, reading from a real broker: each record is kept once. */
@Tag("long")
@Timeout(180)
class SharedFeedTest {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final int PARTITIONS = 4;
  private static final int POSTS = 12_000;

  @TempDir Path home;
  private final Broker broker = Broker.shared();
  private final List<Process> hubs = new ArrayList<>();

  @AfterEach
  void end() throws InterruptedException {
    for (Process hub : hubs) {
      kill(hub);
    }
  }

  private static void kill(Process hub) throws InterruptedException {
    hub.destroyForcibly();
    assertThat(hub.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  private Path center(String name, String topic, String store) throws IOException {
    Path folder = Files.createDirectories(home.resolve(name));
    Files.writeString(folder.resolve("center.yaml"), """
        brand: {name: Example Air, handle: "@ExampleAir"}
        crew: [{id: ada, name: Ada, team: Care}]
        hub: {listen: "127.0.0.1:%d", announce: false}
        %s
        sources:
          - {name: feed, kind: kafka, servers: "%s", topics: %s, group: %s}
        """.formatted(freePort(), store, broker.servers(), topic, topic));
    return folder;
  }

  private Process hub(Path center) throws IOException {
    Process hub = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-Duser.home=" + home, "-cp",
        System.getProperty("java.class.path"), "watchfloor.Watchfloor", "--center", center.toString(), "hub")
        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(center.resolve("said.txt").toFile())).start();
    hubs.add(hub);
    return hub;
  }

  private void write(String topic, int from, int to) {
    broker.write(topic, PARTITIONS, from, to, n -> "{\"text\": \"post " + n + "\"}");
  }

  private void awaitTold(String topic, long records, Process... living) {
    await().atMost(SOON).until(() -> {
      for (Process hub : living) {
        assertThat(hub.isAlive()).as(() -> said()).isTrue();
      }
      return broker.told(topic) >= records;
    });
  }

  private String said() {
    return hubs.size() + " hubs: " + List.of("one", "two").stream().map(name -> home.resolve(name).resolve("said.txt")).filter(Files::exists).map(file -> {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        return e.toString();
      }
    }).collect(Collectors.joining("\n"));
  }

  private static void eachOnce(Store store) {
    List<JudgedMention> kept = store.pulse().newest(Instant.EPOCH, 1_000_000);
    Set<String> texts = kept.stream().map(judged -> judged.mention().text()).collect(Collectors.toSet());
    assertThat(texts).hasSize(POSTS);
    assertThat(kept).hasSize(POSTS);
    assertThat(store.pulse().minutesSince(Instant.EPOCH).stream().mapToInt(minute -> minute.counts().total()).sum()).isEqualTo(POSTS);
  }

  @Test
  void a_hub_that_is_killed_while_it_reads_loses_nothing_and_keeps_nothing_twice() throws Exception {
    String topic = broker.topic(PARTITIONS);
    Path center = center("one", topic, "");
    write(topic, 0, POSTS / 2);
    Process first = hub(center);
    awaitTold(topic, 1, first);
    kill(first);
    write(topic, POSTS / 2, POSTS);
    Process second = hub(center);
    awaitTold(topic, POSTS, second);
    kill(second);

    try (Threads threads = new Threads((where, cause) -> { });
        Store store = Store.open(center.resolve("store"), CenterStore.lanes(threads), StoreRules.STANDARD, Clock.systemUTC(), (subject, words) -> { })) {
      eachOnce(store);
    }
  }

  @Test
  void two_hubs_on_one_database_share_the_records_and_when_one_is_killed_the_other_goes_on() throws Exception {
    StoreServer server = Postgres.fresh();
    String topic = broker.topic(PARTITIONS);
    String store = "store: {url: \"" + server.url() + "\"}";
    Process one = hub(center("one", topic, store));
    write(topic, 0, 2_000);
    awaitTold(topic, 2_000, one);
    Process two = hub(center("two", topic, store));
    await().atMost(SOON).until(() -> broker.shares(topic).equals(List.of(2, 2)));
    write(topic, 2_000, 6_000);
    awaitTold(topic, 3_000, one, two);
    kill(one);
    write(topic, 6_000, POSTS);
    awaitTold(topic, POSTS, two);
    kill(two);

    try (Threads threads = new Threads((where, cause) -> { });
        Store kept = Store.connect(
            home.resolve("reader"), server, CenterStore.lanes(threads), StoreRules.STANDARD, Clock.systemUTC(), (subject, words) -> { })) {
      eachOnce(kept);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
