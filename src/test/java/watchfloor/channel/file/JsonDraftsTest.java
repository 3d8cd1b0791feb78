package watchfloor.channel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import watchfloor.intake.MovableClock;
import watchfloor.mention.Author;
import watchfloor.mention.Brand;
import watchfloor.mention.Channel;
import watchfloor.mention.Mention;

class JsonDraftsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private final PostMaker maker = new PostMaker(Channel.FILE, new Handles(new Brand("A", "@air")), new MovableClock(NOW));

  private Mention read(String line) throws BadRow {
    return maker.make(JsonDrafts.read(line));
  }

  @Test
  void ourOwnFieldNamesAreRead() throws Exception {
    Mention post = read("""
        {"id":7,"time":"2026-02-28T10:00:00+01:00","brand":"Air","author":"lena","followers":5,"channel":"reddit",
         "language":"de","text":"Hallo","thread":"t1","repost_of":"r1"}""");

    assertThat(post.key().externalId()).isEqualTo("7");
    assertThat(post.writtenAt()).isEqualTo(Instant.parse("2026-02-28T09:00:00Z"));
    assertThat(post.author()).isEqualTo(new Author("lena", "lena", 5));
    assertThat(post.channel()).isEqualTo(Channel.REDDIT);
    assertThat(post.language()).isEqualTo("de");
    assertThat(post.thread()).isEqualTo("t1");
    assertThat(post.repostOf()).isEqualTo("r1");
  }

  @Test
  void anArchiveOfTwitterIsRead() throws Exception {
    Mention post = read("""
        {"id":1,"id_str":"1050118621198921728","created_at":"Wed Oct 10 20:19:24 +0000 2018","lang":"en","full_text":"Hi @air &amp;lt; &lt;3",
         "user":{"id_str":"6253282","screen_name":"lena","followers_count":42},"retweeted_status":{"id_str":"99"}}""");

    assertThat(post.key().externalId()).isEqualTo("1050118621198921728");
    assertThat(post.channel()).isEqualTo(Channel.X);
    assertThat(post.writtenAt()).isEqualTo(Instant.parse("2018-10-10T20:19:24Z"));
    assertThat(post.author()).isEqualTo(new Author("6253282", "@lena", 42));
    assertThat(post.direct()).isTrue();
    assertThat(post.repostOf()).isEqualTo("99");
    assertThat(post.text()).isEqualTo("Hi @air &lt; <3");
  }

  @Test
  void aFrameOfBlueskysStreamIsRead() throws Exception {
    Mention post = read("""
        {"did":"did:plc:a","time_us":1714521600000000,"kind":"commit","commit":{"operation":"create","cid":"bafy1",
         "record":{"text":"Hi","createdAt":"2024-05-01T00:00:00Z","langs":["de"]}}}""");

    assertThat(post.channel()).isEqualTo(Channel.BLUESKY);
    assertThat(post.key().externalId()).isEqualTo("bafy1");
    assertThat(post.author().id()).isEqualTo("did:plc:a");
    assertThat(post.language()).isEqualTo("de");
  }

  @Test
  void aPostOfTheSecondVersionOfXIsReadFromItsEnvelope() throws Exception {
    Mention post = read("""
        {"data":{"id":"12","text":"Hi","created_at":"2022-01-02T03:04:05.000Z","author_id":"9","conversation_id":"11"},
         "includes":{"users":[{"username":"lena","public_metrics":{"followers_count":3}}]}}""");

    assertThat(post.channel()).isEqualTo(Channel.X);
    assertThat(post.author()).isEqualTo(new Author("9", "@lena", 3));
    assertThat(post.thread()).isEqualTo("11");
  }

  @Test
  void aPostOfMastodonIsReadAsPlainText() throws Exception {
    Mention post = read("""
        {"id":"103","created_at":"2019-12-08T03:48:33.901Z","content":"<p>One &amp; <b>two</b><br>three &lt;3</p><p>4 &#x1F621;</p>",
         "account":{"id":"16","acct":"lena@town.example","followers_count":8},"language":"en"}""");

    assertThat(post.text()).isEqualTo("One & two\nthree <3\n\n4 😡");
    assertThat(post.author().handle()).isEqualTo("@lena@town.example");
    assertThat(post.channel()).isEqualTo(Channel.MASTODON);
  }

  @Test
  void aPostOfBlueskyIsRead() throws Exception {
    Mention post = read("""
        {"uri":"at://did:plc:a/app.bsky.feed.post/1","author":{"did":"did:plc:a","handle":"lena.bsky.social"},
         "record":{"text":"Hi","createdAt":"2024-05-01T00:00:00Z","langs":["en"],"reply":{"root":{"uri":"at://root"}}}}""");

    assertThat(post.channel()).isEqualTo(Channel.BLUESKY);
    assertThat(post.author()).isEqualTo(new Author("did:plc:a", "@lena.bsky.social", Author.UNKNOWN_FOLLOWERS));
    assertThat(post.thread()).isEqualTo("at://root");
    assertThat(post.language()).isEqualTo("en");
  }

  @Test
  void whatIsNoPostSaysWhy() {
    assertThatThrownBy(() -> read("{\"text\":")).isInstanceOf(BadRow.class).hasMessageStartingWith("this is not JSON");
    assertThatThrownBy(() -> read("[1]")).hasMessageContaining("one JSON object a line");
    assertThatThrownBy(() -> read("{\"id\":1}")).hasMessage("the text is empty");
    assertThatThrownBy(() -> read("{\"text\":\"a\",\"followers\":\"many\"}")).hasMessageContaining("'many'");
  }

  @Test
  void halfCharactersAreMended() throws Exception {
    assertThat(read("{\"text\":\"a\\ud83d b\\u0000c\"}").text()).isEqualTo("a\uFFFD bc");
  }

  @Test
  void timesAreReadInTheWaysOfManyPrograms() {
    Instant noon = Instant.parse("2015-02-24T12:00:00Z");
    assertThat(Times.parse("1424779200")).contains(noon);
    assertThat(Times.parse("1424779200000")).contains(noon);
    assertThat(Times.parse("2015-02-24T12:00:00Z")).contains(noon);
    assertThat(Times.parse("2015-02-24T13:00:00+01:00")).contains(noon);
    assertThat(Times.parse("2015-02-24T12:00")).contains(noon);
    assertThat(Times.parse("2015-02-24 04:00:00 -0800")).contains(noon);
    assertThat(Times.parse("2015-02-24 12:00:00")).contains(noon);
    assertThat(Times.parse("Tue Feb 24 12:00:00 +0000 2015")).contains(noon);
    assertThat(Times.parse("2015-02-24")).contains(Instant.parse("2015-02-24T00:00:00Z"));
    assertThat(Times.parse("20150224")).isEmpty();
    assertThat(Times.parse("yesterday")).isEmpty();
    assertThat(Times.parse("")).isEmpty();
    assertThat(Times.parse("99999999999999999")).isEmpty();
  }
}
