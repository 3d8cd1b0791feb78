package watchfloor.store.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static watchfloor.store.keys.KeyRoom.ANNA;
import static watchfloor.store.keys.KeyRoom.BORIS;
import static watchfloor.store.keys.KeyRoom.bytes;
import static watchfloor.store.keys.KeyRoom.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.store.disk.StoreException;

class PersonKeysDamageTest {
  @TempDir Path dir;
  private KeyRoom room;
  private byte[] anna;
  private byte[] boris;

  @BeforeEach
  void sealed() {
    room = new KeyRoom(dir.resolve("keys"));
    try (PersonKeys keys = room.open()) {
      anna = keys.seal(ANNA, bytes("Anna"));
      boris = keys.seal(BORIS, bytes("Boris"));
    }
  }

  @Test
  void any_byte_damaged_in_one_copy_is_mended_from_the_other() throws IOException {
    byte[] sound = Files.readAllBytes(room.file());
    for (Path damaged : new Path[] {room.file(), room.copy()}) {
      for (int at = 0; at < sound.length; at++) {
        KeyRoom.flip(damaged, at);
        try (PersonKeys keys = room.open()) {
          assertThat(text(keys, anna)).isEqualTo("Anna");
          assertThat(text(keys, boris)).isEqualTo("Boris");
          assertThat(keys.faults()).isEmpty();
        }
        assertThat(Files.readAllBytes(damaged)).as("%s at %s", damaged, at).isEqualTo(sound);
      }
    }
  }

  @Test
  void a_lost_or_shortened_copy_is_made_again_from_the_other() throws IOException {
    byte[] sound = Files.readAllBytes(room.file());
    for (Path damaged : new Path[] {room.file(), room.copy()}) {
      for (int kept = 0; kept < sound.length; kept += 13) {
        KeyRoom.cut(damaged, kept);
        assertMended(damaged, sound);
      }
      Files.delete(damaged);
      assertMended(damaged, sound);
    }
  }

  private void assertMended(Path damaged, byte[] sound) throws IOException {
    try (PersonKeys keys = room.open()) {
      assertThat(text(keys, anna)).isEqualTo("Anna");
      assertThat(text(keys, boris)).isEqualTo("Boris");
      assertThat(keys.faults()).isEmpty();
    }
    assertThat(Files.readAllBytes(damaged)).isEqualTo(sound);
  }

  @Test
  void a_slot_damaged_in_both_copies_is_told_and_its_person_goes_on_with_a_new_key() throws IOException {
    damageBoth(0);
    try (PersonKeys keys = room.open()) {
      assertThat(keys.faults()).singleElement().asString().contains("keys lost: 1,").contains("2026-11.keys");
      assertThatThrownBy(() -> keys.open(anna)).isInstanceOf(StoreException.class).hasMessageContaining("damaged in both copies");
      assertThat(text(keys, boris)).isEqualTo("Boris");
      byte[] again = keys.seal(ANNA, bytes("again"));
      assertThat(SealCipher.slot(again)).isEqualTo(2);
      assertThat(text(keys, again)).isEqualTo("again");
    }
  }

  @Test
  void the_last_slot_damaged_in_both_copies_is_not_taken_for_a_crash() throws IOException {
    damageBoth(1);
    try (PersonKeys keys = room.open()) {
      assertThat(keys.faults()).hasSize(1);
      assertThat(SealCipher.slot(keys.seal(BORIS, bytes("again")))).isEqualTo(2);
    }
  }

  private void damageBoth(int slot) throws IOException {
    KeyRoom.flip(room.file(), KeyCopies.place(slot) + KeySlot.HASH + 3);
    KeyRoom.flip(room.copy(), KeyCopies.place(slot) + KeySlot.HASH + 5);
  }

  @Test
  void a_damaged_key_of_somebody_forgotten_is_destroyed_too() throws IOException {
    damageBoth(0);
    try (PersonKeys keys = room.open()) {
      assertThat(keys.forget(ANNA)).isEqualTo(1);
      assertThat(keys.open(anna)).isEmpty();
      assertThat(keys.faults()).isEmpty();
      assertThat(room.storedKey(0)).containsOnly(0);
    }
  }

  @Test
  void an_old_month_is_mended_when_a_text_of_it_is_opened() throws IOException {
    byte[] sound = Files.readAllBytes(room.file());
    room.clock.forward(Duration.ofDays(30));
    for (Path damaged : new Path[] {room.file(), room.copy()}) {
      KeyRoom.flip(damaged, KeyCopies.place(0) + 20);
      try (PersonKeys keys = room.open()) {
        assertThat(text(keys, anna)).isEqualTo("Anna");
      }
      assertThat(Files.readAllBytes(damaged)).isEqualTo(sound);
    }
  }

  @Test
  void an_old_month_damaged_in_both_copies_is_told_when_it_is_met() throws IOException {
    damageBoth(0);
    room.clock.forward(Duration.ofDays(30));
    try (PersonKeys keys = room.open()) {
      assertThat(keys.faults()).isEmpty();
      assertThatThrownBy(() -> keys.open(anna)).isInstanceOf(StoreException.class).hasMessageContaining("damaged in both copies");
      assertThatThrownBy(() -> keys.open(anna)).isInstanceOf(StoreException.class);
      assertThat(keys.faults()).singleElement().asString().contains("keys lost: 1,");
      assertThat(text(keys, boris)).isEqualTo("Boris");
    }
  }

  @Test
  void a_key_destroyed_in_one_copy_alone_is_not_brought_back_by_the_other() throws IOException {
    byte[] live = Files.readAllBytes(room.copy());
    try (PersonKeys keys = room.open()) {
      keys.forget(ANNA);
    }
    for (int month = 0; month < 2; month++) {
      for (Path behind : new Path[] {room.file(), room.copy()}) {
        Files.write(behind, live);
        try (PersonKeys keys = room.open()) {
          assertThat(keys.open(anna)).isEmpty();
          assertThat(text(keys, boris)).isEqualTo("Boris");
        }
        assertThat(Files.readAllBytes(room.copy())).isEqualTo(Files.readAllBytes(room.file()));
      }
      room.clock.forward(Duration.ofDays(30));
    }
  }

  @Test
  void a_month_whose_files_are_gone_is_missing_and_not_destroyed() throws IOException {
    room.clock.forward(Duration.ofDays(30));
    Files.delete(room.file());
    Files.delete(room.copy());
    try (PersonKeys keys = room.open()) {
      assertThatThrownBy(() -> keys.open(anna)).isInstanceOf(StoreException.class).hasMessageContaining("is not there");
    }
  }

  @Test
  void both_beginnings_damaged_lose_no_key_and_are_told() throws IOException {
    KeyRoom.flip(room.file(), 3);
    KeyRoom.flip(room.copy(), 5);
    try (PersonKeys keys = room.open()) {
      assertThat(text(keys, anna)).isEqualTo("Anna");
      assertThat(keys.faults()).singleElement().asString().contains("beginnings were lost");
    }
    try (PersonKeys keys = room.open()) {
      assertThat(keys.faults()).isEmpty();
    }
  }

  @Test
  void a_text_that_was_changed_is_refused_at_every_byte() {
    try (PersonKeys keys = room.open()) {
      for (int at = 0; at < anna.length; at++) {
        byte[] changed = anna.clone();
        changed[at] ^= 0x55;
        assertThatThrownBy(() -> keys.open(changed)).isInstanceOf(StoreException.class);
      }
      for (int length = 0; length < anna.length; length++) {
        byte[] cut = Arrays.copyOf(anna, length);
        assertThatThrownBy(() -> keys.open(cut)).isInstanceOf(StoreException.class);
      }
    }
  }

  @Test
  void a_slot_that_was_written_to_another_place_opens_nothing() throws IOException {
    byte[] content = Files.readAllBytes(room.file());
    System.arraycopy(content, (int) KeyCopies.place(1), content, (int) KeyCopies.place(0), KeySlot.SIZE);
    Files.write(room.file(), content);
    Files.write(room.copy(), content);
    try (PersonKeys keys = room.open()) {
      assertThatThrownBy(() -> keys.open(anna)).isInstanceOf(StoreException.class).hasMessageContaining("damaged");
    }
  }

  @Test
  void a_secret_lost_in_one_copy_comes_back_and_lost_in_both_is_told() throws IOException {
    byte[] secret = StoreSecret.open(room.dir, Optional.empty()).bytes();
    Path first = room.dir.resolve("secret");
    Path second = room.dir.resolve("secret.copy");
    Files.delete(first);
    assertThat(StoreSecret.open(room.dir, Optional.empty()).bytes()).isEqualTo(secret);
    KeyRoom.flip(second, 25);
    assertThat(StoreSecret.open(room.dir, Optional.empty()).bytes()).isEqualTo(secret);
    assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));

    KeyRoom.flip(first, 25);
    KeyRoom.flip(second, 26);
    assertThatThrownBy(() -> StoreSecret.open(room.dir, Optional.empty()))
        .isInstanceOf(StoreException.class).hasMessageContaining("backup").hasMessageContaining(first.toString());
    Files.delete(first);
    Files.delete(second);
    assertThatThrownBy(() -> StoreSecret.open(room.dir, Optional.empty())).isInstanceOf(StoreException.class);
  }
}
