package watchfloor.channel.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final TopicPartition ONE = new TopicPartition("posts", 0);
  private static final TopicPartition TWO = new TopicPartition("posts", 1);

  private final Ledger ledger = new Ledger();

  private static OffsetAndMetadata at(long offset) {
    return new OffsetAndMetadata(offset);
  }

  @Test
  void nothing_is_told_of_what_is_not_durable() {
    ledger.handedIn(5, 5, Map.of(ONE, at(5)));

    ledger.settle(mark -> mark <= 4);

    assertThat(ledger.untold()).isEmpty();
    assertThat(ledger.open()).isEqualTo(5);
    assertThat(ledger.oldest()).isEqualTo(5);
  }

  @Test
  void what_is_durable_is_told_up_to_the_last_of_it_in_each_partition() {
    ledger.handedIn(5, 5, Map.of(ONE, at(5)));
    ledger.handedIn(9, 4, Map.of(ONE, at(7), TWO, at(2)));
    ledger.handedIn(12, 3, Map.of(TWO, at(5)));

    ledger.settle(mark -> mark <= 9);

    assertThat(ledger.untold()).isEqualTo(Map.of(ONE, at(7), TWO, at(2)));
    assertThat(ledger.open()).isEqualTo(3);
    assertThat(ledger.newest()).isEqualTo(12);
  }

  @Test
  void what_came_later_never_passes_what_is_still_open() {
    ledger.handedIn(5, 5, Map.of(ONE, at(5)));
    ledger.handedIn(9, 4, Map.of(ONE, at(9)));

    ledger.settle(mark -> mark == 9);

    assertThat(ledger.untold()).isEmpty();
  }

  @Test
  void what_was_told_is_not_told_again_unless_it_went_on_meanwhile() {
    ledger.handedIn(5, 5, Map.of(ONE, at(5), TWO, at(1)));
    ledger.settle(mark -> true);
    Map<TopicPartition, OffsetAndMetadata> asked = ledger.untold();
    ledger.handedIn(6, 1, Map.of(ONE, at(6)));
    ledger.settle(mark -> true);

    ledger.told(asked);

    assertThat(ledger.untold()).isEqualTo(Map.of(ONE, at(6)));
  }

  @Test
  void nothing_more_is_told_of_partitions_that_others_own_now() {
    ledger.handedIn(5, 5, Map.of(ONE, at(5), TWO, at(1)));
    ledger.settle(mark -> true);
    ledger.handedIn(6, 2, Map.of(ONE, at(6), TWO, at(2)));

    ledger.forget(List.of(ONE));
    ledger.settle(mark -> true);

    assertThat(ledger.untold()).isEqualTo(Map.of(TWO, at(2)));
    assertThat(ledger.open()).isZero();
  }
}
