package watchfloor.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir Path dir;

  @Test
  void whatWasAppendedIsReadBackUnchanged() {
    List<Entry> entries =
        List.of(
            new Entry(1, Log.NOON, "Zoë 🦊", "", "claim", new byte[] {0, -1, 127}),
            new Entry(2, Log.NOON.minusSeconds(9), "", "wall", "", new byte[0]),
            Log.entry(3, 1_000));
    try (Journal journal = Log.open(dir)) {
      Place next = journal.append(entries);
      assertThat(Log.entries(journal)).isEqualTo(entries);
      assertThat(journal.end()).isEqualTo(next);
      assertThat(journal.lastSeq()).isEqualTo(3);
    }
    assertThat(Log.written(dir)).extracting(Written::entry).isEqualTo(entries);
  }

  @Test
  void itGoesOnAfterARestartWithTheSameChain() {
    byte[] hash;
    try (Journal journal = Log.open(dir)) {
      journal.append(Log.entries(1, 5));
      hash = journal.lastHash();
    }
    try (Journal journal = Log.open(dir)) {
      assertThat(journal.lastSeq()).isEqualTo(5);
      assertThat(journal.lastHash()).isEqualTo(hash);
      assertThat(journal.opening().damages()).isEmpty();
      assertThat(journal.opening().bytesCut()).isZero();
      journal.append(Log.entries(6, 7));
      assertThat(Log.entries(journal)).isEqualTo(Log.entries(1, 7));
    }
  }

  @Test
  void anEmptyJournalContinuesWhatItIsTold() {
    byte[] hash = Log.garbage(32);
    JournalOptions options = Log.options(Sealer.NONE);
    try (Journal journal = Journal.open(dir, options, new Beginning(41, hash), Log.CLOCK)) {
      assertThat(journal.lastSeq()).isEqualTo(41);
      assertThat(journal.lastHash()).isEqualTo(hash);
      journal.append(Log.entries(42, 42));
    }
    assertThat(Journal.verify(dir).sound()).isTrue();
    try (Journal journal = Journal.open(dir, options, new Beginning(7, hash), Log.CLOCK)) {
      assertThat(journal.lastSeq()).isEqualTo(42);
    }
  }

  @Test
  void segmentsRollAndNoEntrySpansTwo() {
    Log.fill(dir, 200);
    try (Journal journal = Log.open(dir)) {
      List<SegmentInfo> segments = journal.segments();
      assertThat(segments).hasSizeGreaterThan(5).allSatisfy(segment -> assertThat(segment.path()).hasSize(Log.SEGMENT));
      long expected = 1;
      for (SegmentInfo segment : segments) {
        assertThat(segment.firstSeq()).isEqualTo(expected);
        assertThat(segment.firstAt()).isEqualTo(Log.NOON.plusMillis(expected));
        expected = segment.lastSeq() + 1;
      }
      assertThat(expected).isEqualTo(201);
      assertThat(Log.entries(journal)).isEqualTo(Log.entries(1, 200));
    }
    assertThat(Journal.verify(dir).entries()).isEqualTo(200);
  }

  @Test
  void aGroupThatDoesNotFitGoesToTheNextSegmentAsAWhole() {
    try (Journal journal = Log.open(dir)) {
      journal.append(Log.entries(1, 20));
      journal.append(Log.entries(21, 40));
      assertThat(journal.segments()).extracting(SegmentInfo::firstSeq).containsExactly(1L, 21L);
    }
  }

  @Test
  void aGroupLargerThanASegmentTakesSeveral() {
    try (Journal journal = Log.open(dir)) {
      journal.append(Log.entries(1, 1));
      journal.append(Log.entries(2, 300));
      assertThat(journal.segments()).hasSizeGreaterThan(8);
      assertThat(Log.entries(journal)).isEqualTo(Log.entries(1, 300));
    }
    assertThat(Journal.verify(dir).sound()).isTrue();
  }

  @Test
  void anEntryLargerThanASegmentGetsOneOfItsOwn() {
    List<Entry> entries = List.of(Log.entry(1, 50), Log.entry(2, 3_000_000), Log.entry(3, 50), Log.entry(4, 9_000));
    try (Journal journal = Log.open(dir)) {
      journal.append(entries);
      assertThat(journal.segments()).extracting(SegmentInfo::firstSeq).containsExactly(1L, 2L, 3L, 4L);
      assertThat(Log.entries(journal)).isEqualTo(entries);
    }
    try (Journal journal = Log.open(dir)) {
      assertThat(Log.entries(journal)).isEqualTo(entries);
    }
  }

  @Test
  void anEntryThatIsTooLargeOrOutOfTurnIsRefusedAndNothingHappens() {
    try (Journal journal = Log.open(dir)) {
      journal.append(Log.entries(1, 2));
      Place end = journal.end();
      assertThatThrownBy(() -> journal.append(List.of(Log.entry(3, 1), Log.entry(5, 1)))).hasMessage("entry 5 comes where 4 should");
      Entry large = new Entry(3, Log.NOON, "", "", "", new byte[64 << 20]);
      assertThatThrownBy(() -> journal.append(List.of(large))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("entry 3 takes");
      assertThat(journal.end()).isEqualTo(end);
      journal.append(List.of());
      assertThat(journal.end()).isEqualTo(end);
    }
  }

  @Test
  void theNextFileIsPreparedWhenHalfOfOneIsUsed() {
    List<Runnable> chores = new ArrayList<>();
    Path spare = dir.resolve(Catalog.SPARE);
    try (Journal journal = Journal.open(dir, new JournalOptions("ops", Log.SEGMENT, Sealer.NONE, chores::add), Beginning.NONE, Log.CLOCK)) {
      journal.append(Log.entries(1, 5));
      assertThat(chores).isEmpty();
      journal.append(Log.entries(6, 25));
      journal.append(Log.entries(26, 26));
      assertThat(chores).hasSize(1);
      chores.get(0).run();
      assertThat(spare).hasSize(Log.SEGMENT);
      journal.append(Log.entries(27, 50));
      assertThat(spare).doesNotExist();
      assertThat(chores).hasSize(2);
      journal.append(Log.entries(51, 90));
      assertThat(Log.entries(journal)).isEqualTo(Log.entries(1, 90));
    }
  }

  @Test
  void itNeedsNobodyToPrepareTheNextFile() {
    JournalOptions alone =
        new JournalOptions("ops", Log.SEGMENT, Sealer.NONE, chore -> {
          throw new RejectedExecutionException("gone home");
        });
    try (Journal journal = Journal.open(dir, alone, Beginning.NONE, Log.CLOCK)) {
      for (long seq = 1; seq <= 100; seq++) {
        journal.append(Log.entries(seq, seq));
      }
      assertThat(Log.entries(journal)).hasSize(100);
    }
  }

  @Test
  void aHalfMadeNextFileIsNoPartOfTheJournal() throws IOException {
    Log.fill(dir, 10);
    Files.write(dir.resolve(Catalog.SPARE), Log.garbage(700));
    assertThat(Journal.verify(dir).entries()).isEqualTo(10);
    Log.fill(dir, 100);
    try (Journal journal = Log.open(dir)) {
      assertThat(Log.entries(journal)).isEqualTo(Log.entries(1, 100));
    }
  }

  @Test
  void itGoesOnAfterAnotherEndAndTellsWhy() {
    byte[] hash = Log.garbage(32);
    try (Journal journal = Log.open(dir)) {
      journal.append(Log.entries(1, 3));
      journal.startAfter(10, hash, "the database had entry 10");
      assertThat(journal.lastSeq()).isEqualTo(10);
      assertThat(journal.lastHash()).isEqualTo(hash);
      journal.append(Log.entries(11, 12));
      assertThat(Log.entries(journal)).extracting(Entry::seq).containsExactly(1L, 2L, 3L, 11L, 12L);
      assertThat(Log.all(journal.readerAfter(5))).extracting(written -> written.entry().seq()).containsExactly(11L, 12L);
      assertThat(journal.segments()).extracting(SegmentInfo::lastSeq).containsExactly(3L, 12L);
      assertThatThrownBy(() -> journal.startAfter(11, hash, "back")).isInstanceOf(IllegalArgumentException.class);
    }
    Verification verification = Journal.verify(dir);
    assertThat(verification.sound()).isTrue();
    assertThat(verification.breaks()).containsExactly(new KnownBreak(2, 3, 10, Log.NOON, "the database had entry 10"));
    try (Journal journal = Log.open(dir)) {
      assertThat(journal.lastSeq()).isEqualTo(12);
      assertThat(journal.opening().damages()).isEmpty();
    }
  }

  @Test
  void oldSegmentsCanBeDeletedAndTheRestStillVerifies() {
    Log.fill(dir, 200);
    try (Journal journal = Log.open(dir)) {
      int all = journal.segments().size();
      assertThat(journal.deleteBefore(4)).isEqualTo(3);
      long first = journal.segments().get(0).firstSeq();
      assertThat(first).isGreaterThan(10);
      assertThat(Log.all(journal.readerAfter(first - 1)).get(0).entry().seq()).isEqualTo(first);
      assertThatThrownBy(() -> journal.readerAfter(first - 2))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("no longer holds entry " + (first - 1));
      assertThat(Journal.verify(dir).sound()).isTrue();
      assertThat(Journal.verify(dir).firstSeq()).isEqualTo(first);
      assertThat(journal.deleteBefore(Long.MAX_VALUE)).isEqualTo(all - 4);
      journal.append(Log.entries(201, 201));
      assertThat(journal.segments()).hasSize(1);
    }
    try (Journal journal = Log.open(dir)) {
      assertThat(journal.lastSeq()).isEqualTo(201);
      assertThat(journal.opening().damages()).isEmpty();
    }
  }

  @Test
  void onlyAsMuchIsCheckedAsAskedForButAlwaysTheNewestSegment() {
    Log.fill(dir, 200);
    try (Journal journal = Journal.open(dir, Log.options(Sealer.NONE), Beginning.NONE, Log.CLOCK, 0)) {
      assertThat(journal.opening().bytesChecked()).isEqualTo(Log.SEGMENT);
      assertThat(journal.lastSeq()).isEqualTo(200);
    }
    try (Journal journal = Journal.open(dir, Log.options(Sealer.NONE), Beginning.NONE, Log.CLOCK, 3 * Log.SEGMENT + 1)) {
      assertThat(journal.opening().bytesChecked()).isEqualTo(3 * Log.SEGMENT);
    }
  }

  @Test
  void aJournalOfAnotherNameIsNotTouched() {
    Log.fill(dir, 1);
    JournalOptions other = new JournalOptions("mentions", Log.SEGMENT, Sealer.NONE, Runnable::run);
    assertThatThrownBy(() -> Journal.open(dir, other, Beginning.NONE, Log.CLOCK))
        .isInstanceOf(JournalException.class)
        .hasMessage("The files in " + dir + " belong to the journal 'ops', not to 'mentions': choose another directory.");
  }

  @Test
  void aDirectoryThatCannotBeUsedIsToldInASentence() throws IOException {
    Path file = Files.createFile(dir.resolve("file"));
    assertThatThrownBy(() -> Log.open(file))
        .isInstanceOf(JournalException.class)
        .hasMessageStartingWith("The journal ops in " + file + " cannot be opened (")
        .hasMessageEndingWith("make sure that the directory can be written, and that its disk works and has room.");
    assertThatThrownBy(() -> Journal.verify(dir)).isInstanceOf(JournalException.class).hasMessageStartingWith("There is no journal in " + dir);
    assertThatThrownBy(() -> Journal.readOnly(dir, Sealer.NONE)).isInstanceOf(JournalException.class);
  }

  @Test
  void aClosedJournalTakesNothing() {
    Journal journal = Log.open(dir);
    journal.close();
    assertThatThrownBy(() -> journal.append(Log.entries(1, 1))).isInstanceOf(JournalException.class).hasMessageContaining("is closed");
  }

  @Test
  void aNewerProgramsFileIsLeftAlone() throws IOException {
    Log.fill(dir, 80);
    Path file = Catalog.path(dir, 4);
    byte[] header = Log.bytes(file, 0, Header.SIZE);
    ByteBuffer.wrap(header).putInt(8, 2);
    CRC32C crc = new CRC32C();
    crc.update(header, 0, Header.SIZE - 4);
    ByteBuffer.wrap(header).putInt(Header.SIZE - 4, (int) crc.getValue());
    Log.overwrite(file, 0, header);
    assertThatThrownBy(() -> Log.open(dir))
        .isInstanceOf(JournalException.class)
        .hasMessage("The journal file " + file + " was written by a newer program: use that one, or a newer one still.");
  }
}
