package watchfloor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import watchfloor.analysis.Analysers;
import watchfloor.channel.kafka.Broker;
import watchfloor.settings.KafkaSetting;
import watchfloor.store.Store;
import watchfloor.store.StoreRules;

/**
 * Measures what one hub takes in from a broker on the same machine, from the first record to the last one that the group was told of as
 * durable, beside a bare consumer that looks at nothing: {@code java -cp TEST_CLASS_PATH watchfloor.KafkaRate 200000}.
 */
final class KafkaRate {
  private static final int PARTITIONS = 4;

  private KafkaRate() {}

  /** @param args how many records */
  public static void main(String[] args) throws Exception {
    int records = Integer.parseInt(args[0]);
    Path dir = Files.createTempDirectory("watchfloor-rate");
    try (Broker broker = new Broker(Files.createDirectory(dir.resolve("broker")))) {
      for (int run = 1; run <= 3; run++) {
        String topic = broker.topic(PARTITIONS);
        broker.write(topic, PARTITIONS, 0, records, KafkaRate::post);
        double bare = bare(broker, topic, records);
        double hub = hub(broker, topic, records, dir.resolve("hub" + run));
        System.out.printf("run %d: hub %,.0f records/s to durable, bare consumer %,.0f records/s%n", run, hub, bare);
      }
    } finally {
      Folders.delete(dir);
    }
  }

  private static String post(int n) {
    return "{\"id\":\"" + n + "\",\"created_at\":\"2026-03-01T12:00:00Z\",\"author\":\"ana" + n % 5_000
        + "\",\"channel\":\"mastodon\",\"lang\":\"en\",\"text\":\"My flight is late again and nobody says why, this is post number " + n + "\"}";
  }

  private static double bare(Broker broker, String topic, int records) {
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.servers(), "group.id", "bare-" + topic, "auto.offset.reset", "earliest");
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic));
      int seen = 0;
      long began = 0;
      while (seen < records) {
        seen += consumer.poll(Duration.ofMillis(100)).count();
        began = began == 0 && seen > 0 ? System.nanoTime() : began;
      }
      return records * 1e9 / (System.nanoTime() - began);
    }
  }

  private static double hub(Broker broker, String topic, int records, Path dir) throws Exception {
    OpenCenter center = OpenCenter.find(Optional.empty(), Map.of(), dir);
    KafkaSetting setting = new KafkaSetting(
        List.of(broker.servers()), List.of(topic), Optional.of(topic), KafkaSetting.Security.PLAINTEXT, Optional.empty(), Optional.empty(),
        Optional.empty(), KafkaSetting.Mechanism.PLAIN, KafkaSetting.Format.JSON, "");
    Clock clock = Clock.systemUTC();
    try (Threads threads = new Threads((where, cause) -> cause.printStackTrace());
        Store store = Store.open(dir, CenterStore.lanes(threads), StoreRules.STANDARD, clock, (subject, words) -> { });
        Hub hub = new Hub(new Hub.Parts(
            center.value(), store, Analysers.lexicon(center.value().issues()), List.of(KafkaFeed.source("feed", setting, center, clock)), List.of(), clock,
            threads, new Notices(clock)))) {
      hub.start();
      long began = 0;
      while (broker.told(topic) < records) {
        began = began == 0 && hub.health().get(0).counts().received() > 0 ? System.nanoTime() : began;
      }
      return records * 1e9 / (System.nanoTime() - began);
    }
  }
}
