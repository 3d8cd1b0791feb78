package watchfloor.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.journal.Damage.Kind;

class SealedJournalTest {
  private static final Sealer KEY = new AesSealer(Log.garbage(32));
  private static final Sealer OTHER = new AesSealer(new byte[32]);

  @TempDir Path dir;

  @Test
  void nothingThatAnEntrySaysCanBeReadFromTheFile() throws IOException {
    try (Journal journal = sealed()) {
      journal.append(Log.entries(1, 20));
      assertThat(Log.entries(journal)).isEqualTo(Log.entries(1, 20));
      assertThat(journal.segments()).allMatch(SegmentInfo::sealed);
    }
    String file = Files.readString(Catalog.path(dir, 1), StandardCharsets.ISO_8859_1);
    assertThat(file).contains("ops").doesNotContain("Nadia").doesNotContain("desk-2").doesNotContain("claim").doesNotContain("payload");
    try (Journal journal = sealed()) {
      assertThat(Log.entries(journal)).isEqualTo(Log.entries(1, 20));
    }
  }

  @Test
  void itIsVerifiedAndCopiedWithoutAKey() {
    try (Journal journal = sealed()) {
      journal.append(Log.entries(1, 100));
    }
    assertThat(Journal.verify(dir).sound()).isTrue();
    Path copy = dir.resolve("copy");
    Journal.copyThrough(dir, copy, 70);
    assertThat(Journal.verify(copy).lastSeq()).isEqualTo(70);
  }

  @Test
  void aWrongOrMissingKeyIsToldInASentence() {
    try (Journal journal = sealed()) {
      journal.append(Log.entries(1, 3));
    }
    String file = "The journal file " + Catalog.path(dir, 1);
    assertThatThrownBy(() -> Log.open(dir, OTHER, new QuickDisk()))
        .isInstanceOf(JournalException.class)
        .hasMessage(file + " is encrypted with another key: give the key that it was written with.");
    assertThatThrownBy(() -> Log.open(dir))
        .isInstanceOf(JournalException.class)
        .hasMessage(file + " is encrypted with a key, and none was given: give the key that it was written with.");
    assertThatThrownBy(() -> Journal.readOnly(dir, OTHER)).isInstanceOf(JournalException.class);
  }

  @Test
  void aJournalInTheClearIsSealedFromThenOn() throws IOException {
    Log.fill(dir, 30);
    try (Journal journal = sealed()) {
      assertThat(journal.segments()).noneMatch(SegmentInfo::sealed);
      journal.append(Log.entries(31, 33));
      assertThat(journal.segments()).last().matches(SegmentInfo::sealed);
      assertThat(Log.entries(journal)).isEqualTo(Log.entries(1, 33));
    }
    try (Journal journal = sealed()) {
      journal.append(Log.entries(34, 34));
      assertThat(Log.entries(journal)).isEqualTo(Log.entries(1, 34));
    }
    assertThat(Files.readString(Catalog.path(dir, 3), StandardCharsets.ISO_8859_1)).doesNotContain("Nadia");
    assertThat(Journal.verify(dir).sound()).isTrue();
    assertThat(Journal.verify(dir).breaks()).isEmpty();
    assertThat(Log.all(Journal.readOnly(dir, KEY).reader())).hasSize(34);
  }

  @Test
  void sealedEntriesAreReadEvenWhenTheirSegmentsHeaderIsDamaged() throws IOException {
    try (Journal journal = sealed()) {
      journal.append(Log.entries(1, 70));
    }
    Log.overwrite(Catalog.path(dir, 2), 0, new byte[Header.SIZE]);
    assertThat(Log.all(Journal.readOnly(dir, KEY).reader())).extracting(Written::entry).isEqualTo(Log.entries(1, 70));
  }

  @Test
  void aChangedSealedRecordWithARepairedChecksumIsNotGivenOut() throws IOException {
    try (Journal journal = sealed()) {
      journal.append(Log.entries(1, 5));
    }
    Written third = Log.all(Journal.readOnly(dir, KEY).reader()).get(2);
    byte[] record = Log.bytes(Catalog.path(dir, 1), third.place().offset(), Log.size(third));
    record[60] ^= 1;
    Log.mend(record);
    Log.overwrite(Catalog.path(dir, 1), third.place().offset(), record);
    List<Damage> damages = new ArrayList<>();
    assertThat(Log.seqs(Journal.readOnly(dir, KEY).reader(), damages)).containsExactly(1L, 2L, 4L, 5L);
    assertThat(damages).containsExactly(Damage.of(Kind.CONTENT, "0000000001.journal", third.place().offset(), 3, 3));
  }

  @Test
  void theSameWordsSealedTwiceLookDifferent() throws GeneralSecurityException {
    byte[] plain = "the same".getBytes(StandardCharsets.UTF_8);
    assertThat(KEY.seal(plain)).isNotEqualTo(KEY.seal(plain));
    assertThat(KEY.open(KEY.seal(plain))).isEqualTo(plain);
    assertThatThrownBy(() -> OTHER.open(KEY.seal(plain))).isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> KEY.open(new byte[27])).isInstanceOf(GeneralSecurityException.class);
    assertThat(KEY.keyCheck()).hasSize(16).isNotEqualTo(OTHER.keyCheck());
    assertThatThrownBy(() -> new AesSealer(new byte[16])).isInstanceOf(IllegalArgumentException.class);
  }

  private Journal sealed() {
    return Log.open(dir, KEY, new QuickDisk());
  }
}
