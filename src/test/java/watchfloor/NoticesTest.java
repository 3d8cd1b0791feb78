package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import watchfloor.wall.Notice;

class NoticesTest {
  private final Notices notices = new Notices(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  @Test
  void a_subject_has_one_notice_and_the_newest_sentence_counts() {
    notices.say("store", "The disk is full.");
    notices.say("store", "The disk is nearly full.");
    assertThat(notices.list()).extracting(Notice::sentence).containsExactly("The disk is nearly full.");
  }

  @Test
  void what_is_right_again_is_no_longer_said() {
    notices.say("store", "The disk is full.");
    notices.clear("store");
    assertThat(notices.list()).isEmpty();
  }

  @Test
  void the_oldest_gives_way_so_that_the_list_stays_bounded() {
    for (int n = 0; n < 50; n++) {
      notices.say("file " + n, "broken");
    }
    assertThat(notices.list()).hasSize(20).extracting(Notice::subject).startsWith("file 30").endsWith("file 49");
  }
}
