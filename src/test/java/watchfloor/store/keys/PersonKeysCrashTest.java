package watchfloor.store.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static watchfloor.store.keys.KeyRoom.ANNA;
import static watchfloor.store.keys.KeyRoom.bytes;
import static watchfloor.store.keys.KeyRoom.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.store.disk.SteadyFile;
import watchfloor.store.disk.StoreException;
import watchfloor.store.disk.WeakDisk;

class PersonKeysCrashTest {
  private static final int SLOT = KeySlot.SIZE;

  @TempDir Path dir;

  @Test
  void a_crash_at_any_byte_of_any_write_loses_no_key_that_was_forced() {
    for (int room = 0; room <= 2 * KeyHeader.SIZE + 6 * 2 * SLOT; room++) {
      KeyRoom keys = new KeyRoom(dir.resolve("at-" + room));
      Map<String, byte[]> forced = sealUntilFull(keys, new WeakDisk(room));

      try (PersonKeys after = keys.open()) {
        assertAllOpen(after, forced);
        byte[] more = after.seal("somebody/new", bytes("new"));
        after.force();
        assertAllOpen(after, forced);
        assertThat(text(after, more)).isEqualTo("new");
        assertThat(after.faults()).as("room %s", room).isEmpty();
      }
      try (PersonKeys again = keys.open()) {
        assertAllOpen(again, forced);
        assertThat(again.faults()).isEmpty();
      }
    }
  }

  /** Three batches of two new persons; answers the texts of the batches whose force returned. */
  private static Map<String, byte[]> sealUntilFull(KeyRoom room, WeakDisk disk) {
    Map<String, byte[]> forced = new LinkedHashMap<>();
    PersonKeys keys;
    try {
      keys = room.open(disk);
    } catch (StoreException e) {
      assertThat(e).hasMessageContaining("No space left");
      return forced;
    }
    for (int batch = 0; batch < 3; batch++) {
      String one = "text " + 2 * batch;
      String two = "text " + (2 * batch + 1);
      Map<String, byte[]> sealed = Map.of(one, keys.seal(one, bytes(one)), two, keys.seal(two, bytes(two)));
      try {
        keys.force();
        forced.putAll(sealed);
      } catch (StoreException e) {
        assertThat(e).hasMessageContaining("No space left");
        break;
      }
    }
    return forced;
  }

  private static void assertAllOpen(PersonKeys keys, Map<String, byte[]> texts) {
    texts.forEach((expected, sealed) -> assertThat(text(keys, sealed)).isEqualTo(expected));
  }

  @Test
  void a_slot_cut_at_any_byte_in_both_copies_is_cut_off_and_the_others_stay() throws IOException {
    KeyRoom original = new KeyRoom(dir.resolve("original"));
    byte[] first;
    byte[] last;
    try (PersonKeys keys = original.open()) {
      first = keys.seal(ANNA, bytes("first"));
      keys.force();
      last = keys.seal("last", bytes("last"));
    }
    for (int kept = 0; kept < SLOT; kept++) {
      KeyRoom room = new KeyRoom(dir.resolve("cut-" + kept));
      KeyRoom.copyAll(original.dir, room.dir);
      KeyRoom.cut(room.file(), KeyCopies.place(1) + kept);
      KeyRoom.cut(room.copy(), KeyCopies.place(1));
      try (PersonKeys keys = room.open()) {
        assertThat(text(keys, first)).isEqualTo("first");
        assertThat(Files.size(room.file())).isEqualTo(KeyCopies.place(1));
        assertThatThrownBy(() -> keys.open(last)).isInstanceOf(StoreException.class).hasMessageContaining("is not there");
        assertThat(keys.faults()).isEmpty();
      }
    }
  }

  @Test
  void slots_that_power_took_out_of_the_middle_of_a_batch_are_no_damage() throws IOException {
    KeyRoom room = new KeyRoom(dir.resolve("keys"));
    byte[] safe;
    byte[] behind;
    try (PersonKeys keys = room.open()) {
      safe = keys.seal(ANNA, bytes("safe"));
      keys.force();
      keys.seal("hole", bytes("hole"));
      behind = keys.seal("behind", bytes("behind"));
    }
    try (SteadyFile file = new SteadyFile(room.file())) {
      file.write(KeyCopies.place(1), new byte[SLOT], 0, SLOT);
    }
    KeyRoom.cut(room.copy(), KeyCopies.place(1));
    try (PersonKeys keys = room.open()) {
      assertThat(text(keys, safe)).isEqualTo("safe");
      assertThat(text(keys, behind)).isEqualTo("behind");
      assertThat(keys.faults()).isEmpty();
      assertThat(SealCipher.slot(keys.seal("next", bytes("next")))).isEqualTo(3);
    }
    assertThat(Files.readAllBytes(room.copy())).isEqualTo(Files.readAllBytes(room.file()));
  }

  @Test
  void a_crash_at_any_byte_of_forgetting_is_mended_by_forgetting_again() throws IOException {
    KeyRoom original = new KeyRoom(dir.resolve("original"));
    byte[] theirs;
    byte[] others;
    try (PersonKeys keys = original.open()) {
      theirs = keys.seal(ANNA, bytes("Anna"));
      others = keys.seal("other", bytes("other"));
    }
    byte[] key = original.storedKey(SealCipher.slot(theirs));
    for (int room = 0; room < 2 * SLOT; room++) {
      KeyRoom crashed = new KeyRoom(dir.resolve("at-" + room));
      KeyRoom.copyAll(original.dir, crashed.dir);
      WeakDisk disk = new WeakDisk(room);
      PersonKeys before = crashed.open(disk);
      assertThatThrownBy(() -> before.forget(ANNA)).isInstanceOf(StoreException.class);

      try (PersonKeys after = crashed.open()) {
        after.forget(ANNA);
        assertThat(after.open(theirs)).isEmpty();
        assertThat(text(after, others)).isEqualTo("other");
        assertThat(after.faults()).isEmpty();
      }
      assertThat(KeyRoom.found(crashed.dir, Arrays.copyOfRange(key, 0, 8))).isFalse();
      assertThat(KeyRoom.found(crashed.dir, Arrays.copyOfRange(key, 8, 16))).isFalse();
    }
  }

  @Test
  void forgetting_that_the_disk_refused_can_be_done_again_without_a_restart() throws IOException {
    KeyRoom room = new KeyRoom(dir.resolve("keys"));
    WeakDisk disk = new WeakDisk(1 << 20);
    try (PersonKeys keys = room.open(disk)) {
      byte[] sealed = keys.seal(ANNA, bytes("Anna"));
      keys.force();
      disk.makeRoom(SLOT / 2);
      assertThatThrownBy(() -> keys.forget(ANNA)).isInstanceOf(StoreException.class);
      disk.makeRoom(1 << 20);

      assertThat(keys.forget(ANNA)).isEqualTo(1);
      assertThat(keys.open(sealed)).isEmpty();
    }
  }

  @Test
  void keys_that_a_full_disk_refused_are_written_when_there_is_room_again() {
    KeyRoom room = new KeyRoom(dir.resolve("keys"));
    WeakDisk disk = new WeakDisk(1 << 20);
    byte[] one;
    byte[] two;
    try (PersonKeys keys = room.open(disk)) {
      one = keys.seal(ANNA, bytes("one"));
      disk.makeRoom(SLOT + 7);
      assertThatThrownBy(keys::force).isInstanceOf(StoreException.class).hasMessageContaining("No space left").hasMessageContaining("2026-11.keys");
      assertThat(text(keys, one)).isEqualTo("one");
      two = keys.seal("two", bytes("two"));
      disk.makeRoom(1 << 20);
      keys.force();
    }
    try (PersonKeys keys = room.open()) {
      assertThat(text(keys, one)).isEqualTo("one");
      assertThat(text(keys, two)).isEqualTo("two");
    }
  }

  @Test
  void on_a_full_disk_new_persons_are_refused_when_memory_has_no_room_and_known_ones_are_not() {
    KeyRoom room = new KeyRoom(dir.resolve("keys"));
    WeakDisk disk = new WeakDisk(1 << 20);
    try (PersonKeys keys = room.open(disk)) {
      keys.seal(ANNA, bytes("known"));
      keys.force();
      disk.makeRoom(0);
      for (int i = 0; i < NewSlots.MOST; i++) {
        keys.seal("person " + i, bytes("x"));
      }
      assertThatThrownBy(() -> keys.force()).isInstanceOf(StoreException.class);
      for (int i = 0; i < NewSlots.MOST; i++) {
        keys.seal("another " + i, bytes("x"));
      }
      assertThatThrownBy(() -> keys.seal("one too many", bytes("x"))).isInstanceOf(StoreException.class);
      assertThat(text(keys, keys.seal(ANNA, bytes("still")))).isEqualTo("still");
      disk.makeRoom(1 << 30);
      assertThat(text(keys, keys.seal("one too many", bytes("now")))).isEqualTo("now");
    }
  }
}
