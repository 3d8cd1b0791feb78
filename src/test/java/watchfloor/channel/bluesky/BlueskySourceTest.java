package watchfloor.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static watchfloor.channel.bluesky.FakeBluesky.HANDLE;
import static watchfloor.channel.bluesky.FakeBluesky.OURS;
import static watchfloor.channel.bluesky.FakeBluesky.STRANGER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.channel.kit.SourceRoom;
import watchfloor.channel.net.NetClient;
import watchfloor.intake.MentionSource;
import watchfloor.mention.Mention;
import watchfloor.mention.SourceHealth;

class BlueskySourceTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String REPLY = "\"reply\":{\"root\":{\"uri\":\"at://%s/app.bsky.feed.post/3root\",\"cid\":\"c\"},\"parent\":{\"uri\":\"at://%s/app.bsky.feed.post/3parent\",\"cid\":\"c\"}},";
  private static final String QUOTE = "\"embed\":{\"$type\":\"app.bsky.embed.record\",\"record\":{\"cid\":\"c\",\"uri\":\"at://%s/app.bsky.feed.post/3quoted\"}},";
  private static final String QUOTE_WITH_PICTURE = "\"embed\":{\"$type\":\"app.bsky.embed.recordWithMedia\",\"record\":{\"record\":{\"cid\":\"c\",\"uri\":\"at://%s/app.bsky.feed.post/3quoted\"}}},";

  @TempDir Path folder;

  private final SourceRoom.Book book = new SourceRoom.Book();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final NetClient net = new NetClient(
      threads, new NetClient.Times(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(1)), "Watchfloor test");
  private FakeBluesky bluesky;
  private SourceRoom room;

  @BeforeEach
  void begin() throws Exception {
    bluesky = new FakeBluesky();
  }

  @AfterEach
  void end() {
    if (room != null) {
      room.close();
    }
    bluesky.close();
    threads.shutdown();
  }

  private void open() {
    open(bluesky.source(net, folder));
  }

  private void open(MentionSource source) {
    room = new SourceRoom(source, book);
    await().atMost(SOON).until(() -> bluesky.connections() > 0);
  }

  private void arrives(String... texts) {
    await().atMost(SOON).untilAsserted(() -> assertThat(book.texts()).containsExactly(texts));
  }

  private Mention only() {
    return book.kept().get(0);
  }

  @Test
  void a_post_that_names_us_speaks_to_us_and_says_who_wrote_it_where() {
    open();
    String uri = bluesky.post(STRANGER, "hello brand", FakeBluesky.naming() + "\"langs\":[\"pt-BR\"],");
    arrives("hello brand");
    assertThat(only().direct()).isTrue();
    assertThat(only().key().externalId()).isEqualTo(uri);
    assertThat(only().thread()).isEqualTo(uri);
    assertThat(only().language()).isEqualTo("pt-BR");
    assertThat(only().author().handle()).isEqualTo("@lena.example");
    assertThat(only().author().followers()).isEqualTo(12);
    assertThat(only().author().id()).isEqualTo(STRANGER);
  }

  @Test
  void answers_and_quotes_speak_to_us_and_words_and_threads_of_ours_are_about_us() {
    open();
    bluesky.post(STRANGER, "answer", REPLY.formatted(STRANGER, OURS));
    bluesky.post(STRANGER, "quote", QUOTE.formatted(OURS));
    bluesky.post(STRANGER, "quote with picture", QUOTE_WITH_PICTURE.formatted(OURS));
    bluesky.post(STRANGER, "in our thread", REPLY.formatted(OURS, STRANGER));
    bluesky.post(STRANGER, "what an Outage!", "");
    arrives("answer", "quote", "quote with picture", "in our thread", "what an Outage!");
    assertThat(book.kept()).extracting(Mention::direct).containsExactly(true, true, true, false, false);
    assertThat(book.kept().get(3).thread()).isEqualTo("at://" + OURS + "/app.bsky.feed.post/3root");
  }

  @Test
  void what_we_write_and_what_is_about_others_is_not_counted() {
    open();
    bluesky.post(OURS, "we had an outage", FakeBluesky.naming());
    bluesky.post(STRANGER, "good morning", REPLY.formatted(STRANGER, STRANGER));
    bluesky.post(STRANGER, "the outages", "");
    bluesky.publish("the last one");
    arrives("the last one");
    assertThat(room.health().counts().received()).isEqualTo(1);
  }

  @Test
  void a_post_that_its_author_deletes_is_removed_also_after_a_restart() {
    open();
    bluesky.commit(BlueskySource.micros(Instant.now()), STRANGER, "create", "3gone", "to be deleted", "c1", FakeBluesky.naming());
    arrives("to be deleted");
    room.close();
    bluesky.delete(STRANGER, "3gone");
    bluesky.delete(STRANGER, "3neverseen");
    open();
    arrives();
    room.close();
    assertThat(book.withdrawals()).as("only what we hold is worth a wish").allSatisfy(wish -> assertThat(wish.key().orElseThrow().externalId()).endsWith("3gone"));
  }

  @Test
  void everything_of_an_account_that_is_taken_down_is_removed() {
    open();
    bluesky.publish("one");
    bluesky.publish("two");
    arrives("one", "two");
    bluesky.account("did:plc:cccccccccccccccccccccccc", false);
    bluesky.account(STRANGER, true);
    bluesky.account(STRANGER, false);
    arrives();
    await().atMost(SOON).untilAsserted(() -> assertThat(book.withdrawals()).hasSize(1));
  }

  @Test
  void an_edit_takes_the_place_of_what_stood_there_and_is_removed_as_a_whole() {
    open();
    bluesky.commit(BlueskySource.micros(Instant.now()), STRANGER, "create", "3edit", "first words", "c1", FakeBluesky.naming());
    arrives("first words");
    bluesky.edit(STRANGER, "3edit", "second words", "c2");
    arrives("second words");
    bluesky.edit(STRANGER, "3edit", "third words", "c3");
    arrives("third words");
    assertThat(only().thread()).isEqualTo(Uris.post(STRANGER, "3edit"));
    room.close();
    open();
    bluesky.publish("after the stream was read again");
    arrives("third words", "after the stream was read again");
    bluesky.delete(STRANGER, "3edit");
    arrives("after the stream was read again");
  }

  @Test
  void a_directory_that_does_not_answer_leaves_the_did_in_place_of_the_handle_and_our_accounts_as_they_were() {
    open();
    bluesky.publish("before");
    arrives("before");
    room.close();
    bluesky.directoryAway(true);
    open();
    bluesky.publish("after");
    arrives("before", "after");
    assertThat(book.kept().get(1).author().handle()).isEqualTo(STRANGER);
    assertThat(book.kept().get(1).author().followersKnown()).isFalse();
  }

  @Test
  void a_handle_that_nobody_has_is_said() {
    room = new SourceRoom(bluesky.source(net, folder, List.of("nobody.example"), List.of()), book);
    await().atMost(SOON).until(() -> !room.pauses().isEmpty());
    assertThat(room.pauses().get(0).trouble()).isEqualTo("Bluesky knows no account 'nobody.example': check the handles of the source in center.yaml.");
  }

  @Test
  void a_place_that_is_older_than_the_network_remembers_leaves_a_gap() throws Exception {
    Instant old = Instant.now().minus(Duration.ofDays(3));
    Files.writeString(folder.resolve("bluesky.place"), Long.toString(BlueskySource.micros(old)));
    open();
    bluesky.publish("now");
    arrives("now");
    await().atMost(SOON).until(() -> room.health().missed().isPresent());
    SourceHealth.Missed missed = room.health().missed().orElseThrow();
    assertThat(missed.from()).isCloseTo(old, within(1, ChronoUnit.SECONDS));
    assertThat(missed.to()).isAfter(Instant.now().minusSeconds(60));
  }

  @Test
  void a_place_that_the_network_does_not_know_is_given_up_and_leaves_a_gap() {
    bluesky.publish("before");
    open();
    arrives("before");
    bluesky.refuseCursor();
    bluesky.cut();
    await().atMost(SOON).until(() -> room.health().missed().isPresent());
    bluesky.refuse(0, Map.of());
    bluesky.publish("after");
    arrives("before", "after");
  }

  @Test
  void a_source_that_reads_what_was_written_long_ago_catches_up_without_a_gap() throws Exception {
    Instant ago = Instant.now().minus(Duration.ofMinutes(30));
    bluesky.commit(BlueskySource.micros(ago.plusSeconds(60)), STRANGER, "create", "3old", "old", "c", FakeBluesky.naming());
    Files.writeString(folder.resolve("bluesky.place"), Long.toString(BlueskySource.micros(ago)));
    open();
    arrives("old");
    await().atMost(SOON).until(() -> room.health().state() == SourceHealth.State.LIVE);
    assertThat(room.health().missed()).isEmpty();
  }

  @Test
  void a_post_that_is_dated_in_the_future_counts_as_written_when_it_was_seen() {
    open();
    bluesky.post(STRANGER, "from tomorrow", FakeBluesky.naming() + "\"createdAt\":\"2099-01-01T00:00:00Z\",");
    arrives("from tomorrow");
    assertThat(only().writtenAt()).isBefore(Instant.now().plusSeconds(5));
  }

  @Test
  void what_the_stream_did_not_bring_is_read_from_the_notifications_of_our_account() throws Exception {
    FakePds pds = new FakePds();
    pds.notifies(told("mention", "3told", "did you see this", ""));
    pds.notifies(told("like", "3like", "no mention", ""));
    pds.notifies(told("reply", "3muted", "from somebody we do not want to hear", ",\"viewer\":{\"muted\":true}"));
    Notifications notifications = new Notifications(pds.session(net), Clock.systemUTC());
    open(new BlueskySource(
        "bluesky", new BlueskyOptions(List.of(HANDLE), List.of(), List.of(bluesky.address().replace("http", "ws")), bluesky.address()),
        new BlueskySource.Parts(net, new FakeBluesky.FolderPlaces(folder), folder.resolve("seen"), Optional.of(notifications), Clock.systemUTC(), new Random(1))));
    arrives("did you see this");
    bluesky.commit(BlueskySource.micros(Instant.now()), STRANGER, "create", "3told", "did you see this", "c", FakeBluesky.naming());
    await().atMost(SOON).until(() -> room.health().counts().duplicate() == 1);
    pds.close();
  }

  private static String told(String reason, String rkey, String text, String author) {
    return "{\"uri\":\"" + Uris.post(STRANGER, rkey) + "\",\"cid\":\"c\",\"author\":{\"did\":\"" + STRANGER + "\",\"handle\":\"lena.example\"" + author + "},\"reason\":\""
        + reason + "\",\"record\":{\"$type\":\"app.bsky.feed.post\"," + FakeBluesky.naming() + "\"text\":\"" + text + "\",\"createdAt\":\"" + Instant.now()
        + "\"},\"isRead\":false,\"indexedAt\":\"" + Instant.now() + "\"}";
  }
}
