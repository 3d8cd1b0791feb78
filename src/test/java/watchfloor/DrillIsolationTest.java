package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.analysis.Analysers;
import watchfloor.channel.drill.DrillOutlet;
import watchfloor.command.CommandLines;
import watchfloor.command.Terminal;
import watchfloor.desk.ReplyOutlet;
import watchfloor.intake.IntakeQueue;
import watchfloor.intake.MentionSource;
import watchfloor.intake.Meter;
import watchfloor.intake.SourceIntake;
import watchfloor.mention.JudgedMention;
import watchfloor.settings.ScenarioFiles;
import watchfloor.store.Store;
import watchfloor.wall.RoomMode;

class DrillIsolationTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final String MINI = """
      title: A short one
      brief: Keep calm.
      lasts: 4m
      roles:
        - {id: S1, name: Care, team: Care}
        - {id: S2, name: Press, team: Press}
      themes:
        - id: fire
          words: [fire]
          team: Care
          direct: 0.5
          curve: {0m: 1}
          right: [safe]
          answer: You are safe. We look after you now.
          true: ["fire in the {kitchen|hall|cellar} of {brand} at {time}, {n} people out"]
      personas:
        - {id: ada, handle: "@ada", theme: fire, at: 10s, says: ["fire! who helps?"]}
      expect:
        - {act: claim, about: fire, within: 2m}
        - {act: answer, about: fire, within: 3m}
        - {act: escalate, about: fire, within: 3m, team: Press}
      """;

  @TempDir Path folder;
  private final AtomicInteger calls = new AtomicInteger();
  private final MockWebServer network = new MockWebServer();
  private final StringWriter said = new StringWriter();
  private final StringWriter results = new StringWriter();
  private final Terminal terminal = new Terminal(new PrintWriter(results, true), new PrintWriter(said, true), false);

  @BeforeEach
  void a_live_network_and_a_center_with_valid_keys_for_it() throws IOException {
    network.setServerSocketFactory(new Counting());
    network.start();
    Files.createDirectories(folder.resolve("drills"));
    Files.writeString(folder.resolve("drills/mini.yaml"), MINI);
    Files.writeString(folder.resolve("posts.tsv"), "p1\t2026-11-24T09:00:00Z\t@lena\tthe fire alarm rings\np2\t2026-11-24T09:01:00Z\t@omar\tmy bag is late\n");
    center("");
  }

  @AfterEach
  void close() {
    network.close();
  }

  private void center(String store) throws IOException {
    Path password = folder.resolve("password");
    Files.writeString(password, "a-valid-password");
    password.toFile().setReadable(false, false);
    password.toFile().setReadable(true, true);
    Files.writeString(folder.resolve("center.yaml"), """
        brand: {name: Example Air, handle: "@ExampleAir"}
        crew: [{id: ada, name: Ada, team: Care}]
        me: ada
        issues: [{id: bags, name: Bags, words: [bag]}]
        sources:
          - {name: live, kind: kafka, servers: ["127.0.0.1:PORT"], topics: [posts]}
          - {name: archive, kind: file, path: posts.tsv, columns: [id, time, author, text]}
        """.replace("PORT", Integer.toString(network.getPort())) + store);
  }

  private OpenCenter open() {
    return OpenCenter.find(Optional.of(folder), Map.of(), folder);
  }

  private int verb(String... args) {
    return CommandLines.run(new Wiring(CLOCK, Map.of(), folder, "Linux", terminal), terminal, args);
  }

  private Path drill() throws IOException {
    try (var all = Files.list(folder.resolve("drills"))) {
      return all.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  @Test
  void the_network_would_be_called_by_a_live_room() throws Exception {
    try (Threads threads = new Threads((where, cause) -> { })) {
      MentionSource live = new CenterFeed(open(), Map.of(), CLOCK).open(threads).sources().get(0);
      Thread listening = threads.start("src-live", () -> {
        try {
          live.listen(new SourceIntake("live", new IntakeQueue(), new Meter(), rejection -> { }, () -> { }));
        } catch (IOException | InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      });
      await().atMost(Duration.ofSeconds(30)).until(() -> calls.get() > 0);
      listening.interrupt();
    }
  }

  @Test
  void a_whole_drill_calls_nobody_although_the_center_has_a_live_source_and_a_database() throws Exception {
    center("""
        store: {url: "postgresql://watchfloor@127.0.0.1:PORT/live", password-file: password, backup: {folder: BACKUPS, at: "03:30"}}
        """.replace("PORT", Integer.toString(network.getPort())).replace("BACKUPS", folder.resolve("backups").toString()));
    assertThat(verb("--center", folder.toString(), "drill", "run", "mini", "--headless", "--speed", "60")).as(said.toString()).isZero();
    assertThat(calls).hasValue(0);
    assertThat(network.getRequestCount()).isZero();
    assertThat(folder.resolve("store")).doesNotExist();
    assertThat(folder.resolve("backups")).doesNotExist();
    String report = Files.readString(drill().resolve(DrillFolder.REPORT));
    assertThat(report).contains("A short one").contains("✓ in time").contains("You are safe.").doesNotContain("http://").doesNotContain("https://").doesNotContain("<script");
    assertThat(said.toString()).contains("Keep calm.");
  }

  @Test
  void live_mentions_are_never_in_the_drills_store_nor_a_drills_in_the_live_one() throws Exception {
    OpenCenter center = open();
    RoomPlan plan = new RoomPlan(center, center.value(), new RoomMode.Live(), center.home().store(), CLOCK, Optional.empty(), new OneSource(center));
    try (Threads threads = new Threads((where, cause) -> { });
        Store live = CenterStore.open(plan.store(), center, threads, CLOCK, (subject, sentence) -> { });
        Hub hub = new Hub(new Hub.Parts(center.value(), live, Analysers.lexicon(List.of()), plan.feed().open(threads).sources(), List.of(), CLOCK, threads, new Notices(CLOCK)))) {
      hub.start();
      assertThat(verb("--center", folder.toString(), "drill", "run", "mini", "--headless", "--speed", "60")).as(said.toString()).isZero();
      await().atMost(Duration.ofSeconds(20)).until(() -> live.mentions().lastId() >= 2);
      assertThat(sources(live)).isNotEmpty().doesNotContain("drill");
      assertThat(hub.desk().snapshot().live()).noneMatch(item -> item.mention().mention().key().source().equals("drill"));
    }
    try (Threads threads = new Threads((where, cause) -> { });
        Store played = CenterStore.open(drill().resolve("store"), center, threads, CLOCK, (subject, sentence) -> { })) {
      assertThat(sources(played)).containsOnly("drill");
    }
  }

  @Test
  void a_drills_plan_has_no_place_for_anything_real() {
    assertThat(DrillPlan.class.getRecordComponents()).isNotEmpty()
        .noneMatch((RecordComponent part) -> part.getType() == Feed.class || part.getType() == RoomPlan.class);
    assertThat(Modifier.isFinal(DrillNetwork.class.getModifiers())).isTrue();
    for (var field : DrillNetwork.class.getDeclaredFields()) {
      assertThat(field.getGenericType().getTypeName()).doesNotContain(MentionSource.class.getName()).doesNotContain(ReplyOutlet.class.getName());
    }
  }

  @Test
  void what_a_drill_has_of_its_center_leads_nowhere() {
    DrillPlan plan = DrillPlan.of(open(), new ScenarioFiles(open().home(), "en").read("mini").value(), 1, CLOCK);
    assertThat(plan.center().value().sources()).isEmpty();
    assertThat(plan.center().value().hub()).isEmpty();
    assertThat(plan.center().value().store().server()).isEmpty();
    assertThat(plan.center().value().store().backup().at()).isEmpty();
    assertThat(plan.center().value().accounts()).isEmpty();
    try (Threads threads = new Threads((where, cause) -> { })) {
      assertThat(plan.room(Optional.empty()).feed().open(threads).outlets()).isNotEmpty().allMatch(outlet -> outlet instanceof DrillOutlet);
    }
    assertThat(plan.store()).startsWithRaw(folder.resolve("drills"));
  }

  @Test
  void what_was_played_is_no_part_of_what_a_standby_follows() throws Exception {
    Files.createDirectories(folder.resolve("drills/mini-2026/store"));
    Files.writeString(folder.resolve("drills/mini-2026/scenario.yaml"), MINI);
    assertThat(new CenterParts(open().home()).list()).extracting(part -> part.name()).contains("drills/mini.yaml").doesNotContain("drills/mini-2026/scenario.yaml");
  }

  @Test
  void scenarios_are_listed_for_people_and_for_programs() {
    assertThat(verb("--center", folder.toString(), "drill", "list", "--json")).isZero();
    assertThat(results.toString()).startsWith("[{\"name\":\"friday-cancellations\"").contains("{\"name\":\"mini\",\"title\":\"A short one\",\"minutes\":4}]");
    assertThat(verb("--center", folder.toString(), "drill", "run", "nothing", "--headless")).isEqualTo(1);
    assertThat(said.toString()).contains("there is no scenario 'nothing'");
  }

  private static List<String> sources(Store store) {
    return store.pulse().newest(Instant.EPOCH, 100_000).stream().map(JudgedMention::mention).map(mention -> mention.key().source()).distinct().toList();
  }

  /** The center's file source alone: the live one has no broker behind it. */
  private record OneSource(OpenCenter center) implements Feed {
    @Override
    public World open(Threads threads) {
      List<MentionSource> all = new CenterFeed(center, Map.of(), CLOCK).open(threads).sources();
      return new World(all.stream().filter(source -> source.name().equals("archive")).toList(), List.of());
    }

    @Override
    public void prepare(Store store, Ingestion ingestion) {
      // It begins empty.
    }

    @Override
    public void start(Hub hub) {
      // Nothing lives beside it.
    }
  }

  /** Counts every connection, whether it is a request or not. */
  private final class Counting extends ServerSocketFactory {
    @Override
    public ServerSocket createServerSocket() throws IOException {
      return new ServerSocket() {
        @Override
        public Socket accept() throws IOException {
          Socket socket = super.accept();
          calls.incrementAndGet();
          return socket;
        }
      };
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
      throw new IOException("unused");
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
      throw new IOException("unused");
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
      throw new IOException("unused");
    }
  }
}
