package watchfloor.channel.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real broker for tests: one shared for a whole run, or one of a test's own that can be killed and started again. */
public final class Broker implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final AtomicInteger TOPICS = new AtomicInteger();

  private final Path dir;
  private final int port = freePort();
  private final int securePort = freePort();
  private Process process;

  /** Started when the first test asks for it; ends with the tests. */
  private static final class Shared {
    static final Broker BROKER = start();

    static Broker start() {
      try {
        Broker broker = new Broker(Files.createTempDirectory("watchfloor-broker"));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::remove));
        return broker;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public static Broker shared() {
    return Shared.BROKER;
  }

  /** @param dir its own, for everything that it keeps */
  public Broker(Path dir) throws IOException {
    this.dir = dir;
    write();
    start();
  }

  private void write() throws IOException {
    TestAuthority authority = TestAuthority.make();
    int controller = freePort();
    Properties properties = new Properties();
    properties.putAll(Map.of(
        "process.roles", "broker,controller", "node.id", "1", "controller.quorum.voters", "1@127.0.0.1:" + controller,
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",SASL_SSL://localhost:" + securePort + ",CONTROLLER://127.0.0.1:" + controller,
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT",
        "controller.listener.names", "CONTROLLER", "inter.broker.listener.name", "PLAINTEXT", "log.dirs", dir.resolve("log").toString()));
    properties.putAll(Map.of(
        "offsets.topic.num.partitions", "1", "offsets.topic.replication.factor", "1", "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1", "share.coordinator.state.topic.replication.factor", "1", "share.coordinator.state.topic.min.isr", "1",
        "group.initial.rebalance.delay.ms", "0", "auto.create.topics.enable", "false"));
    properties.putAll(Map.of(
        "sasl.enabled.mechanisms", "PLAIN", "ssl.keystore.type", "PEM",
        "ssl.keystore.key", authority.key(), "ssl.keystore.certificate.chain", authority.certificate(),
        "listener.name.sasl_ssl.plain.sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required user_ada=\"pa\\\"ss\\\\word\";"));
    Files.writeString(authority(), authority.certificate());
    try (Writer file = Files.newBufferedWriter(dir.resolve("broker.properties"))) {
      properties.store(file, null);
    }
  }

  /** What the user {@code ada} signs in with: everything that a password can hold and quotes could stumble over. */
  static final String PASSWORD = "pa\"ss\\word";

  /** The certificate by which the broker is believed. */
  Path authority() {
    return dir.resolve("authority.pem");
  }

  /** Starts it, again where it was killed, and waits until it answers. */
  public void start() throws IOException {
    Path said = dir.resolve("said.txt");
    Files.deleteIfExists(said);
    process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dwatchfloor.test.log=WARN",
        "-cp", System.getProperty("java.class.path"), BrokerProcess.class.getName(), dir.resolve("broker.properties").toString())
        .redirectErrorStream(true).redirectOutput(said.toFile()).start();
    await().atMost(SOON).until(() -> !process.isAlive() || Files.readString(said).contains("started"));
    assertThat(process.isAlive()).as(Files.readString(said)).isTrue();
  }

  /** Kills it as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void remove() {
    kill();
    try (Stream<Path> files = Files.walk(dir)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String servers() {
    return "127.0.0.1:" + port;
  }

  String secureServers() {
    return "localhost:" + securePort;
  }

  /** A topic that no other test uses. */
  public String topic(int partitions) {
    String name = "posts-" + TOPICS.incrementAndGet();
    make(name, partitions);
    return name;
  }

  void make(String name, int partitions) {
    try (Admin admin = admin()) {
      admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the topic could not be made", e);
    }
  }

  /** A topic is made, and a broker is back, some moments before anybody leads its partitions. */
  private void awaitLeaders(String topic, int partitions) {
    Map<TopicPartition, OffsetSpec> all = IntStream.range(0, partitions).boxed()
        .collect(Collectors.toMap(partition -> new TopicPartition(topic, partition), partition -> OffsetSpec.latest()));
    try (Admin admin = admin()) {
      admin.listOffsets(all).all().get(60, TimeUnit.SECONDS);
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      throw new IllegalStateException("nobody leads the topic", e);
    }
  }

  /** Writes records, each into the partition of its number, and waits until all are there. */
  public void write(String topic, int partitions, int from, int to, IntFunction<String> value) {
    awaitLeaders(topic, partitions);
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
        Map.of("bootstrap.servers", servers(), "acks", "all", "linger.ms", 5), new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<?>> sent = new ArrayList<>();
      for (int n = from; n < to; n++) {
        String text = value.apply(n);
        sent.add(producer.send(new ProducerRecord<>(topic, n % partitions, null, text == null ? null : text.getBytes(StandardCharsets.UTF_8))));
      }
      for (Future<?> one : sent) {
        one.get(30, TimeUnit.SECONDS);
      }
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      throw new IllegalStateException("the records could not be written", e);
    }
  }

  /** How far a group has come in all partitions of all topics together. */
  public long told(String group) {
    try (Admin admin = admin()) {
      return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get(30, TimeUnit.SECONDS)
          .values().stream().mapToLong(offset -> offset.offset()).sum();
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      throw new IllegalStateException("the group could not be asked", e);
    }
  }

  /** How many partitions each member of a group has, one number a member. */
  public List<Integer> shares(String group) {
    try (Admin admin = admin()) {
      return admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get(30, TimeUnit.SECONDS)
          .members().stream().map(member -> member.assignment().topicPartitions().size()).sorted().collect(Collectors.toList());
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      throw new IllegalStateException("the group could not be asked", e);
    }
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", servers()));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
