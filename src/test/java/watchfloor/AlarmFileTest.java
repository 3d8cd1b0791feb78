package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.mention.Issue;
import watchfloor.pulse.Alarm;
import watchfloor.pulse.AlarmChange;
import watchfloor.pulse.KeptAlarms;

class AlarmFileTest {
  private static final Instant T = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path dir;

  @Test
  void what_was_done_about_an_alarm_is_there_after_a_restart() {
    KeptAlarms book = open();
    book.look(List.of(new Alarm(new Issue("delay", "Flight delay"), T, Optional.empty(), 3.1, 214, 78, 15)), T, false);
    String id = book.now().get(0).id();
    book.propose(new AlarmChange.Acknowledge(id), "Ana").join();
    book.propose(new AlarmChange.Silence(id, Duration.ofHours(1)), "Lea").join();
    KeptAlarms again = open();
    assertThat(again.trouble()).isEmpty();
    assertThat(again.now()).isEqualTo(book.now());
    assertThat(again.now().get(0).handling().silence()).hasValueSatisfying(silence -> assertThat(silence.by()).isEqualTo("Lea"));
  }

  @Test
  void a_damaged_file_is_said_and_alarms_begin_anew() throws IOException {
    Files.writeString(dir.resolve(AlarmFile.NAME), "[{\"id\":");
    assertThatThrownBy(() -> new AlarmFile(dir).read()).isInstanceOf(IOException.class).hasMessageContaining("damaged");
    KeptAlarms book = open();
    assertThat(book.now()).isEmpty();
    assertThat(book.trouble()).contains(AlarmFile.NAME);
  }

  private KeptAlarms open() {
    return new KeptAlarms(new AlarmFile(dir), Clock.fixed(T, ZoneOffset.UTC), Runnable::run);
  }
}
