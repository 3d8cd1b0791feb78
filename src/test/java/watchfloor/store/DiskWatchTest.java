package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.store.DiskWatch.Level;

class DiskWatchTest {
  private static final long MB = 1_000_000;
  private static final long LEAST = 1_600 * MB;

  private long free;
  private final DiskWatch watch = new DiskWatch(Path.of("/srv/store"), () -> free, LEAST);

  private Level with(long bytes) {
    free = bytes;
    return watch.look();
  }

  @Test
  void what_is_to_stay_free_is_enough_and_a_byte_less_is_low() {
    assertThat(with(LEAST)).isEqualTo(Level.ENOUGH);
    assertThat(with(LEAST - 1)).isEqualTo(Level.LOW);
  }

  @Test
  void a_sixteenth_of_it_is_low_and_a_byte_less_is_full() {
    assertThat(with(100 * MB)).isEqualTo(Level.LOW);
    assertThat(with(100 * MB - 1)).isEqualTo(Level.FULL);
    assertThat(with(0)).isEqualTo(Level.FULL);
  }

  @Test
  void low_is_over_only_above_a_fifth_more() {
    with(LEAST - 1);
    assertThat(with(LEAST)).isEqualTo(Level.LOW);
    assertThat(with(1_920 * MB)).isEqualTo(Level.LOW);
    assertThat(with(1_920 * MB + 1)).isEqualTo(Level.ENOUGH);
    assertThat(with(LEAST)).isEqualTo(Level.ENOUGH);
  }

  @Test
  void full_is_over_only_above_a_fifth_more_and_then_is_still_low() {
    with(0);
    assertThat(with(120 * MB)).isEqualTo(Level.FULL);
    assertThat(with(120 * MB + 1)).isEqualTo(Level.LOW);
    assertThat(with(LEAST)).isEqualTo(Level.LOW);
  }

  @Test
  void a_disk_that_is_emptied_at_once_is_enough_at_once() {
    with(0);
    assertThat(with(10 * LEAST)).isEqualTo(Level.ENOUGH);
  }

  @Test
  void a_disk_that_is_low_at_the_first_look_is_low() {
    assertThat(with(200 * MB)).isEqualTo(Level.LOW);
  }

  @Test
  void each_level_says_how_much_is_free_what_pauses_and_what_to_do() {
    with(12_345 * MB);
    assertThat(watch.sentence()).isEqualTo("12.3 GB are free on the disk of /srv/store, and nothing pauses.");
    with(812 * MB);
    assertThat(watch.sentence()).isEqualTo("Only 812 MB are free on the disk of /srv/store: the sources pause until more than 2 GB are, "
        + "and the desks work on; delete or move away what is not needed there.");
    with(99 * MB + 999_999);
    assertThat(watch.sentence()).isEqualTo("Only 99.9 MB are free on the disk of /srv/store: the sources pause until more than 2 GB are, "
        + "and soon nothing that the desks do can be kept; delete or move away at once what is not needed there.");
    with(0);
    assertThat(watch.sentence()).startsWith("Only 0 MB are free");
  }

  @Test
  void a_disk_that_does_not_answer_leaves_the_level_and_is_said() {
    boolean[] gone = {false};
    DiskWatch remote = new DiskWatch(Path.of("/mnt/far"), () -> {
      if (gone[0]) {
        throw new UncheckedIOException(new IOException("stale handle"));
      }
      return LEAST - 1;
    }, LEAST);
    assertThat(remote.look()).isEqualTo(Level.LOW);
    gone[0] = true;
    assertThat(remote.look()).isEqualTo(Level.LOW);
    assertThat(remote.sentence()).contains("/mnt/far").contains("stale handle");
  }

  @Test
  void bounds_at_the_end_of_the_numbers_do_not_overflow() {
    DiskWatch huge = new DiskWatch(Path.of("/"), () -> Long.MAX_VALUE, Long.MAX_VALUE);
    assertThat(huge.look()).isEqualTo(Level.ENOUGH);
    assertThatThrownBy(() -> new DiskWatch(Path.of("/"), () -> 1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_real_disk_answers(@TempDir Path folder) {
    DiskWatch real = new DiskWatch(folder, () -> usable(folder), 1);
    assertThat(real.look()).isEqualTo(Level.ENOUGH);
    assertThat(real.sentence()).contains(folder.toString());
  }

  private static long usable(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
