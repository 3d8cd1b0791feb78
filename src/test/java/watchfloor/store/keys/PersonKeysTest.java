package watchfloor.store.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static watchfloor.store.keys.KeyRoom.ANNA;
import static watchfloor.store.keys.KeyRoom.BORIS;
import static watchfloor.store.keys.KeyRoom.bytes;
import static watchfloor.store.keys.KeyRoom.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.store.disk.StoreException;

class PersonKeysTest {
  @TempDir Path dir;
  private KeyRoom room;

  @BeforeEach
  void room() {
    room = new KeyRoom(dir.resolve("keys"));
  }

  @Test
  void a_sealed_text_opens_again_and_shows_nothing_itself() {
    try (PersonKeys keys = room.open()) {
      byte[] sealed = keys.seal(ANNA, bytes("the parcel never came"));

      assertThat(text(keys, sealed)).isEqualTo("the parcel never came");
      assertThat(sealed).hasSize(21 + SealCipher.OVERHEAD);
      assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("parcel");
      assertThat(ByteBuffer.wrap(sealed).getInt(1)).isEqualTo(202611);
    }
  }

  @Test
  void the_same_text_is_never_sealed_to_the_same_bytes() {
    try (PersonKeys keys = room.open()) {
      assertThat(keys.seal(ANNA, bytes("again"))).isNotEqualTo(keys.seal(ANNA, bytes("again")));
    }
  }

  @Test
  void an_empty_text_and_a_long_one_can_be_sealed() {
    try (PersonKeys keys = room.open()) {
      assertThat(keys.open(keys.seal(ANNA, new byte[0]))).hasValueSatisfying(plain -> assertThat(plain).isEmpty());
      byte[] large = new byte[1 << 20];
      Arrays.fill(large, (byte) 7);
      assertThat(keys.open(keys.seal(ANNA, large)).orElseThrow()).isEqualTo(large);
    }
  }

  @Test
  void texts_open_after_a_restart_and_a_person_keeps_the_key_of_the_month() {
    byte[] before;
    try (PersonKeys keys = room.open()) {
      before = keys.seal(ANNA, bytes("one"));
    }
    try (PersonKeys keys = room.open()) {
      byte[] after = keys.seal(ANNA, bytes("two"));

      assertThat(text(keys, before)).isEqualTo("one");
      assertThat(SealCipher.slot(after)).isEqualTo(SealCipher.slot(before));
      assertThat(SealCipher.slot(keys.seal(BORIS, bytes("three")))).isNotEqualTo(SealCipher.slot(before));
    }
  }

  @Test
  void a_forgotten_person_is_unreadable_in_every_month_and_others_are_not() {
    try (PersonKeys keys = room.open()) {
      byte[] november = keys.seal(ANNA, bytes("in November"));
      byte[] other = keys.seal(BORIS, bytes("Boris"));
      room.clock.forward(Duration.ofDays(30));
      byte[] december = keys.seal(ANNA, bytes("in December"));
      assertThat(text(keys, november)).isEqualTo("in November");

      assertThat(keys.forget(ANNA)).isEqualTo(2);

      assertThat(keys.open(november)).isEmpty();
      assertThat(keys.open(december)).isEmpty();
      assertThat(text(keys, other)).isEqualTo("Boris");
      assertThat(keys.faults()).isEmpty();
      assertThat(keys.forget(ANNA)).isZero();
    }
  }

  @Test
  void forgetting_leaves_no_byte_of_the_key_in_any_file() throws IOException {
    byte[] sealed;
    byte[] key;
    try (PersonKeys keys = room.open()) {
      keys.seal(BORIS, bytes("Boris"));
      sealed = keys.seal(ANNA, bytes("Anna"));
      keys.force();
      key = room.storedKey(SealCipher.slot(sealed));
      assertThat(KeyRoom.found(room.dir, key)).isTrue();

      keys.forget(ANNA);

      for (int part = 0; part + 4 <= key.length; part++) {
        assertThat(KeyRoom.found(room.dir, Arrays.copyOfRange(key, part, part + 4))).isFalse();
      }
    }
    try (PersonKeys keys = room.open()) {
      assertThat(keys.open(sealed)).isEmpty();
    }
  }

  @Test
  void a_key_that_was_not_on_disk_yet_is_forgotten_too() {
    try (PersonKeys keys = room.open()) {
      byte[] sealed = keys.seal(ANNA, bytes("just now"));

      assertThat(keys.forget(ANNA)).isEqualTo(1);
      assertThat(keys.open(sealed)).isEmpty();
    }
  }

  @Test
  void somebody_who_writes_again_after_being_forgotten_gets_a_new_key() {
    byte[] before;
    byte[] after;
    try (PersonKeys keys = room.open()) {
      before = keys.seal(ANNA, bytes("before"));
      keys.forget(ANNA);
      after = keys.seal(ANNA, bytes("after"));
      assertThat(SealCipher.slot(after)).isNotEqualTo(SealCipher.slot(before));
      assertThat(text(keys, after)).isEqualTo("after");
    }
    try (PersonKeys keys = room.open()) {
      assertThat(keys.open(before)).isEmpty();
      assertThat(text(keys, after)).isEqualTo("after");
      assertThat(keys.forget(ANNA)).isEqualTo(1);
      assertThat(keys.open(after)).isEmpty();
    }
  }

  @Test
  void a_text_of_another_month_opens_while_the_current_one_goes_on() {
    byte[] november;
    try (PersonKeys keys = room.open()) {
      november = keys.seal(ANNA, bytes("November"));
      room.clock.forward(Duration.ofDays(30));
      assertThat(SealCipher.generation(keys.seal(ANNA, bytes("December")))).isEqualTo(202612);
    }
    try (PersonKeys keys = room.open()) {
      assertThat(text(keys, november)).isEqualTo("November");
      assertThat(text(keys, november)).isEqualTo("November");
    }
  }

  @Test
  void dropped_months_are_destroyed_and_their_files_are_gone() {
    byte[] november;
    try (PersonKeys keys = room.open()) {
      november = keys.seal(ANNA, bytes("November"));
      room.clock.forward(Duration.ofDays(30));
      byte[] december = keys.seal(ANNA, bytes("December"));
      assertThat(text(keys, november)).isEqualTo("November");

      keys.dropBefore(YearMonth.of(2026, 12));

      assertThat(keys.open(november)).isEmpty();
      assertThat(text(keys, december)).isEqualTo("December");
      assertThat(room.file()).doesNotExist();
      assertThat(room.copy()).doesNotExist();
    }
    try (PersonKeys keys = room.open()) {
      assertThat(keys.open(november)).isEmpty();
    }
  }

  @Test
  void the_current_month_is_never_dropped() {
    try (PersonKeys keys = room.open()) {
      byte[] sealed = keys.seal(ANNA, bytes("now"));

      keys.dropBefore(YearMonth.of(2031, 1));

      assertThat(text(keys, sealed)).isEqualTo("now");
    }
  }

  @Test
  void a_clock_that_goes_back_behind_a_dropped_month_does_not_make_texts_read_as_destroyed() {
    room.clock.forward(Duration.ofDays(30));
    try (PersonKeys keys = room.open()) {
      keys.dropBefore(YearMonth.of(2026, 12));
    }
    room.clock.forward(Duration.ofDays(-30));
    try (PersonKeys keys = room.open()) {
      byte[] sealed = keys.seal(ANNA, bytes("early"));
      keys.force();

      assertThat(text(keys, sealed)).isEqualTo("early");
    }
  }

  @Test
  void wrapped_keys_stand_in_no_file_and_open_with_the_wrapping_key_alone() throws IOException {
    byte[] sealed;
    room.wrap = Optional.of(bytes("0123456789abcdef0123456789abcdef"));
    try (PersonKeys keys = room.open()) {
      sealed = keys.seal(ANNA, bytes("wrapped"));
    }
    byte[] stored = room.storedKey(SealCipher.slot(sealed));
    assertThat(new SealCipher().open(sealed, stored.clone())).isEmpty();
    new KeyWrap(room.wrap.get()).unwrap(stored, 0);
    assertThat(KeyRoom.found(room.dir, stored)).isFalse();
    assertThat(new SealCipher().open(sealed, stored)).hasValue(bytes("wrapped"));
    try (PersonKeys keys = room.open()) {
      assertThat(text(keys, sealed)).isEqualTo("wrapped");
    }
  }

  @Test
  void wrapped_keys_are_refused_without_the_wrapping_key_or_with_another() {
    byte[] right = bytes("0123456789abcdef0123456789abcdef");
    byte[] wrong = bytes("0123456789abcdef0123456789abcdeX");
    StoreSecret secret = StoreSecret.open(room.dir, Optional.of(right));
    PersonKeys.open(room.dir, secret, Optional.of(right), room.clock).close();

    assertThatThrownBy(() -> PersonKeys.open(room.dir, secret, Optional.empty(), room.clock))
        .isInstanceOf(StoreException.class).hasMessageContaining("is encrypted").hasMessageContaining("2026-11.keys");
    assertThatThrownBy(() -> PersonKeys.open(room.dir, secret, Optional.of(wrong), room.clock))
        .isInstanceOf(StoreException.class).hasMessageContaining("another key");
  }

  @Test
  void keys_that_are_not_wrapped_are_refused_with_a_wrapping_key() {
    StoreSecret secret = StoreSecret.open(room.dir, Optional.empty());
    PersonKeys.open(room.dir, secret, Optional.empty(), room.clock).close();

    assertThatThrownBy(() -> PersonKeys.open(room.dir, secret, Optional.of(new byte[32]), room.clock))
        .isInstanceOf(StoreException.class).hasMessageContaining("is not encrypted");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void the_owner_alone_may_look_into_the_directory_of_keys() throws IOException {
    room.open().close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(room.dir))).isEqualTo("rwx------");
  }

  @Test
  void forcing_twice_writes_once() throws IOException {
    try (PersonKeys keys = room.open()) {
      keys.seal(ANNA, bytes("one"));
      assertThat(Files.size(room.file())).isEqualTo(KeyHeader.SIZE);
      keys.force();
      keys.force();
      assertThat(Files.size(room.file())).isEqualTo(KeyHeader.SIZE + KeySlot.SIZE);
      assertThat(Files.readAllBytes(room.copy())).isEqualTo(Files.readAllBytes(room.file()));
    }
  }

  @Test
  void an_interrupted_thread_can_force_and_open() {
    try (PersonKeys keys = room.open()) {
      byte[] sealed = keys.seal(ANNA, bytes("interrupted"));
      Thread.currentThread().interrupt();
      keys.force();
      assertThat(text(keys, sealed)).isEqualTo("interrupted");
      assertThat(Thread.interrupted()).isTrue();
      keys.seal(BORIS, bytes("goes on"));
      keys.force();
    }
  }
}
