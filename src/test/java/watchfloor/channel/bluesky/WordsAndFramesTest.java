package watchfloor.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsAndFramesTest {
  /** A frame of a recording: bluesky-social/jetstream, internal/corpus/testdata/expected_v1.jsonl, MIT OR Apache-2.0; the text is ours. */
  private static final String REPLY = """
      {"did":"did:plc:d3blkgynnwi3rp7vak25pfe3","time_us":1783175888160588,"kind":"commit","commit":{"rev":"3mptbypqszz2h","operation":"create",\
      "collection":"app.bsky.feed.post","rkey":"3mptbyo7dms2m","record":{"$type":"app.bsky.feed.post","createdAt":"2026-07-04T14:38:06.055Z","langs":["en"],\
      "reply":{"parent":{"cid":"bafyreiamdb73yhox2zhfcoeifp34kiqvg6fhbrznc6otjizwyxe67a3cci","uri":"at://did:plc:vqr6qcne2dya6o46z2citxdk/app.bsky.feed.post/3mpt6d6eu5k2p"},\
      "root":{"cid":"bafyreiamdb73yhox2zhfcoeifp34kiqvg6fhbrznc6otjizwyxe67a3cci","uri":"at://did:plc:vqr6qcne2dya6o46z2citxdk/app.bsky.feed.post/3mpt6d6eu5k2p"}},\
      "text":"We should do this now!"},"cid":"bafyreihaenhj2c5yxlwbj6nd4ewtxr7oylvuymqzqnrwqo6e3qfz6euiyq"}}
      """;
  private static final String IDENTITY = """
      {"did":"did:plc:hqvhxrowqbemo5e4wjnj6zao","time_us":1783175888384849,"kind":"identity","identity":{"did":"did:plc:hqvhxrowqbemo5e4wjnj6zao","seq":31527015470,"time":"2026-07-04T14:38:07.877Z"}}
      """;

  private final Frames frames = new Frames();

  @Test
  void a_recorded_post_is_read_with_all_that_we_need() throws Exception {
    Event.Post post = (Event.Post) frames.read(REPLY);
    assertThat(post.uri()).isEqualTo("at://did:plc:d3blkgynnwi3rp7vak25pfe3/app.bsky.feed.post/3mptbyo7dms2m");
    assertThat(post.timeUs()).isEqualTo(1783175888160588L);
    assertThat(Posts.at(post.timeUs())).isEqualTo(Instant.parse("2026-07-04T14:38:08.160588Z"));
    assertThat(BlueskySource.micros(Posts.at(post.timeUs()))).isEqualTo(post.timeUs());
    assertThat(new Matches(Set.of("did:plc:vqr6qcne2dya6o46z2citxdk"), List.of()).why(post.did(), post.record())).isEqualTo(Matches.Why.TO_US);
    assertThat(frames.read(IDENTITY)).isInstanceOf(Event.Identity.class);
  }

  @Test
  void a_post_that_is_broken_off_anywhere_is_refused_and_never_half_read() {
    String whole = REPLY.strip();
    for (int end = 0; end < whole.length(); end++) {
      String part = whole.substring(0, end);
      assertThatThrownBy(() -> frames.read(part)).isInstanceOf(Frames.BadFrame.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "[]", "7", "null", "{}", "{\"did\":\"did:plc:x\"}", "{\"did\":\"nobody\",\"time_us\":5,\"kind\":\"commit\"}", "{} {}",
      "{\"did\":\"did:plc:x\",\"time_us\":-1,\"kind\":\"identity\"}",
      "{\"did\":\"did:plc:x\",\"time_us\":5,\"kind\":\"account\",\"account\":{\"active\":\"no\"}}",
      "{\"did\":\"did:plc:x\",\"time_us\":5,\"kind\":\"commit\",\"commit\":{\"operation\":\"create\",\"collection\":\"app.bsky.feed.post\",\"rkey\":\"a/b\",\"cid\":\"c\",\"record\":{\"text\":\"t\"}}}",
      "{\"did\":\"did:plc:x\",\"time_us\":5,\"kind\":\"commit\",\"commit\":{\"operation\":\"create\",\"collection\":\"app.bsky.feed.post\",\"rkey\":\"a\",\"cid\":\"c\",\"record\":{\"text\":[]}}}"})
  void what_the_protocol_does_not_say_is_refused_with_a_reason(String frame) {
    assertThatThrownBy(() -> frames.read(frame)).isInstanceOf(Frames.BadFrame.class).hasMessageMatching("the (message|post) .*");
  }

  @Test
  void nesting_without_end_is_refused() {
    assertThatThrownBy(() -> frames.read("[".repeat(100_000))).isInstanceOf(Frames.BadFrame.class);
  }

  @Test
  void kinds_and_collections_that_come_later_are_let_pass() throws Exception {
    assertThat(frames.read("{\"did\":\"did:plc:x\",\"time_us\":5,\"kind\":\"sync\"}")).isEqualTo(new Event.Other(5));
    assertThat(frames.read("{\"did\":\"did:plc:x\",\"time_us\":5,\"kind\":\"commit\",\"commit\":{\"operation\":\"create\",\"collection\":\"app.bsky.feed.like\"}}"))
        .isEqualTo(new Event.Other(5));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "outage|What an OUTAGE!|true", "outage|outages|false", "outage*|Outages everywhere|true", "outage|#outage|true", "outage|my_outage|false",
      "example air|I flew Example Air today|true", "example air|example airport|false", "straße|STRASSE|false", "über|ÜBER uns|true", "航空|日本航空です|true",
      "air|fair|false", "c++|I like C++ much|true", "@brand.example|hi @brand.example!|true", "ｏｕｔａｇｅ|outage|true", "café|the cafe\u0301 is shut|true"})
  void words_are_found_in_any_case_and_as_words(String word, String text, boolean found) {
    assertThat(new Keywords(List.of(word)).in(text)).isEqualTo(found);
  }

  @Test
  void an_answers_key_is_a_valid_identifier_the_same_each_time_and_another_for_another_answer() {
    Instant base = Instant.parse("2026-11-22T12:00:00Z");
    List<String> made = IntStream.range(0, 20_000).mapToObj(i -> Tid.of(base, "key-" + i)).toList();
    assertThat(made).doesNotHaveDuplicates().allMatch(tid -> tid.matches("[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}"));
    assertThat(Tid.of(base, "key-1")).isEqualTo(made.get(1));
    assertThat(made).allMatch(tid -> tid.compareTo(Tid.written(BlueskySource.micros(base) << 10)) < 0);
    assertThat(made).allMatch(tid -> tid.compareTo(Tid.written(BlueskySource.micros(base.minusSeconds(9_000)) << 10)) > 0);
  }
}
