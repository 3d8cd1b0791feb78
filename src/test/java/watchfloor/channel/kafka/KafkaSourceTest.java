package watchfloor.channel.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.Mention;
import watchfloor.mention.SourceHealth.State;

/** A source on a real broker, in a real intake. */
@Timeout(120)
@Tag("long")
class KafkaSourceTest {
  private static final Duration SOON = Duration.ofSeconds(40);

  private final Broker broker = Broker.shared();
  private final Room.Book book = new Room.Book();

  private KafkaOptions options(String topic) {
    return options(topic, new KafkaSecurity.Open(), broker.servers());
  }

  private static KafkaOptions options(String topic, KafkaSecurity security, String servers) {
    return new KafkaOptions(List.of(servers), List.of(topic), "group-" + topic, security);
  }

  private static KafkaSecurity signedIn(Broker broker, KafkaSecurity.Password password) {
    return new KafkaSecurity.SignedIn(Optional.of(broker.authority()), "ada", password, KafkaSecurity.Mechanism.PLAIN);
  }

  private void awaitTrouble(Room room, String words) {
    await().atMost(SOON).untilAsserted(() -> {
      assertThat(room.keeper().health().state()).isEqualTo(State.DOWN);
      assertThat(room.keeper().health().trouble()).contains(words);
    });
  }

  @Test
  void records_come_in_the_order_of_their_partition_with_identifiers_of_where_they_stand() {
    String topic = broker.topic(1);
    broker.write(topic, 1, 0, 2_500, n -> "post " + n);
    try (Room room = new Room(options(topic), book)) {
      await().atMost(SOON).until(() -> book.size() == 2_500);
      assertThat(book.kept()).extracting(Mention::text).isEqualTo(IntStream.range(0, 2_500).mapToObj(n -> "post " + n).toList());
      assertThat(book.kept().get(7).key().externalId()).startsWith(topic + "-0-7-");
      assertThat(room.keeper().health().state()).isEqualTo(State.LIVE);
    }
  }

  @Test
  void what_is_no_post_is_rejected_with_where_and_why_and_the_rest_goes_in() {
    String topic = broker.topic(1);
    List<String> values = new ArrayList<>(List.of("one", "!garbage", "bang", "", "two"));
    values.set(3, null);
    broker.write(topic, 1, 0, 5, values::get);
    Values odd = (value, id, refused) -> {
      if (value.length == 4) {
        throw new IllegalStateException("cannot read this");
      }
      return Room.words(value, id, refused);
    };
    try (Room room = new Room(options(topic), book, odd)) {
      await().atMost(SOON).until(() -> room.keeper().health().counts().equals(new IntakeCounts(5, 2, 0, 3, 0)));
      assertThat(book.kept()).extracting(Mention::text).containsExactly("one", "two");
      assertThat(room.rejections()).hasSize(3);
      assertThat(room.rejections().get(0)).isEqualTo(topic + "-0@1: this is no post");
      assertThat(room.rejections().get(1)).startsWith(topic + "-0@2: the program failed on it").contains("cannot read this");
      assertThat(room.rejections().get(2)).isEqualTo(topic + "-0@3: the message is empty");
      await().atMost(SOON).until(() -> broker.told("group-" + topic) == 5);
    }
  }

  @Test
  void the_group_is_told_only_what_is_durable_and_a_stuck_store_neither_loses_nor_doubles_anything() {
    String topic = broker.topic(2);
    book.breaks(true);
    broker.write(topic, 2, 0, 20_000, n -> "post " + n);
    try (Room room = new Room(options(topic), book)) {
      await().atMost(SOON).until(() -> room.keeper().health().counts().received() > Reading.MOST_OPEN);
      await().during(Duration.ofSeconds(1)).atMost(SOON)
          .until(() -> room.keeper().health().counts().received() <= Reading.MOST_OPEN + ClientSettings.MOST_AT_ONCE);
      assertThat(broker.told("group-" + topic)).isZero();
      assertThat(room.keeper().health().state()).isEqualTo(State.LIVE);
      book.breaks(false);
      await().atMost(SOON).until(() -> broker.told("group-" + topic) == 20_000);
      assertThat(book.size()).isEqualTo(20_000);
      assertThat(room.keeper().health().counts()).isEqualTo(new IntakeCounts(20_000, 20_000, 0, 0, 0));
    }
  }

  @Test
  void what_was_handed_in_and_not_kept_when_the_room_closed_comes_again() {
    String topic = broker.topic(1);
    broker.write(topic, 1, 0, 300, n -> "post " + n);
    book.breaks(true);
    try (Room room = new Room(options(topic), book)) {
      await().atMost(SOON).until(() -> room.keeper().health().counts().received() == 300);
    }
    assertThat(book.kept()).isEmpty();
    assertThat(broker.told("group-" + topic)).isZero();
    book.breaks(false);
    try (Room room = new Room(options(topic), book)) {
      await().atMost(SOON).until(() -> book.size() == 300);
      assertThat(room.keeper().health().counts().duplicate()).isZero();
    }
    assertThat(broker.told("group-" + topic)).as("a room that closes in order says how far it has come").isEqualTo(300);
  }

  @Test
  void two_sources_of_a_group_share_what_comes_and_each_record_is_kept_once_while_they_come_and_go() {
    String topic = broker.topic(4);
    String group = "group-" + topic;
    try (Room one = new Room(options(topic), book)) {
      broker.write(topic, 4, 0, 3_000, n -> "post " + n);
      await().atMost(SOON).until(() -> book.size() > 0);
      Room two = new Room(options(topic), book);
      try {
        broker.write(topic, 4, 3_000, 6_000, n -> "post " + n);
        await().atMost(SOON).until(() -> broker.shares(group).equals(List.of(2, 2)));
        broker.write(topic, 4, 6_000, 8_000, n -> "post " + n);
        await().atMost(SOON).until(() -> two.keeper().health().counts().accepted() >= 1_000);
      } finally {
        two.close();
      }
      broker.write(topic, 4, 8_000, 10_000, n -> "post " + n);
      await().atMost(SOON).until(() -> book.size() == 10_000);
      await().atMost(SOON).until(() -> broker.told(group) == 10_000);
      assertThat(book.kept().stream().map(Mention::text).collect(Collectors.toSet())).hasSize(10_000);
      IntakeCounts first = one.keeper().health().counts();
      IntakeCounts second = two.keeper().health().counts();
      assertThat(first.accepted() + second.accepted()).isEqualTo(10_000);
      assertThat(first.shed() + second.shed()).as("lost on the way").isZero();
    }
  }

  @Test
  void a_held_source_hands_in_nothing_stays_in_its_group_and_goes_on_where_it_was() {
    String topic = broker.topic(2);
    String group = "group-" + topic;
    broker.write(topic, 2, 0, 100, n -> "post " + n);
    try (Room room = new Room(options(topic), book)) {
      await().atMost(SOON).until(() -> broker.told(group) == 100);
      room.keeper().hold("The disk is nearly full: the sources pause.");
      await().atMost(SOON).until(() -> {
        broker.write(topic, 2, 0, 1, n -> "probe");
        long before = room.keeper().health().counts().received();
        broker.write(topic, 2, 0, 1, n -> "probe");
        return room.keeper().health().counts().received() == before && room.queued() == 0;
      });
      long before = room.keeper().health().counts().received();
      broker.write(topic, 2, 0, 50, n -> "later " + n);
      await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> room.keeper().health().counts().received() == before);
      assertThat(broker.shares(group)).isEqualTo(List.of(2));
      assertThat(room.keeper().health().trouble()).isEqualTo("The disk is nearly full: the sources pause.");

      room.keeper().release();
      await().atMost(SOON).until(() -> book.kept().stream().filter(post -> post.text().startsWith("later")).count() == 50);
      await().atMost(SOON).until(() -> room.keeper().health().state() == State.LIVE);
      assertThat(room.keeper().health().counts().duplicate()).as("nothing was read again").isZero();
    }
  }

  @Test
  void a_topic_that_is_not_there_is_said_and_read_once_it_is() {
    String topic = "not-yet-" + System.nanoTime();
    try (Room room = new Room(options(topic), book)) {
      awaitTrouble(room, "has no topic '" + topic + "'");
      broker.make(topic, 1);
      broker.write(topic, 1, 0, 3, n -> "post " + n);
      await().atMost(SOON).until(() -> book.size() == 3);
    }
  }

  @Test
  void a_broker_that_nobody_answers_for_is_said() {
    try (Room room = new Room(options("posts", new KafkaSecurity.Open(), "127.0.0.1:1"), book)) {
      awaitTrouble(room, "Kafka at 127.0.0.1:1 does not answer");
    }
    try (Room room = new Room(options("posts", new KafkaSecurity.Open(), "no-such-host.invalid:9092"), book)) {
      awaitTrouble(room, "Kafka at no-such-host.invalid:9092");
    }
  }

  @Test
  void a_wrong_password_is_said_and_the_right_one_reads() {
    String topic = broker.topic(1);
    broker.write(topic, 1, 0, 3, n -> "post " + n);
    try (Room room = new Room(options(topic, signedIn(broker, () -> "wrong"), broker.secureServers()), book)) {
      awaitTrouble(room, "refuses the user or the password");
    }
    assertThat(book.kept()).isEmpty();
    try (Room room = new Room(options(topic, signedIn(broker, () -> Broker.PASSWORD), broker.secureServers()), book)) {
      await().atMost(SOON).until(() -> book.size() == 3);
      assertThat(room.keeper().health().trouble()).isEmpty();
    }
  }

  @Test
  void a_password_that_cannot_be_had_is_said_in_its_own_words() {
    KafkaSecurity.Password gone = () -> {
      throw new IOException("The password file is not there.");
    };
    try (Room room = new Room(options("posts", signedIn(broker, gone), broker.secureServers()), book)) {
      awaitTrouble(room, "The password file is not there.");
    }
  }

  @Test
  void a_broker_that_cannot_prove_who_it_is_is_not_spoken_to() {
    KafkaSecurity believing = new KafkaSecurity.SignedIn(Optional.empty(), "ada", () -> Broker.PASSWORD, KafkaSecurity.Mechanism.PLAIN);
    try (Room room = new Room(options("posts", believing, broker.secureServers()), book)) {
      awaitTrouble(room, "cannot prove who it is");
    }
  }
}
