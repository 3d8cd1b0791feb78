package watchfloor.link.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownHubsTest {
  private static final Fingerprint ONE = new Fingerprint("0123456789abcdef".repeat(4));
  private static final Fingerprint TWO = new Fingerprint("fedcba9876543210".repeat(4));

  @TempDir Path dir;

  private Path file;
  private KnownHubs known;

  @BeforeEach
  void open() {
    file = dir.resolve("own/known-hubs");
    known = new KnownHubs(file);
  }

  private void written(String text) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Certificates.rights(file, "rw-------");
  }

  @Test
  void nobody_is_known_at_first() {
    assertThat(known.at("hub:7420")).isEmpty();
    assertThat(known.faults()).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void one_that_was_learned_is_known_under_its_address_alone() {
    known.learn("Hub.Example:7420", ONE);
    known.learn("[2001:db8::7]:7420", TWO);

    KnownHubs again = new KnownHubs(file);
    assertThat(again.at("hub.example:7420")).contains(ONE);
    assertThat(again.at("[2001:DB8::7]:7420")).contains(TWO);
    assertThat(again.at("hub.example:7421")).isEmpty();
  }

  @Test
  void the_file_is_its_owners_alone_and_nothing_half_written_stays() throws Exception {
    known.learn("hub:7420", ONE);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("known-hubs", "known-hubs.lock");
    }
  }

  @Test
  void another_one_at_a_known_address_is_never_written_over_it() {
    known.learn("hub:7420", ONE);
    known.learn("hub:7420", ONE);

    assertThatThrownBy(() -> known.learn("hub:7420", TWO)).isInstanceOf(TrustException.class)
        .hasMessage("Another hub is known at hub:7420: remove its line from " + file + " if that is right.");
    assertThat(known.at("hub:7420")).contains(ONE);
  }

  @Test
  void remarks_blank_lines_and_others_ways_of_writing_are_read_and_kept() throws Exception {
    written("# the big room\r\n\r\n  HUB:7420\t" + ONE.text() + "  \r\n");
    known.learn("other:7420", TWO);

    assertThat(known.at("hub:7420")).contains(ONE);
    assertThat(Files.readString(file)).startsWith("# the big room\n\n").contains("HUB:7420\t").endsWith("other:7420 " + TWO.text() + "\n");
  }

  @Test
  void a_broken_line_takes_nothing_from_the_others_and_lets_nobody_new_in() throws Exception {
    written("hub:7420 " + ONE.text() + "\nsecond:7420 0123 45\nthird:7420 " + TWO.hex() + "\n");

    assertThat(known.at("hub:7420")).contains(ONE);
    assertThat(known.at("third:7420")).contains(TWO);
    String sentence = file + ", line 2: this is no hub (host:port) and its fingerprint; mend the line or remove it.";
    assertThat(known.faults()).containsExactly(new KnownHubs.Fault(2, sentence));
    for (String address : List.of("second:7420", "unknown:7420")) {
      assertThatThrownBy(() -> known.at(address)).isInstanceOf(TrustException.class).hasMessage(sentence);
      assertThatThrownBy(() -> known.learn(address, TWO)).isInstanceOf(TrustException.class).hasMessage(sentence);
    }
  }

  @Test
  void two_lines_that_contradict_each_other_let_neither_in() throws Exception {
    written("hub:7420 " + ONE.hex() + "\nHUB:7420 " + TWO.hex() + "\n");

    assertThatThrownBy(() -> known.at("hub:7420")).isInstanceOf(TrustException.class).hasMessageContaining("line 2").hasMessageContaining("another fingerprint");
  }

  @Test
  void what_is_no_text_is_a_fault_with_a_line_too() throws Exception {
    written("hub:7420 " + ONE.hex() + "\n");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, ':', '1', '\n'}, StandardOpenOption.APPEND);

    assertThat(known.at("hub:7420")).contains(ONE);
    assertThat(known.faults()).extracting(KnownHubs.Fault::line).containsExactly(2);
  }

  @Test
  void a_file_that_others_can_change_is_refused() throws Exception {
    known.learn("hub:7420", ONE);
    Certificates.rights(file, "rw-rw-r--");

    assertThatThrownBy(() -> known.at("hub:7420")).isInstanceOf(TrustException.class).hasMessageContaining("chmod 600");
  }

  @Test
  void a_file_that_is_far_too_long_is_refused_and_lines_are_bounded() throws Exception {
    written("# x\n".repeat(KnownHubs.MOST_LINES));
    assertThatThrownBy(() -> known.learn("hub:7420", ONE)).isInstanceOf(TrustException.class).hasMessageContaining("1000 lines");

    written("# x\n".repeat(300_000));
    assertThatThrownBy(() -> known.at("hub:7420")).isInstanceOf(TrustException.class).hasMessageContaining("too long");
  }

  @Test
  void an_address_cannot_smuggle_a_line_in() {
    for (String address : List.of("a:1 " + ONE.hex() + "\nb:1", "", "#a:1", "a b:1")) {
      assertThatThrownBy(() -> known.learn(address, ONE)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void many_who_learn_at_once_lose_nothing_that_was_confirmed() throws Exception {
    int writers = 8;
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    try {
      CyclicBarrier together = new CyclicBarrier(writers);
      List<Callable<String>> tasks = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        String address = "hub" + i + ":7420";
        tasks.add(() -> {
          together.await();
          try {
            new KnownHubs(file).learn(address, ONE);
            return address;
          } catch (TrustException busy) {
            assertThat(busy).hasMessageContaining("being written: try again");
            return "";
          }
        });
      }
      List<String> confirmed = new ArrayList<>();
      for (Future<String> future : threads.invokeAll(tasks)) {
        confirmed.add(future.get());
      }
      confirmed.removeIf(String::isEmpty);
      assertThat(confirmed).isNotEmpty().allSatisfy(address -> assertThat(known.at(address)).as(address).contains(ONE));
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_folder_that_cannot_be_written_is_said() throws IOException {
    Files.writeString(dir.resolve("own"), "a file where the folder should be");

    assertThatThrownBy(() -> known.learn("hub:7420", ONE)).isInstanceOf(TrustException.class).hasMessageContaining("cannot be written into " + file);
  }
}
