package watchfloor.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import watchfloor.channel.net.NetClient;
import watchfloor.channel.net.Secret;
import watchfloor.desk.ReplyOutlet;
import watchfloor.desk.SendOutcome;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;

/** The real servers of the AT Protocol on this machine: sign-in, answers, threads, limits. Skipped with a reason where they cannot start. */
@Tag("long")
class RealNetworkTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  private static final ExecutorService THREADS = Executors.newCachedThreadPool();
  private static final NetClient NET = new NetClient(THREADS, NetClient.Times.STANDARD, "Watchfloor test");
  private static Process process;
  private static JsonNode where;
  private static Session brand;
  private static Session stranger;

  @BeforeAll
  static void start() throws Exception {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), "watchfloor-atproto");
    process = new ProcessBuilder("src/test/atproto/network", folder.toString()).redirectErrorStream(true).start();
    String said = first();
    assumeTrue(!said.startsWith("no AT Protocol network"), said);
    assertThat(said).as("where the network is").startsWith("{");
    where = Frames.mapper().readTree(said);
    brand = session("brand");
    stranger = session("stranger");
  }

  private static String first() throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String last = "the AT Protocol network said nothing";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      last = line;
      if (line.startsWith("{") || line.startsWith("no AT Protocol network")) {
        return line;
      }
    }
    return last;
  }

  private static Session session(String name) {
    return new Session(NET, where.path("pds").asText(), name + ".test", Secret.of(name + "-pass"), Clock.systemUTC());
  }

  @AfterAll
  static void stop() throws Exception {
    process.getOutputStream().close();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroy();
    }
    NET.close();
    THREADS.shutdown();
  }

  private static String post(String text) throws Exception {
    ObjectNode record = Xrpc.json().createObjectNode().put("$type", Uris.POST).put("text", text).put("createdAt", Instant.now().toString());
    record.set("facets", new Facets(handle -> Optional.of(brand.did())).of(text));
    ObjectNode create = Xrpc.json().createObjectNode().put("repo", stranger.did()).put("collection", Uris.POST);
    create.set("record", record);
    String uri = stranger.post("com.atproto.repo.createRecord", create).body().path("uri").asText();
    await().atMost(SOON).until(() -> brand.get("app.bsky.feed.getPosts", Map.of("uris", List.of(uri))).body().path("posts").size() == 1);
    return uri;
  }

  private static Mention mention(String uri) throws Exception {
    Instant at = Instant.now();
    return new Mention(new MentionKey("bluesky", uri), Channel.BLUESKY, new Author(stranger.did(), "@stranger.test", 0), "text", "", "", uri, "", true, at, at);
  }

  private static List<String> published() throws Exception {
    JsonNode records = brand.get("com.atproto.repo.listRecords", Map.of("repo", List.of(brand.did()), "collection", List.of(Uris.POST))).body().path("records");
    return StreamSupport.stream(records.spliterator(), false).map(each -> each.path("value").path("text").asText()).toList();
  }

  @Test
  void an_answer_is_in_its_thread_once_however_often_it_is_sent() throws Exception {
    Mention to = mention(post("@brand.test where is my bag? 👩‍👩‍👧 https://example.com"));
    ReplyOutlet outlet = new BlueskyOutlet(brand, Clock.systemUTC());
    String text = "We are on it, @stranger.test, see https://example.com/help #bags";
    SendOutcome sent = outlet.send(to, text, "key-1");
    assertThat(sent).isInstanceOf(SendOutcome.Sent.class);
    assertThat(outlet.send(to, text, "key-1")).isEqualTo(sent);
    assertThat(outlet.look(to, text, "key-1")).contains(sent);
    assertThat(published()).containsOnlyOnce(text);
    assertThat(outlet.look(to, text, "key-2")).hasValueSatisfying(found -> assertThat(found).isInstanceOf(SendOutcome.TryLater.class));
  }

  @Test
  void the_network_takes_what_our_count_takes_and_refuses_one_more() throws Exception {
    Mention to = mention(post("@brand.test how long may it be?"));
    ReplyOutlet outlet = new BlueskyOutlet(brand, Clock.systemUTC());
    for (String unit : List.of("x", "👍🏽", "क्ष")) {
      assertThat(outlet.send(to, unit.repeat(300), "long-" + unit)).as(unit).isInstanceOf(SendOutcome.Sent.class);
    }
    assertThat(outlet.send(to, "👩‍👩‍👧".repeat(166), "bytes")).isInstanceOf(SendOutcome.Sent.class);
  }

  @Test
  void a_post_that_is_gone_and_a_password_that_is_wrong_need_a_person() throws Exception {
    ReplyOutlet outlet = new BlueskyOutlet(brand, Clock.systemUTC());
    assertThat(outlet.send(mention(Uris.post(stranger.did(), "3aaaaaaaaaa2a")), "Hello", "gone")).isInstanceOf(SendOutcome.Refused.class);
    Session wrong = new Session(NET, where.path("pds").asText(), "brand.test", Secret.of("wrong-pass"), Clock.systemUTC());
    assertThat(new BlueskyOutlet(wrong, Clock.systemUTC()).send(mention(Uris.post(stranger.did(), "3aaaaaaaaaa2a")), "Hello", "wrong"))
        .isInstanceOfSatisfying(SendOutcome.Refused.class, refused -> assertThat(refused.sentence()).contains("does not sign in"));
  }

  @Test
  void our_account_is_told_of_posts_that_name_it() throws Exception {
    String uri = post("@brand.test are you there?");
    await().atMost(SOON).until(() -> brand.get("app.bsky.notification.listNotifications", Map.of("limit", List.of("50"))).body().path("notifications")
        .findValuesAsText("uri").contains(uri));
    JsonNode author = brand.get("app.bsky.feed.getPosts", Map.of("uris", List.of(uri))).body().path("posts").path(0).path("author");
    assertThat(Directory.author(author).orElseThrow().handle()).isEqualTo("@stranger.test");
  }
}
