package watchfloor.channel.kafka;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongPredicate;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Remembers what was handed in and is not durable yet, and how far the group may be told it has come. Offsets are told only from the
 * front: what came later never passes what is still open. For one thread.
 */
final class Ledger {
  private final Deque<Stretch> open = new ArrayDeque<>();
  private final Map<TopicPartition, OffsetAndMetadata> durable = new HashMap<>();
  private int records;

  /** Records that were handed in together: durable when everything up to the mark is. */
  private record Stretch(long mark, int records, Map<TopicPartition, OffsetAndMetadata> next) {}

  /**
   * Notes what was just handed in.
   *
   * @param mark the way in behind the last of it
   * @param next where each partition goes on
   */
  void handedIn(long mark, int count, Map<TopicPartition, OffsetAndMetadata> next) {
    open.add(new Stretch(mark, count, new HashMap<>(next)));
    records += count;
  }

  /** How many records were handed in and are not known to be durable. */
  int open() {
    return records;
  }

  /** The mark to wait for before the next records are durable; 0 where nothing is open. */
  long oldest() {
    return open.isEmpty() ? 0 : open.peekFirst().mark();
  }

  /** The mark to wait for until everything is durable; 0 where nothing is open. */
  long newest() {
    return open.isEmpty() ? 0 : open.peekLast().mark();
  }

  /** Closes what is durable by now, oldest first. */
  void settle(LongPredicate settled) {
    while (!open.isEmpty() && settled.test(open.peekFirst().mark())) {
      Stretch done = open.removeFirst();
      records -= done.records();
      durable.putAll(done.next());
    }
  }

  /** How far the group may be told it has come, as far as it was not told yet; a copy. */
  Map<TopicPartition, OffsetAndMetadata> untold() {
    return new HashMap<>(durable);
  }

  /** The group knows so much now. */
  void told(Map<TopicPartition, OffsetAndMetadata> offsets) {
    offsets.forEach(durable::remove);
  }

  /** Others own these from now on: nothing more is told of them. */
  void forget(Collection<TopicPartition> partitions) {
    partitions.forEach(durable::remove);
    open.forEach(stretch -> partitions.forEach(stretch.next()::remove));
  }
}
