package watchfloor.channel.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.mention.Mention;
import watchfloor.mention.SourceHealth.State;

/** The broker dies as in a power cut, and comes back. */
@Tag("long")
@Timeout(120)
class BrokerAwayTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir Path dir;

  @Test
  void a_broker_that_dies_is_said_and_when_it_is_back_the_source_goes_on_by_itself() throws Exception {
    Room.Book book = new Room.Book();
    try (Broker broker = new Broker(dir)) {
      String topic = broker.topic(2);
      broker.write(topic, 2, 0, 1_000, n -> "post " + n);
      KafkaOptions options = new KafkaOptions(List.of(broker.servers()), List.of(topic), "group", new KafkaSecurity.Open());
      try (Room room = new Room(options, book)) {
        await().atMost(SOON).until(() -> broker.told("group") == 1_000);
        broker.kill();
        await().atMost(SOON).until(() -> room.keeper().health().state() == State.DOWN);
        assertThat(room.keeper().health().trouble()).isEqualTo(
            "Kafka at " + broker.servers() + " does not answer: check that it runs and that this machine reaches it.");
        broker.start();
        broker.write(topic, 2, 1_000, 2_000, n -> "post " + n);
        await().atMost(SOON).until(() -> book.size() == 2_000);
        assertThat(room.keeper().health().state()).isEqualTo(State.LIVE);
        await().atMost(SOON).until(() -> broker.told("group") == 2_000);
      }
    }
    assertThat(book.kept().stream().map(Mention::text).collect(Collectors.toSet())).hasSize(2_000);
  }
}
