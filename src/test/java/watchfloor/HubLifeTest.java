package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubLifeTest {
  private static final Instant T = Instant.parse("2026-11-24T22:04:00Z");

  @TempDir Path folder;

  @Test
  void the_last_sign_of_life_is_known_to_the_next_start() {
    assertThat(new HubLife(folder).last()).as("the first start").isEmpty();
    HubLife life = new HubLife(folder);
    life.lives(T);
    life.lives(T.plusSeconds(10));
    assertThat(new HubLife(folder).last()).contains(T.plusSeconds(10));
  }

  @Test
  void a_file_that_says_nothing_is_as_good_as_none() throws Exception {
    for (String damaged : new String[] {"", "yesterday", "\u0000\u0000", "2026-11-24T22:04:00Z".repeat(10)}) {
      Files.writeString(folder.resolve(HubLife.NAME), damaged);
      assertThat(new HubLife(folder).last()).as("'%s'", damaged).isEmpty();
    }
  }

  @Test
  void a_disk_that_refuses_stops_nobody() throws Exception {
    Path file = Files.createFile(folder.resolve("no-folder"));
    HubLife life = new HubLife(file);
    life.lives(T);
    assertThat(life.last()).isEmpty();
  }
}
