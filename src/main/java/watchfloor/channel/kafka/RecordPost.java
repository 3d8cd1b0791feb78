package watchfloor.channel.kafka;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.intake.Intake;
import watchfloor.mention.Mention;

/** The post in one record, whatever is in it: nothing that somebody writes into a topic may stop the rest. */
record RecordPost(ConsumerRecord<byte[], byte[]> record) {
  private static final Logger LOG = LoggerFactory.getLogger(RecordPost.class);

  /** Empty where it is none, after it was rejected. */
  Optional<Mention> read(Values values, Intake intake) {
    if (record.value() == null) {
      intake.reject(where(), "the message is empty");
      return Optional.empty();
    }
    try {
      return values.read(record.value(), id(), reason -> intake.reject(where(), reason));
    } catch (RuntimeException e) {
      LOG.error("reading {} failed; it counts as rejected", where(), e);
      intake.reject(where(), "the program failed on it (" + e + "); the log has the rest");
      return Optional.empty();
    }
  }

  private String where() {
    return record.topic() + "-" + record.partition() + "@" + record.offset();
  }

  /** The same whenever it is read; with its time, because a topic that was deleted and made anew counts from 0 again. */
  private String id() {
    return record.topic() + "-" + record.partition() + "-" + record.offset() + "-" + Long.toString(record.timestamp(), Character.MAX_RADIX);
  }
}
