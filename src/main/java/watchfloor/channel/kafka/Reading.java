package watchfloor.channel.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.intake.Intake;
import watchfloor.mention.Mention;

/** One life of a source: a member of the group from its joining to its leaving. Everything on the source's own thread. */
final class Reading implements AutoCloseable {
  /** A quarter of the way in, which others use too; beyond it we rest until the store has caught up. */
  static final int MOST_OPEN = 5_000;

  private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PROBE_WITHIN = Duration.ofSeconds(1);
  private static final Duration GIVE_UP_WITHIN = Duration.ofSeconds(2);
  private static final long TELL_EVERY_NANOS = 300_000_000L;

  private final KafkaOptions options;
  private final Patience patience;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Values values;
  private final Intake intake;
  private final Ledger ledger = new Ledger();
  private final List<TopicPartition> all = new ArrayList<>();
  private long answeredAt = System.nanoTime();
  private long toldAt = System.nanoTime();
  private boolean telling;
  private boolean silent;
  private boolean leaving;
  private KafkaException refused;

  Reading(KafkaOptions options, Patience patience, KafkaConsumer<byte[], byte[]> consumer, Values values, Intake intake) {
    this.options = options;
    this.patience = patience;
    this.consumer = consumer;
    this.values = values;
    this.intake = intake;
  }

  /** Reads until the cluster fails or the thread is interrupted. */
  void run() throws IOException, InterruptedException {
    findTopics();
    consumer.subscribe(options.topics(), new Handover());
    while (true) {
      boolean full = rest();
      ConsumerRecords<byte[], byte[]> records = consumer.poll(full ? AT_ONCE : POLL);
      if (records.isEmpty() && records.nextOffsets().isEmpty()) {
        proveLife();
      } else {
        handIn(records);
      }
      tell();
    }
  }

  private void findTopics() throws IOException {
    for (String topic : options.topics()) {
      List<PartitionInfo> partitions = consumer.partitionsFor(topic, patience.firstAnswer());
      if (partitions == null || partitions.isEmpty()) {
        throw new IOException(KafkaTroubles.missing(options, topic));
      }
      partitions.forEach(partition -> all.add(new TopicPartition(topic, partition.partition())));
    }
    answered();
  }

  /** Pauses while the room wants nothing or has enough, and goes on after it; whether it has enough. */
  private boolean rest() throws InterruptedException {
    if (ledger.open() > MOST_OPEN) {
      intake.settled(ledger.oldest(), POLL);
      settle();
    }
    boolean full = ledger.open() > MOST_OPEN;
    Set<TopicPartition> paused = consumer.paused();
    if (full || intake.held()) {
      consumer.pause(consumer.assignment());
    } else if (!paused.isEmpty()) {
      consumer.resume(paused);
    }
    return full;
  }

  private void handIn(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
    answered();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      handIn(record);
    }
    ledger.handedIn(intake.mark(), records.count(), records.nextOffsets());
  }

  private void handIn(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
    Optional<Mention> post = new RecordPost(record).read(values, intake);
    if (post.isPresent()) {
      intake.put(post.get());
    }
  }

  /**
   * A feed that is quiet and one that is dead look the same to the client: only an answer tells them apart. Those who lead partitions
   * are asked, not the group's coordinator, whose line is silent while a member is waited for.
   */
  private void proveLife() throws IOException {
    if (System.nanoTime() - answeredAt < patience.probe().toNanos()) {
      return;
    }
    try {
      Set<TopicPartition> mine = consumer.assignment();
      consumer.endOffsets(mine.isEmpty() ? all : mine, PROBE_WITHIN);
      answered();
    } catch (TimeoutException e) {
      if (System.nanoTime() - answeredAt > patience.silence().toNanos()) {
        silent = true;
        throw new IOException(KafkaTroubles.silent(options), e);
      }
    }
  }

  private void answered() {
    answeredAt = System.nanoTime();
    intake.signOfLife();
  }

  private void settle() throws InterruptedException {
    while (ledger.open() > 0 && intake.settled(ledger.oldest(), AT_ONCE)) {
      long mark = ledger.oldest();
      ledger.settle(other -> other <= mark);
    }
  }

  /** Tells the group how far it has come, now and then and without waiting for the answer. */
  private void tell() throws InterruptedException {
    settle();
    if (refused != null) {
      throw refused;
    }
    Map<TopicPartition, OffsetAndMetadata> offsets = ledger.untold();
    if (telling || offsets.isEmpty() || System.nanoTime() - toldAt < TELL_EVERY_NANOS) {
      return;
    }
    telling = true;
    toldAt = System.nanoTime();
    consumer.commitAsync(offsets, (told, fault) -> {
      telling = false;
      if (fault == null) {
        ledger.told(offsets);
      } else if (fault instanceof AuthorizationException denied) {
        refused = denied;
      } else {
        LOG.debug("the group was not told how far it has come; it is tried again", fault);
      }
    });
  }

  /** Waits for what is on its way into the store, and tells the group of it. What is not durable then is read again by the next owner. */
  private void settleAndTell(Duration within) throws InterruptedException {
    intake.settled(ledger.newest(), within);
    settle();
    Map<TopicPartition, OffsetAndMetadata> offsets = ledger.untold();
    if (!offsets.isEmpty()) {
      consumer.commitSync(offsets, GIVE_UP_WITHIN);
      ledger.told(offsets);
    }
  }

  /** Leaves the group, within six seconds at most. What was interrupted stays so. */
  @Override
  public void close() {
    leaving = true;
    boolean interrupted = Thread.interrupted();
    try {
      if (!silent) {
        settleAndTell(GIVE_UP_WITHIN);
      }
    } catch (InterruptedException | InterruptException e) {
      interrupted = true;
    } catch (KafkaException e) {
      LOG.info("the group was not told the last of it, which is read again and known then: {}", e.toString());
    }
    // The client would not take leave of the group on a thread that is interrupted.
    interrupted |= Thread.interrupted();
    try {
      consumer.close(CloseOptions.timeout(GIVE_UP_WITHIN));
    } catch (KafkaException e) {
      LOG.info("the group was left without a word: {}", e.toString());
      interrupted |= e instanceof InterruptException;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Partitions that come and go; called inside {@code poll}. */
  private final class Handover implements ConsumerRebalanceListener {
    private static final Duration WAIT = Duration.ofSeconds(5);

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      LOG.info("reads {} from now on", partitions);
      if (intake.held()) {
        consumer.pause(partitions);
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      LOG.info("gives {} up", partitions);
      try {
        if (!leaving) {
          settleAndTell(WAIT);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (InterruptException e) {
        throw e;
      } catch (KafkaException e) {
        LOG.info("the group was not told the last of it; the next owner reads it again: {}", e.toString());
      } finally {
        ledger.forget(partitions);
      }
    }

    /** Another hub has them already. */
    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      LOG.info("lost {} to another hub", partitions);
      ledger.forget(partitions);
    }
  }
}
