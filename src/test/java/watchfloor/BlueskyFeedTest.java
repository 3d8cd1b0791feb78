package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.command.Terminal;
import watchfloor.mention.Channel;

class BlueskyFeedTest {
  private static final Map<String, String> SECRET = Map.of("WATCHFLOOR_BLUESKY_PASSWORD", "hunter2-hunter2");
  private static final String SIGNED_IN = "{\"accessJwt\":\"aaaa.bbbb.cccc\",\"refreshJwt\":\"dddd.eeee.ffff\",\"did\":\"did:plc:ykkocdjqu45f5rmpetzvnxwi\","
      + "\"handle\":\"brand.example\",\"active\":true}";

  @TempDir Path folder;

  private final MockWebServer server = new MockWebServer();
  private final StringWriter said = new StringWriter();

  @BeforeEach
  void center() throws IOException {
    server.start();
    Files.writeString(folder.resolve("center.yaml"), """
        brand: {name: Example Air, handle: "@ExampleAir"}
        crew: [{id: ada, name: Ada, team: Care}]
        sources: [{kind: bluesky, keywords: outage}]
        accounts: [{kind: bluesky, handle: brand.example, host: "http://localhost:%d"}]
        """.formatted(server.getPort()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int check(Map<String, String> environment) throws InterruptedException {
    PrintWriter writer = new PrintWriter(said, true);
    return new CheckRun(Clock.systemUTC(), new Terminal(writer, writer, false), Optional.empty()).run(Optional.of(folder), environment, folder);
  }

  private void answers(int status, String body) {
    server.enqueue(new MockResponse.Builder().code(status).setHeader("Content-Type", "application/json").body(body).build());
  }

  @Test
  void check_signs_in_and_shows_no_secret() throws Exception {
    answers(200, SIGNED_IN);
    check(SECRET);
    assertThat(said.toString()).contains("account   brand.example on Bluesky, signed in as did:plc:ykkocdjqu45f5rmpetzvnxwi").doesNotContain("BROKEN")
        .doesNotContain("hunter2").doesNotContain("aaaa.bbbb");
  }

  @Test
  void check_says_that_a_password_is_wrong() throws Exception {
    answers(401, "{\"error\":\"AuthenticationRequired\",\"message\":\"Invalid identifier or password\"}");
    assertThat(check(SECRET)).isEqualTo(1);
    assertThat(said.toString()).contains("BROKEN    localhost does not sign in brand.example: check the handle in center.yaml and the app password.")
        .doesNotContain("hunter2");
  }

  @Test
  void check_names_the_secret_that_is_missing_and_where_it_goes() throws Exception {
    check(Map.of());
    assertThat(said.toString()).contains("note      The account brand.example on Bluesky has no app password", "secrets.yaml", "WATCHFLOOR_BLUESKY_PASSWORD");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void check_refuses_secrets_that_others_can_read() throws Exception {
    Path secrets = Files.writeString(folder.resolve("secrets.yaml"), "bluesky: {password: hunter2}");
    Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(check(Map.of())).isEqualTo(1);
    assertThat(said.toString()).contains("BROKEN", "run chmod 600").doesNotContain("hunter2");
  }

  @Test
  void an_account_with_its_secret_is_the_way_out_and_without_it_there_is_none() {
    OpenCenter center = OpenCenter.find(Optional.of(folder), Map.of(), folder);
    try (Threads threads = new Threads((where, cause) -> { })) {
      Feed.World with = new CenterFeed(center, SECRET, Clock.systemUTC()).open(threads);
      assertThat(with.sources()).singleElement().satisfies(source -> assertThat(source.name()).isEqualTo("bluesky"));
      assertThat(with.outlets()).singleElement().satisfies(outlet -> {
        assertThat(outlet.channel()).isEqualTo(Channel.BLUESKY);
        assertThat(outlet.account()).isEqualTo("@brand.example");
        assertThat(outlet.limit()).isEqualTo(300);
      });
      assertThat(new CenterFeed(center, Map.of(), Clock.systemUTC()).open(threads).outlets()).isEmpty();
    }
  }
}
