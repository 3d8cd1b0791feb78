package watchfloor.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long S = 1_000_000;
  private static final long LAP = Progress.OVERLAP_US;

  private final Progress progress = new Progress(0);

  private void read(long mark, long... times) {
    for (long time : times) {
      progress.read(time);
    }
    progress.cut(mark);
  }

  @Test
  void nothing_is_safe_before_it_is_durable() {
    read(3, 100 * S, 101 * S);
    progress.settled(2);
    assertThat(progress.safe()).isZero();
    progress.settled(3);
    assertThat(progress.safe()).isEqualTo(101 * S - LAP);
  }

  @Test
  void a_later_told_post_that_was_written_earlier_holds_the_place_until_it_is_durable() {
    read(1, 100 * S, 200 * S);
    read(2, 150 * S);
    progress.settled(1);
    assertThat(progress.safe()).isEqualTo(150 * S - LAP);
    progress.settled(2);
    assertThat(progress.safe()).isEqualTo(200 * S - LAP);
  }

  @Test
  void what_was_read_and_not_handed_in_holds_the_place() {
    read(1, 200 * S);
    progress.read(120 * S);
    progress.settled(5);
    assertThat(progress.safe()).isEqualTo(120 * S - LAP);
  }

  @Test
  void the_place_never_goes_back() {
    read(1, 200 * S);
    progress.settled(1);
    read(2, 100 * S);
    progress.settled(1);
    assertThat(progress.safe()).isEqualTo(200 * S - LAP);
    assertThat(progress.oldest()).isEqualTo(2);
  }
}
