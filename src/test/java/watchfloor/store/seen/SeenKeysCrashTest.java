package watchfloor.store.seen;

import static org.assertj.core.api.Assertions.assertThat;
import static watchfloor.store.seen.SeenRoom.DAY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.store.disk.WeakDisk;
import watchfloor.store.keys.KeyRoom;
import watchfloor.store.keys.StoreSecret;

class SeenKeysCrashTest {
  @TempDir Path dir;
  private SeenRoom room;

  @BeforeEach
  void room() {
    room = new SeenRoom(dir);
  }

  /** Batch n has mention n alone and ends at offset n + 1. */
  private static void addOnes(SeenRoom room, SeenKeys seen, int from, int to, int aDay) {
    for (int n = from; n < to; n++) {
      seen.add(room.keys(n, n + 1), DAY + n / aDay, 1, n + 1);
    }
  }

  /** What is known is what the mark says, no more and no less: the rest comes from the log. */
  private static int assertKnownUpToMark(SeenRoom room, SeenKeys seen, int of) {
    int known = seen.mark().map(mark -> (int) mark.offset()).orElse(0);
    assertThat(room.known(seen, 0, known)).isEqualTo(known);
    assertThat(room.known(seen, known, of)).isZero();
    return known;
  }

  @Test
  void a_file_cut_at_any_byte_is_known_up_to_its_mark_and_can_go_on() throws IOException {
    try (SeenKeys seen = room.open()) {
      addOnes(room, seen, 0, 3, 100);
    }
    byte[] whole = Files.readAllBytes(room.file("20261124"));
    for (int length = whole.length; length >= 0; length--) {
      Files.write(room.file("20261124"), Arrays.copyOf(whole, length));
      int known;
      try (SeenKeys seen = room.open()) {
        assertThat(seen.complete()).isTrue();
        known = assertKnownUpToMark(room, seen, 3);
        assertThat(known).isEqualTo(Math.max(0, length - SeenFormat.HEADER) / (int) room.frame(1));
        addOnes(room, seen, known, 3, 100);
      }
      try (SeenKeys seen = room.open()) {
        assertThat(assertKnownUpToMark(room, seen, 3)).isEqualTo(3);
      }
    }
  }

  @Test
  void any_byte_of_the_newest_file_damaged_leaves_a_mark_before_it() throws IOException {
    try (SeenKeys seen = room.open()) {
      addOnes(room, seen, 0, 6, 3);
    }
    byte[] whole = Files.readAllBytes(room.file("20261125"));
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x55;
      Files.write(room.file("20261125"), damaged);
      try (SeenKeys seen = room.open()) {
        assertThat(seen.complete()).isTrue();
        int known = assertKnownUpToMark(room, seen, 6);
        assertThat(known).isEqualTo(3 + Math.max(0, at - SeenFormat.HEADER) / (int) room.frame(1));
      }
      Files.write(room.file("20261125"), whole);
    }
  }

  @Test
  void any_byte_of_an_older_file_damaged_is_told_until_it_is_made_anew_or_dropped() throws IOException {
    try (SeenKeys seen = room.open()) {
      addOnes(room, seen, 0, 6, 2);
    }
    byte[] whole = Files.readAllBytes(room.file("20261125"));
    for (int at = 0; at < whole.length; at++) {
      KeyRoom.copyAll(dir.resolve("keys"), dir.resolve("copied-" + at).resolve("keys"));
      KeyRoom.copyAll(room.dir, dir.resolve("copied-" + at).resolve("seen"));
      SeenRoom damaged = new SeenRoom(dir.resolve("copied-" + at));
      KeyRoom.flip(damaged.file("20261125"), at);
      try (SeenKeys seen = damaged.open()) {
        assertThat(seen.complete()).isFalse();
        assertThat(damaged.known(seen, 4, 6)).isEqualTo(2);
      }
      try (SeenKeys seen = damaged.open()) {
        assertThat(seen.complete()).isFalse();
        if (at % 2 == 0) {
          seen.dropBefore(DAY + 2);
        } else {
          seen.rebuild(damaged.log(6).iterator(), new SeenMark(1, 6));
        }
      }
      try (SeenKeys seen = damaged.open()) {
        assertThat(seen.complete()).isTrue();
        assertThat(seen.mark()).hasValue(new SeenMark(1, 6));
        assertThat(damaged.known(seen, 0, 6)).isEqualTo(at % 2 == 0 ? 2 : 6);
      }
    }
  }

  @Test
  void a_missing_file_is_told_unless_it_is_the_newest() throws IOException {
    for (String missing : List.of("20261124", "20261125", "20261126")) {
      SeenRoom lacking = new SeenRoom(dir.resolve(missing));
      try (SeenKeys seen = lacking.open()) {
        addOnes(lacking, seen, 0, 6, 2);
      }
      Files.delete(lacking.file(missing));
      try (SeenKeys seen = lacking.open()) {
        boolean newest = missing.equals("20261126");
        assertThat(seen.complete()).isEqualTo(newest);
        assertThat(seen.mark()).hasValue(new SeenMark(1, newest ? 4 : 6));
      }
    }
  }

  @Test
  void all_files_lost_or_of_another_secret_is_like_nothing_known() throws IOException {
    try (SeenKeys seen = room.open()) {
      addOnes(room, seen, 0, 6, 2);
    }
    StoreSecret other = StoreSecret.open(dir.resolve("other"), Optional.empty());
    try (SeenKeys seen = SeenKeys.open(room.dir, other, 1_000, SeenRoom.END)) {
      assertThat(seen.mark()).isEmpty();
      assertThat(seen.complete()).isTrue();
      assertThat(seen.size()).isZero();
    }
  }

  @Test
  void what_was_seen_behind_the_end_of_the_log_is_let_in_again() {
    for (int end = 0; end <= 6; end++) {
      SeenRoom cut = new SeenRoom(dir.resolve("end-" + end));
      try (SeenKeys seen = cut.open()) {
        addOnes(cut, seen, 0, 6, 2);
      }
      try (SeenKeys seen = cut.open(1_000, new SeenMark(1, end))) {
        assertThat(seen.complete()).isTrue();
        assertThat(assertKnownUpToMark(cut, seen, 6)).isEqualTo(end);
      }
      try (SeenKeys seen = cut.open()) {
        assertThat(assertKnownUpToMark(cut, seen, 6)).isEqualTo(end);
      }
    }
  }

  @Test
  void a_crash_while_it_is_made_anew_leaves_a_mark_before_what_is_missing() {
    for (int left = 0; left < 4_000; left += 37) {
      SeenRoom crashed = new SeenRoom(dir.resolve("left-" + left));
      try (SeenKeys seen = crashed.open()) {
        addOnes(crashed, seen, 0, 6, 2);
      }
      WeakDisk disk = new WeakDisk(left);
      SeenKeys before = SeenKeys.open(crashed.dir, crashed.secret, 1_000, SeenRoom.END, disk);
      before.rebuild(crashed.log(180).iterator(), new SeenMark(1, 180));
      try (SeenKeys seen = crashed.open()) {
        assertThat(seen.complete()).isTrue();
        int known = seen.mark().map(mark -> (int) mark.offset()).orElse(0);
        assertThat(known).isIn(0, 180);
        assertThat(crashed.known(seen, 0, 180)).isEqualTo(known);
      }
    }
  }

  @Test
  void on_a_full_disk_nothing_fails_and_the_rest_is_written_when_there_is_room() {
    WeakDisk disk = new WeakDisk(1 << 20);
    try (SeenKeys seen = SeenKeys.open(room.dir, room.secret, 1_000, SeenRoom.END, disk)) {
      addOnes(room, seen, 0, 10, 3);
      disk.makeRoom(17);
      addOnes(room, seen, 10, 20, 3);
      assertThat(room.known(seen, 0, 20)).isEqualTo(20);
      disk.makeRoom(1 << 20);
      addOnes(room, seen, 20, 21, 3);
      try (SeenKeys other = SeenKeys.open(copied("while"), room.secret, 1_000, SeenRoom.END)) {
        assertThat(other.mark()).hasValue(new SeenMark(1, 21));
        assertThat(room.known(other, 0, 30)).isEqualTo(21);
      }
    }
  }

  @Test
  void a_crash_on_a_full_disk_leaves_an_older_mark() {
    WeakDisk disk = new WeakDisk(1 << 20);
    SeenKeys seen = SeenKeys.open(room.dir, room.secret, 1_000, SeenRoom.END, disk);
    addOnes(room, seen, 0, 10, 3);
    disk.makeRoom(17);
    addOnes(room, seen, 10, 20, 3);
    try (SeenKeys after = room.open()) {
      assertThat(after.complete()).isTrue();
      assertThat(assertKnownUpToMark(room, after, 20)).isEqualTo(10);
    }
  }

  @Test
  void a_disk_full_for_longer_than_memory_waits_is_made_good_later() {
    int batch = 20_000;
    WeakDisk disk = new WeakDisk(1 << 20);
    try (SeenKeys seen = SeenKeys.open(room.dir, room.secret, 5_000_000, SeenRoom.END, disk)) {
      addOnes(room, seen, 0, 10, 5);
      disk.makeRoom(100);
      int batches = 2 * SeenWriter.MOST_WAITING / (batch * SeenFormat.KEY);
      for (int i = 0; i < batches; i++) {
        seen.add(room.keys(10 + i * batch, 10 + (i + 1) * batch), DAY + 1 + i / 8, 1, 10 + (i + 1) * batch);
      }
      int total = 10 + batches * batch;
      try (SeenKeys crashed = SeenKeys.open(copied("crashed"), room.secret, 5_000_000, SeenRoom.END)) {
        assertThat(crashed.mark()).hasValue(new SeenMark(1, 10));
        assertThat(crashed.size()).isEqualTo(10);
      }
      disk.makeRoom(1 << 30);
      for (int i = 0; i < SeenWriter.FRAMES_BETWEEN_TRIES; i++) {
        seen.add(room.keys(total + i, total + i + 1), DAY + 9, 1, total + i + 1);
      }
      int all = total + SeenWriter.FRAMES_BETWEEN_TRIES;
      try (SeenKeys healed = SeenKeys.open(copied("healed"), room.secret, 5_000_000, SeenRoom.END)) {
        assertThat(healed.complete()).isTrue();
        assertThat(healed.mark().orElseThrow().offset()).isGreaterThan(total).isLessThanOrEqualTo(all);
        assertThat(healed.size()).isEqualTo(healed.mark().orElseThrow().offset());
        assertThat(room.known(healed, 0, total)).isEqualTo(total);
      }
      addOnes(room, seen, all, all + 5, 1 << 30);
    }
    try (SeenKeys seen = room.open(5_000_000, SeenRoom.END)) {
      assertThat(seen.complete()).isTrue();
      assertThat(seen.size()).isEqualTo(seen.mark().orElseThrow().offset());
    }
  }

  private Path copied(String name) {
    try {
      Path copy = dir.resolve(name);
      KeyRoom.copyAll(room.dir, copy);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
