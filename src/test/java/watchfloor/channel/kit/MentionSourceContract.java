package watchfloor.channel.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.channel.net.NetClient;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.SourceHealth;
import watchfloor.mention.SourceHealth.State;

/**
 * What every source of a network that speaks does on its network's bad days: nothing is lost, nothing comes twice, everything received has one
 * end, and no thread and no socket is left behind. A source's own test extends it with a {@link FakeNetwork}.
 */
public abstract class MentionSourceContract {
  /** A network on this machine answers at once or not at all. */
  protected static final NetClient.Times BRISK =
      new NetClient.Times(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMillis(400));

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir protected Path folder;

  protected FakeNetwork network;
  private final AtomicInteger made = new AtomicInteger();
  private final SourceRoom.Book book = new SourceRoom.Book();
  private final List<String> published = new ArrayList<>();
  private ExecutorService threads;
  private NetClient net;
  private SourceRoom room;

  protected abstract FakeNetwork network() throws Exception;

  @BeforeEach
  void connect() throws Exception {
    network = network();
    threads = Executors.newCachedThreadPool(task -> new Thread(task, "net-" + made.incrementAndGet()));
    net = new NetClient(threads, BRISK, "Watchfloor test");
    open();
  }

  @AfterEach
  void nothingIsLeftBehind() throws Exception {
    room.close();
    await("every socket is closed").atMost(SOON).until(() -> network.connections() == 0);
    threads.shutdown();
    assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).as("no thread is left in a call").isTrue();
    network.close();
  }

  private void open() {
    room = new SourceRoom(network.source(net, folder), book);
    await().atMost(SOON).until(() -> network.connections() > 0);
  }

  private void publish(String text) {
    published.add(text);
    network.publish(text);
  }

  private void everythingArrives() {
    await().atMost(SOON).untilAsserted(() -> assertThat(book.texts()).containsExactlyInAnyOrderElementsOf(published));
    await().atMost(SOON).until(() -> room.health().counts().underWay() == 0);
    IntakeCounts counts = room.health().counts();
    assertThat(counts.received()).isEqualTo(counts.accepted() + counts.duplicate() + counts.rejected() + counts.shed());
    assertThat(counts.shed()).isZero();
  }

  private SourceHealth trouble() {
    await().atMost(SOON).until(() -> !room.pauses().isEmpty());
    return room.pauses().get(0);
  }

  @Test
  void what_is_published_arrives_once_and_the_source_is_live() {
    publish("one");
    publish("two 🧳");
    everythingArrives();
    assertThat(room.health().state()).isEqualTo(State.LIVE);
    assertThat(room.health().counts().accepted()).isEqualTo(2);
  }

  @Test
  void what_is_told_twice_is_a_duplicate() {
    publish("one");
    everythingArrives();
    network.repeat();
    await().atMost(SOON).until(() -> room.health().counts().duplicate() == 1);
    everythingArrives();
  }

  @Test
  void what_is_told_out_of_order_is_not_lost_over_a_restart() {
    published.add("late");
    published.add("early");
    network.publishOutOfOrder("late", "early");
    everythingArrives();
    room.close();
    publish("meanwhile");
    open();
    everythingArrives();
  }

  @Test
  void a_connection_that_is_cut_in_the_middle_of_a_message_loses_nothing() {
    publish("before");
    everythingArrives();
    network.cut();
    publish("while nobody listened");
    everythingArrives();
    assertThat(trouble().state()).isEqualTo(State.DOWN);
    assertThat(trouble().trouble()).isNotBlank();
  }

  @Test
  void garbage_and_what_is_too_long_are_rejected_with_a_reason_and_stop_nothing() {
    publish("before");
    network.garbage();
    network.huge();
    network.keepAlive();
    publish("after");
    everythingArrives();
    await().atMost(SOON).until(() -> room.health().counts().rejected() == 2);
    assertThat(room.rejections()).hasSize(2).allSatisfy(sentence -> assertThat(sentence).isNotBlank().doesNotContain("Exception"));
    assertThat(room.pauses()).as("nothing was interrupted").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 401, 403, 404, 409, 500, 503})
  void a_network_that_refuses_is_down_with_a_sentence_and_tried_again(int status) {
    publish("before");
    everythingArrives();
    network.refuse(status, Map.of("Location", "http://192.0.2.1/elsewhere"));
    network.cut();
    publish("while it refused");
    await().atMost(SOON).until(() -> room.pauses().stream().anyMatch(health -> health.trouble().contains(String.valueOf(status))));
    network.refuse(0, Map.of());
    everythingArrives();
  }

  @Test
  void a_network_that_asks_for_patience_is_left_alone_until_the_time_that_it_names() {
    Instant reset = Instant.ofEpochSecond(Instant.now().plusSeconds(900).getEpochSecond());
    network.refuse(429, Map.of("ratelimit-reset", String.valueOf(reset.getEpochSecond())));
    network.cut();
    await().atMost(SOON).until(() -> room.pauses().stream().anyMatch(health -> health.state() == State.LIMITED));
    SourceHealth limited = room.pauses().stream().filter(health -> health.state() == State.LIMITED).findFirst().orElseThrow();
    assertThat(limited.retryAt()).isEqualTo(reset);
    assertThat(limited.trouble()).isNotBlank();
    network.refuse(0, Map.of());
    publish("after");
    everythingArrives();
  }

  @Test
  void a_network_that_falls_silent_on_an_open_connection_is_noticed() {
    publish("before");
    everythingArrives();
    network.fallSilent();
    publish("said to nobody");
    everythingArrives();
    assertThat(trouble().state()).isEqualTo(State.DOWN);
  }

  @Test
  void a_store_that_takes_nothing_for_a_while_loses_nothing() {
    publish("before");
    everythingArrives();
    book.breaks(true);
    publish("kept in the queue");
    room.close();
    book.breaks(false);
    publish("while the room was closed");
    open();
    everythingArrives();
  }

  @Test
  void a_source_that_is_held_and_let_go_reads_on_where_it_was() {
    publish("before");
    everythingArrives();
    room.keeper().hold("The disk is nearly full.");
    await().atMost(SOON).until(() -> network.connections() == 0);
    publish("while it was held");
    room.keeper().release();
    everythingArrives();
  }

  @Test
  void a_source_that_is_told_to_stop_ends_soon_even_where_its_network_is_silent() {
    network.fallSilent();
    long begun = System.nanoTime();
    room.close();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(6));
    assertThat(room.sourceEnded()).isTrue();
  }

  /** An hour of bad days in a minute at most: what was published and what is kept are the same in the end. */
  @Test
  void after_many_bad_days_nothing_is_lost_and_nothing_is_there_twice() {
    badDays(new Random(11), 40);
  }

  @Test
  @Tag("long")
  void after_very_many_bad_days_nothing_is_lost_and_nothing_is_there_twice() {
    badDays(new Random(12), 1_500);
  }

  private void badDays(Random dice, int days) {
    int most = 0;
    for (int day = 0; day < days; day++) {
      publish("day " + day);
      switch (dice.nextInt(8)) {
        case 0 -> network.cut();
        case 1 -> network.garbage();
        case 2 -> network.repeat();
        case 3 -> network.huge();
        case 4 -> refuseForAWhile(dice);
        case 5 -> network.keepAlive();
        case 6 -> {
          room.close();
          open();
        }
        default -> publish("day " + day + " again");
      }
      most = Math.max(most, network.connections());
    }
    everythingArrives();
    assertThat(most).as("connections at once").isLessThanOrEqualTo(4);
  }

  private void refuseForAWhile(Random dice) {
    int before = room.pauses().size();
    network.refuse(new int[] {401, 429, 500, 503, 302}[dice.nextInt(5)], Map.of());
    network.cut();
    await().atMost(SOON).until(() -> room.pauses().size() > before);
    network.refuse(0, Map.of());
  }
}
