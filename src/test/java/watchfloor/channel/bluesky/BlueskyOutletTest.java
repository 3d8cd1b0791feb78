package watchfloor.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchfloor.channel.kit.FakeOutletNetwork;
import watchfloor.channel.kit.ReplyOutletContract;
import watchfloor.desk.ReplyOutlet;
import watchfloor.desk.SendOutcome;

class BlueskyOutletTest extends ReplyOutletContract {
  private FakePds pds;

  @Override
  protected FakeOutletNetwork network() throws Exception {
    pds = new FakePds();
    return pds;
  }

  private JsonNode sent(String uri, String text) throws InterruptedException {
    assertThat(pds.outlet(net).send(FakePds.mention(uri), text, "key")).isInstanceOf(SendOutcome.Sent.class);
    return pds.records().get(0);
  }

  @Test
  void an_answer_to_the_first_post_of_a_thread_has_it_as_root_and_parent() throws Exception {
    JsonNode reply = sent(FakePds.POST, "Hello").path("reply");
    assertThat(reply.path("root").path("uri").asText()).isEqualTo(FakePds.POST);
    assertThat(reply.path("parent")).isEqualTo(reply.path("root"));
    assertThat(reply.path("parent").path("cid").asText()).isEqualTo("cidparent");
  }

  @Test
  void an_answer_further_down_keeps_the_root_of_its_thread() throws Exception {
    JsonNode reply = sent(FakePds.REPLY, "Hello").path("reply");
    assertThat(reply.path("root").path("uri").asText()).isEqualTo(FakePds.POST);
    assertThat(reply.path("root").path("cid").asText()).isEqualTo("cidroot");
    assertThat(reply.path("parent").path("uri").asText()).isEqualTo(FakePds.REPLY);
  }

  @Test
  void an_edited_post_is_answered_at_its_address() throws Exception {
    assertThat(sent(FakePds.POST + "#bafyversion", "Hello").path("reply").path("parent").path("uri").asText()).isEqualTo(FakePds.POST);
  }

  @Test
  void links_handles_and_tags_are_marked_in_bytes() throws Exception {
    String text = "👩‍👩‍👧 @lena.example sieh https://example.com/a?b=1. #Hilfe und @nobody.example, 100 #1";
    JsonNode facets = sent(FakePds.POST, text).path("facets");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(facets).hasSize(3);
    assertThat(List.of(part(bytes, facets.get(0)), part(bytes, facets.get(1)), part(bytes, facets.get(2))))
        .containsExactly("https://example.com/a?b=1", "@lena.example", "#Hilfe");
    assertThat(facets.get(1).path("features").path(0).path("did").asText()).isEqualTo(FakeBluesky.STRANGER);
    assertThat(facets.get(2).path("features").path(0).path("tag").asText()).isEqualTo("Hilfe");
  }

  private static String part(byte[] bytes, JsonNode facet) {
    int from = facet.path("index").path("byteStart").asInt();
    return new String(bytes, from, facet.path("index").path("byteEnd").asInt() - from, StandardCharsets.UTF_8);
  }

  @Test
  void three_hundred_characters_as_readers_see_them_fit_and_three_thousand_bytes() throws Exception {
    ReplyOutlet outlet = pds.outlet(net);
    assertThat(outlet.length("é".repeat(300))).isEqualTo(300);
    assertThat(outlet.length("👍🏽".repeat(300))).as("eight bytes each").isEqualTo(300);
    assertThat(outlet.length("👩‍👩‍👧".repeat(300))).as("18 bytes each: 5,400").isEqualTo(540);
    assertThat(outlet.length("क्ष".repeat(100))).as("a conjunct is one character").isEqualTo(100);
    assertThat(outlet.send(FakePds.mention(FakePds.POST), "👩‍👩‍👧".repeat(167), "key")).as("167 characters, 3,006 bytes").isInstanceOf(SendOutcome.Refused.class);
    assertThat(outlet.send(FakePds.mention(FakePds.POST), "👩‍👩‍👧".repeat(166), "key")).isInstanceOf(SendOutcome.Sent.class);
  }

  @Test
  void tokens_that_are_both_revoked_lead_to_one_new_sign_in() throws Exception {
    ReplyOutlet outlet = pds.outlet(net);
    assertThat(outlet.send(FakePds.mention(FakePds.POST), "One.", "key-1")).isInstanceOf(SendOutcome.Sent.class);
    pds.revoke();
    assertThat(outlet.send(FakePds.mention(FakePds.POST), "Two.", "key-2")).isInstanceOf(SendOutcome.Sent.class);
    assertThat(pds.calls().stream().filter("com.atproto.server.createSession"::equals)).hasSize(2);
    assertThat(pds.refreshes()).isEqualTo(1);
  }

  @Test
  void an_account_signs_in_once_for_many_answers_and_a_refused_sign_in_is_not_tried_at_once_again() throws Exception {
    ReplyOutlet outlet = pds.outlet(net);
    for (int i = 0; i < 5; i++) {
      outlet.send(FakePds.mention(FakePds.POST), "Answer " + i, "key-" + i);
    }
    assertThat(pds.calls().stream().filter("com.atproto.server.createSession"::equals)).hasSize(1);
    pds.signsNobodyIn();
    ReplyOutlet restarted = pds.outlet(net);
    for (int i = 0; i < 5; i++) {
      assertThat(restarted.send(FakePds.mention(FakePds.POST), "Answer", "late-" + i)).isInstanceOf(SendOutcome.Refused.class);
    }
    assertThat(pds.calls().stream().filter("com.atproto.server.createSession"::equals)).hasSize(2);
  }

  @Test
  void the_record_of_an_answer_has_the_same_key_after_a_restart() throws Exception {
    pds.next(FakeOutletNetwork.Fate.TAKEN_AND_BLIND);
    assertThat(pds.outlet(net).send(FakePds.mention(FakePds.POST), "Hello", "key")).isInstanceOf(SendOutcome.Unknown.class);
    assertThat(pds.outlet(net).send(FakePds.mention(FakePds.POST), "Hello", "key")).isInstanceOf(SendOutcome.Sent.class);
    assertThat(pds.published()).as("put in its own place").containsExactly("Hello");
  }
}
