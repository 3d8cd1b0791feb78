package watchfloor.channel.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the client is told, made anew for each life of a source. Pure, but for the password's file. */
final class ClientSettings {
  /** As many as the intake keeps at once. */
  static final int MOST_AT_ONCE = 1_000;

  /** As long as a source's lease among hubs: a hub that died is replaced as soon here as there. */
  private static final int SESSION_MILLIS = 10_000;
  private static final int HEARTBEAT_MILLIS = 1_000;

  /** A member that asks for nothing for so long gives its partitions up: its hub is stuck, and another may not be. */
  private static final int STUCK_MILLIS = 60_000;

  /** Most bytes that one answer of a broker brings: what is fetched ahead stays small. */
  private static final int MOST_BYTES = 8 << 20;

  private ClientSettings() {}

  /** @throws IOException a file that it needs cannot be read: one plain sentence */
  static Map<String, Object> of(KafkaOptions options) throws IOException {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, options.servers());
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, options.group());
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
    // Only what is durable here is forgotten there, and nothing that a broken-off transaction left behind is read.
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_AT_ONCE);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MOST_BYTES);
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
    settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, STUCK_MILLIS);
    // Nothing about us goes to the brokers' owners, and nothing is opened to the Java machine's consoles.
    settings.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
    settings.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
    secure(settings, options.security());
    return settings;
  }

  private static void secure(Map<String, Object> settings, KafkaSecurity security) throws IOException {
    if (security instanceof KafkaSecurity.Encrypted encrypted) {
      settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SSL");
      believe(settings, encrypted.authority());
    } else if (security instanceof KafkaSecurity.SignedIn signedIn) {
      settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_SSL");
      believe(settings, signedIn.authority());
      settings.put(SaslConfigs.SASL_MECHANISM, signedIn.mechanism().word());
      settings.put(
          SaslConfigs.SASL_JAAS_CONFIG,
          signedIn.mechanism().module() + " required username=" + quoted(signedIn.user()) + " password=" + quoted(signedIn.password().read()) + ";");
    } else {
      settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "PLAINTEXT");
    }
  }

  private static void believe(Map<String, Object> settings, Optional<Path> authority) throws IOException {
    if (authority.isPresent()) {
      Path file = authority.get();
      if (!Files.isReadable(file)) {
        throw new IOException(file + " cannot be read: put the certificate that the brokers are proved by there, as PEM.");
      }
      settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
      settings.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, file.toString());
    }
  }

  /** As the client's own little language wants it: nothing in a password may end the word that it stands in. */
  private static String quoted(String word) {
    return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
