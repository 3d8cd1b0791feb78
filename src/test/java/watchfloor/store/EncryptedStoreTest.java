package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.MovableClock;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;
import watchfloor.people.AccountChange;
import watchfloor.people.Hours;
import watchfloor.people.Role;
import watchfloor.store.disk.Leftovers;
import watchfloor.store.disk.StoreException;
import watchfloor.store.keys.KeySource;
import watchfloor.store.keys.StoreKeyFile;

/** A store with a key: nobody reads it without, and it loses nothing either. */
class EncryptedStoreTest {
  private static final AccountChange NORA = new AccountChange.Described(
      "NK", "Nora Kern", "Care", Role.LEAD, Hours.ALWAYS, List.of(), Actor.ROOM, Samples.NOON);

  @TempDir Path dir;

  private Path store() {
    return dir.resolve("store");
  }

  private OpenStore open(KeySource key) {
    StoreRules plain = StoreRules.STANDARD;
    StoreRules rules = new StoreRules(
        key, plain.texts(), plain.items(), plain.journal(), plain.backups(), plain.backupsKept(), plain.nightly(), plain.zone(), plain.leastFree());
    return new OpenStore(store(), OpenStore.FILES, rules, new MovableClock(Samples.NOON));
  }

  private KeySource key(String name) {
    return new StoreKeyFile(dir.resolve(name));
  }

  private void fill() {
    try (OpenStore open = open(key("one.key"))) {
      JudgedMention mention = Samples.mention(1, "lena", Samples.NOON);
      open.keep(mention);
      Actor by = new Actor("NK", "desk");
      for (DeskOperation operation : List.of(
          new DeskOperation.Open(mention, Samples.workFor(mention), Actor.ROOM, Samples.NOON),
          new DeskOperation.Note(1, "a quiet remark", by, Samples.NOON))) {
        assertThat(open.store().desk().apply(operation).join()).isInstanceOf(DeskOutcome.Done.class);
      }
      open.store().people().append(NORA);
      open.caughtUp();
      open.store().care().tick();
      open.store().care().backup().join();
    }
  }

  @Test
  void noFileShowsAWord() throws IOException {
    fill();
    assertThat(Files.size(dir.resolve("one.key"))).isPositive();
    for (String word : List.of("where is my bag", "lena", "a quiet remark", "bluesky", "Meridian", "Nora Kern")) {
      assertThat(filesWith(word)).as(word).isEmpty();
    }
  }

  @Test
  void withItsKeyEverythingIsThere() {
    fill();
    try (OpenStore open = open(key("one.key"))) {
      assertThat(open.store().told()).isEmpty();
      assertThat(open.caughtUp().pulse().newest(Instant.EPOCH, 10)).hasSize(1);
      assertThat(open.store().desk().history(1)).hasSize(2);
      assertThat(open.store().care().verify().join()).isEmpty();
      assertThat(open.store().care().forget("lena", Optional.empty(), Actor.ROOM).join().mentions()).isEqualTo(1);
    }
  }

  @Test
  void itIsMadeAgainFromBackupAndJournals() throws IOException {
    fill();
    Files.delete(store().resolve("watchfloor.mv.db"));
    try (OpenStore open = open(key("one.key"))) {
      assertThat(open.store().told()).isNotEmpty();
      assertThat(open.store().desk().history(1)).hasSize(2);
    }
  }

  @Test
  void itsAccountsAreMendedFromTheBackup() {
    fill();
    Leftovers.discard(store().resolve("people"));
    try (OpenStore open = open(key("one.key"))) {
      assertThat(open.store().told()).anyMatch(sentence -> sentence.contains("was mended from the backup"));
      assertThat(open.store().people().all()).containsExactly(NORA);
    }
  }

  @Test
  void anotherKeyOrNoneIsRefusedAndNothingIsTakenForDamage() throws IOException {
    fill();
    open2("two.key");
    assertThatThrownBy(() -> open(key("two.key"))).isInstanceOf(StoreException.class).isNotInstanceOf(DamagedException.class).hasMessageContaining("key");
    assertThatThrownBy(() -> open(new KeySource.None())).isInstanceOf(StoreException.class).hasMessageContaining("is encrypted, and center.yaml names no key");
    assertThatThrownBy(() -> open(key("none.key"))).isInstanceOf(StoreException.class).hasMessageContaining("none.key");
    withItsKeyEverythingIsThereStill();
  }

  private void open2(String name) throws IOException {
    try (OpenStore other = new OpenStore(dir.resolve("other"), OpenStore.FILES,
        new StoreRules(key(name), Optional.empty(), Optional.empty(), Optional.empty(), Path.of("backups"), 1, Optional.empty(), ZoneOffset.UTC, 1),
        new MovableClock(Samples.NOON))) {
      assertThat(other.store().told()).isEmpty();
    }
  }

  private void withItsKeyEverythingIsThereStill() {
    try (OpenStore open = open(key("one.key"))) {
      assertThat(open.store().told()).isEmpty();
      assertThat(open.store().desk().history(1)).hasSize(2);
    }
  }

  @Test
  void aPlainStoreIsNotTakenForAnEncryptedOne() {
    try (OpenStore plain = open(new KeySource.None())) {
      plain.keep(Samples.mention(1, "lena", Samples.NOON));
      plain.caughtUp();
    }
    assertThatThrownBy(() -> open(key("late.key"))).isInstanceOf(StoreException.class).hasMessageContaining("late.key");
  }

  private List<String> filesWith(String words) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(store())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words)) {
          found.add(store().relativize(file).toString());
        }
      }
    }
    return found;
  }
}
