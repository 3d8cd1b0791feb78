package watchfloor.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import watchfloor.channel.net.ResetTimes;
import watchfloor.mention.Author;

/** Reads recorded traffic of the real network, in a folder that is given: {@code -Dfixtures=DIR}. */
@EnabledIfSystemProperty(named = "fixtures", matches = ".+")
class FixturesTest {
  private final Path folder = Path.of(System.getProperty("fixtures", "."));
  private final Frames frames = new Frames();

  private List<Path> files(String below, String beginning) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(below))) {
      List<Path> found = files.filter(file -> file.getFileName().toString().startsWith(beginning)).sorted().toList();
      assertThat(found).as(below + "/" + beginning + "*").isNotEmpty();
      return found;
    }
  }

  private static List<String> values(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  @Test
  void every_recorded_frame_is_read_and_posts_are_posts() throws Exception {
    for (Path file : files("bluesky", "jetstream.frame.")) {
      Event event = frames.read(Files.readString(file).strip());
      assertThat(event.timeUs()).isGreaterThan(1_000_000_000_000_000L);
      JsonNode raw = Frames.mapper().readTree(Files.readString(file));
      boolean post = raw.path("commit").path("collection").asText().equals(Uris.POST) && raw.path("commit").has("record");
      assertThat(event instanceof Event.Post).as(file.toString()).isEqualTo(post);
    }
    for (String line : values(folder.resolve("recorded-here/bluesky/jetstream_v1_live.jsonl"))) {
      assertThat(frames.read(line)).isInstanceOfAny(Event.Post.class, Event.Deleted.class);
    }
  }

  @Test
  void every_recorded_answer_is_read_as_what_it_is() throws Exception {
    for (Path file : files("recorded-here/bluesky", "")) {
      if (!file.toString().endsWith(".http")) {
        continue;
      }
      String[] parts = Files.readString(file).replace("\r\n", "\n").split("\n\n", 2);
      boolean json = parts[0].toLowerCase(Locale.ROOT).contains("content-type: application/json");
      if (json && parts.length == 2 && !parts[1].isBlank()) {
        JsonNode body = Frames.mapper().readTree(parts[1]);
        assertThat(body.has("error")).as(file.toString()).isEqualTo(!parts[0].startsWith("HTTP/1.1 2"));
      }
      if (parts[0].contains(" 429 ")) {
        String reset = parts[0].lines().filter(line -> line.startsWith("RateLimit-Reset: ")).findFirst().orElseThrow().substring(17);
        Instant at = Instant.ofEpochSecond(Long.parseLong(reset));
        assertThat(ResetTimes.of(name -> name.equals("ratelimit-reset") ? reset : null, at.minusSeconds(30))).contains(at);
      }
    }
  }

  @Test
  void identifiers_are_those_of_the_protocol() throws Exception {
    assertThat(values(folder.resolve("bluesky/interop.tid_syntax_valid.txt"))).allMatch(tid -> tid.length() == Tid.written(0).length());
    assertThat(values(folder.resolve("bluesky/interop.aturi_syntax_invalid.txt"))).allMatch(uri -> Uris.author(uri).isEmpty());
    for (String uri : values(folder.resolve("bluesky/interop.aturi_syntax_valid.txt"))) {
      boolean post = uri.startsWith("at://did:") && uri.contains("/app.bsky.feed.post/") && !uri.contains("#");
      assertThat(Uris.author(uri).isPresent()).as(uri).isEqualTo(post);
    }
  }

  @Test
  void records_of_posts_can_be_matched_and_made_into_mentions() throws Exception {
    for (Path file : Stream.concat(files("bluesky", "granary.").stream(), files("bluesky", "marshalx.").stream()).toList()) {
      JsonNode tree = Frames.mapper().readTree(Files.readString(file));
      JsonNode record = tree.has("text") ? tree : tree.path("value").has("text") ? tree.path("value") : tree.path("record");
      if (record.path("text").isTextual()) {
        String did = "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa";
        assertThat(new Matches(Set.of("did:plc:bbbbbbbbbbbbbbbbbbbbbbbb"), List.of()).why(did, record)).isNotNull();
        String uri = Uris.post(did, "3x");
        assertThat(new Posts(Clock.systemUTC()).make(Posts.key(uri, "", false), uri, record, new Author(did, "@a", 1), true,
            Instant.now()).text()).isEqualTo(record.path("text").asText().strip());
      }
    }
  }
}
