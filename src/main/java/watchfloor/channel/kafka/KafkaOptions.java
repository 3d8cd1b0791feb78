package watchfloor.channel.kafka;

import java.util.List;
import java.util.Objects;

/**
 * Which records of which cluster are read.
 *
 * @param servers  host and port of some of the brokers, 1 or more: the others are found through them
 * @param topics   1 or more
 * @param group    the consumer group, in which all hubs of a center share the partitions and keep how far they have come
 * @param security how the brokers are spoken to
 */
public record KafkaOptions(List<String> servers, List<String> topics, String group, KafkaSecurity security) {
  public KafkaOptions {
    servers = List.copyOf(servers);
    topics = List.copyOf(topics);
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(security, "security");
    if (servers.isEmpty() || topics.isEmpty() || group.isBlank()) {
      throw new IllegalArgumentException("a cluster, a topic and a group are needed");
    }
  }

  /** The brokers as sentences name them. */
  String place() {
    return "Kafka at " + String.join(",", servers);
  }
}
