package watchfloor.channel.kafka;

import java.io.IOException;
import java.util.Objects;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import watchfloor.intake.Intake;
import watchfloor.intake.MentionSource;

/**
 * Reads the records of some topics as posts, each once: the group is told how far it has come only when the room has made everything up
 * to there durable, and what it reads twice all the same the room knows by its identifier.
 *
 * <p>All hubs of a center listen at once and share the partitions by their group. A record that is no post is rejected with topic,
 * partition, offset and reason. A mention without an identifier gets one of where its record stands. A source that is held pauses and
 * stays in its group. A cluster that has not answered for ten seconds is an {@link IOException}; at most {@value Reading#MOST_OPEN}
 * records, and those of one more reading, are handed in and not durable.
 */
public final class KafkaSource implements MentionSource {
  private final String name;
  private final KafkaOptions options;
  private final Values values;
  private final Patience patience;

  /** @param values reads what is in a record */
  public KafkaSource(String name, KafkaOptions options, Values values) {
    this(name, options, values, Patience.STANDARD);
  }

  KafkaSource(String name, KafkaOptions options, Values values, Patience patience) {
    this.name = Objects.requireNonNull(name, "name");
    this.options = Objects.requireNonNull(options, "options");
    this.values = Objects.requireNonNull(values, "values");
    this.patience = Objects.requireNonNull(patience, "patience");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean shared() {
    return true;
  }

  @Override
  public boolean restsInPlace() {
    return true;
  }

  /** Endless: ends by an exception only. */
  @Override
  public void listen(Intake intake) throws IOException, InterruptedException {
    try (Reading reading = new Reading(options, patience, consumer(), values, intake)) {
      reading.run();
    } catch (InterruptException e) {
      // The client leaves the thread marked as interrupted; our own exception says it instead.
      Thread.interrupted();
      throw interrupted(e);
    } catch (KafkaException e) {
      throw new IOException(KafkaTroubles.sentence(options, e), e);
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() throws IOException {
    return new KafkaConsumer<>(ClientSettings.of(options));
  }

  private static InterruptedException interrupted(InterruptException cause) {
    InterruptedException told = new InterruptedException("the room closes");
    told.initCause(cause);
    return told;
  }
}
