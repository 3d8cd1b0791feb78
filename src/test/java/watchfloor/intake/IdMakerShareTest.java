package watchfloor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdMakerShareTest {
  private static final Clock STILL = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void hubsThatShareABookNeverGiveTheSameNumber() {
    Set<Long> given = new HashSet<>();
    for (int hub = 0; hub < 16; hub++) {
      IdMaker ids = new IdMaker(0, new MentionBook.Share(hub, 16), STILL);
      long last = 0;
      for (int i = 0; i < 1_000; i++) {
        long id = ids.next();
        assertThat(id).isGreaterThan(last);
        assertThat(id % 16).isEqualTo(hub);
        assertThat(given.add(id)).isTrue();
        last = id;
      }
    }
  }

  @Test
  void aHubAloneGivesEveryNumber() {
    IdMaker ids = new IdMaker(0, MentionBook.Share.ALL, STILL);
    assertThat(ids.next()).isEqualTo(STILL.millis() << 10);
    assertThat(ids.next()).isEqualTo((STILL.millis() << 10) + 1);
    assertThatThrownBy(() -> new MentionBook.Share(16, 16)).isInstanceOf(IllegalArgumentException.class);
  }
}
