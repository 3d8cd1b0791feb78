package watchfloor.channel.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {
  @TempDir Path folder;

  @Test
  void what_was_added_is_known_after_a_restart() throws Exception {
    Path file = folder.resolve("deep/seen");
    try (Remembered remembered = Remembered.open(file)) {
      remembered.add("at://one");
      remembered.add("at://one");
      assertThat(remembered.holds("at://one")).isTrue();
      assertThat(remembered.holds("at://two")).isFalse();
    }
    try (Remembered again = Remembered.open(file)) {
      assertThat(again.holds("at://one")).isTrue();
      again.add("at://two");
    }
    assertThat(Files.size(file)).isEqualTo(16);
  }

  @Test
  void a_file_that_is_broken_off_is_what_it_still_holds() throws Exception {
    Path file = folder.resolve("seen");
    try (Remembered remembered = Remembered.open(file)) {
      remembered.add("one");
      remembered.add("two");
    }
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 13));
    try (Remembered again = Remembered.open(file)) {
      assertThat(again.holds("one")).isTrue();
      assertThat(again.holds("two")).isFalse();
      again.add("three");
    }
    try (Remembered again = Remembered.open(file)) {
      assertThat(again.holds("one")).isTrue();
      assertThat(again.holds("three")).isTrue();
    }
  }

  @Test
  void memory_and_file_are_bounded_and_the_oldest_go_first() throws Exception {
    Path file = folder.resolve("seen");
    try (Remembered remembered = Remembered.open(file, 10)) {
      for (int i = 0; i < 1_000; i++) {
        remembered.add("post " + i);
        assertThat(Files.size(file)).isLessThanOrEqualTo(20 * Long.BYTES);
      }
      assertThat(remembered.holds("post 999")).isTrue();
      assertThat(remembered.holds("post 989")).isFalse();
    }
    try (Remembered again = Remembered.open(file, 10)) {
      assertThat(again.holds("post 990")).isTrue();
      assertThat(again.holds("post 989")).isFalse();
    }
  }

  @Test
  void a_file_that_cannot_be_is_said_in_a_sentence() throws Exception {
    Files.createDirectory(folder.resolve("seen"));
    assertThatThrownBy(() -> Remembered.open(folder.resolve("seen"))).isInstanceOf(IOException.class).hasMessageContaining("could not be opened");
  }
}
