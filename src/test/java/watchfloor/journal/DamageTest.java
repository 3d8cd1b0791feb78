package watchfloor.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.journal.Damage.Kind;

/** Damage that no crash can have caused is told exactly, read over when asked to, and never removed. */
class DamageTest {
  private static final int ENTRIES = 80;

  @TempDir Path dir;
  private List<Written> written;

  @BeforeEach
  void fourSegments() {
    Log.fill(dir, ENTRIES);
    written = Log.written(dir);
    assertThat(written.get(ENTRIES - 1).place().segment()).isEqualTo(4);
  }

  @Test
  void aBadRecordInTheMiddleOfAnySegment() throws IOException {
    for (long seq : new long[] {1, 2, 40, ENTRIES - 5}) {
      Written bad = entry(seq);
      Path file = Log.file(dir, bad.place());
      byte[] before = Files.readAllBytes(file);
      Log.overwrite(file, bad.place().offset() + 30, new byte[] {99});
      assertDamage(Kind.RECORD, bad.place(), seq, seq);
      Files.write(file, before);
    }
  }

  @Test
  void severalBadRecordsAreOneDamage() throws IOException {
    Written first = entry(35);
    Log.overwrite(Log.file(dir, first.place()), first.place().offset() + 3, Log.garbage(2 * Log.size(first)));
    assertDamage(Kind.RECORD, first.place(), 35, 37);
  }

  @Test
  void aZeroedPartIsADamageToo() throws IOException {
    Written first = entry(74);
    Log.overwrite(Log.file(dir, first.place()), first.place().offset(), new byte[Log.size(first) + Log.size(entry(75))]);
    assertDamage(Kind.RECORD, first.place(), 74, 75);
  }

  @Test
  void aHoleInTheLastAppendIsToldFromDamageToWhatWasCertainlyAcknowledged() throws IOException {
    Written bad = entry(79);
    assertThat(entry(78).place().segment()).isEqualTo(4);
    Log.overwrite(Log.file(dir, bad.place()), bad.place().offset(), new byte[Log.size(bad)]);
    Damage expected = Damage.of(Kind.CUT_OFF, "0000000004.journal", bad.place().offset(), 79, 79);
    assertThat(expected.sentence()).endsWith("an append was cut off: entry 79 is missing, and was never acknowledged if the power failed then.");
    assertThat(Journal.verify(dir).damages()).containsExactly(expected);
    try (Journal journal = Log.open(dir)) {
      assertThat(journal.opening().damages()).containsExactly(expected);
      List<Damage> damages = new ArrayList<>();
      assertThat(Log.seqs(journal.readerAfter(70), damages)).endsWith(78L, 80L);
      journal.append(Log.entries(81, 82));
      assertThat(Log.seqs(journal.readerAfter(70), damages)).endsWith(78L, 80L, 81L, 82L);
      assertThat(damages).as("before and after more was added").containsExactly(expected, expected);
    }
    assertThat(Journal.verify(dir).damages()).containsExactly(expected);
    assertThat(Journal.verify(dir).breaks())
        .extracting(KnownBreak::reason)
        .containsExactly("0000000004.journal ends with an append that was cut off");
    try (Journal journal = Log.open(dir)) {
      assertThat(journal.opening().damages()).containsExactly(expected);
      journal.append(Log.entries(83, 83));
      assertThat(journal.segments()).as("once is enough").hasSize(5);
    }
  }

  @Test
  void aBadLastRecordOfAnOlderSegment() throws IOException {
    Written last = lastOf(2);
    Log.overwrite(Log.file(dir, last.place()), last.place().offset() + 50, new byte[] {99});
    assertDamage(Kind.RECORD, last.place(), last.entry().seq(), last.entry().seq());
  }

  @Test
  void anOlderSegmentTruncatedBetweenRecordsOrWithinOne() throws IOException {
    Written from = entry(30);
    Path file = Log.file(dir, from.place());
    byte[] before = Files.readAllBytes(file);
    for (long size : new long[] {from.place().offset(), from.place().offset() + 1, from.place().offset() + 70}) {
      Files.write(file, before);
      Log.truncate(file, size);
      assertDamage(Kind.TRUNCATED, from.place(), 30, lastOf(2).entry().seq());
    }
  }

  @Test
  void aMissingSegment() throws IOException {
    Files.delete(Catalog.path(dir, 2));
    assertDamage(Kind.MISSING_SEGMENT, new Place(2, 0), lastOf(1).entry().seq() + 1, lastOf(2).entry().seq());
  }

  @Test
  void twoMissingSegments() throws IOException {
    Files.delete(Catalog.path(dir, 2));
    Files.delete(Catalog.path(dir, 3));
    assertDamage(Kind.MISSING_SEGMENT, new Place(2, 0), lastOf(1).entry().seq() + 1, lastOf(3).entry().seq());
  }

  @Test
  void aBadHeaderWithSoundRecordsBehindItLosesNothing() throws IOException {
    for (long segment = 1; segment <= 4; segment++) {
      Path file = Catalog.path(dir, segment);
      byte[] before = Files.readAllBytes(file);
      Log.overwrite(file, 20, Log.garbage(400));
      long first = segment == 1 ? 1 : lastOf(segment - 1).entry().seq() + 1;
      assertDamage(Kind.HEADER, new Place(segment, 0), first, first - 1);
      Files.write(file, before);
    }
  }

  @Test
  void anOlderSegmentThatIsEmptyOrAllZeros() throws IOException {
    Path file = Catalog.path(dir, 3);
    for (int size : new int[] {0, 300, (int) Log.SEGMENT}) {
      Files.write(file, new byte[size]);
      assertDamage(Kind.HEADER, new Place(3, 0), lastOf(2).entry().seq() + 1, lastOf(3).entry().seq());
    }
  }

  @Test
  void theOldestSegmentAllZeros() throws IOException {
    Files.write(Catalog.path(dir, 1), new byte[(int) Log.SEGMENT]);
    assertDamage(Kind.HEADER, new Place(1, 0), 1, lastOf(1).entry().seq());
  }

  @Test
  void theNewestSegmentEmptyOrAllZerosOrCutInItsHeader() throws IOException {
    long kept = lastOf(3).entry().seq();
    Path file = Catalog.path(dir, 4);
    for (int size : new int[] {0, 100, (int) Log.SEGMENT}) {
      Files.write(file, new byte[size]);
      Damage damage;
      try (Journal journal = Log.open(dir)) {
        assertThat(journal.opening().damages()).hasSize(1);
        damage = journal.opening().damages().get(0);
        assertThat(damage).isEqualTo(Damage.of(Kind.HEADER, "0000000004.journal", 0, kept + 1, Damage.UNKNOWN));
        assertThat(journal.lastSeq()).isEqualTo(kept);
        assertThat(journal.lastHash()).isEqualTo(lastOf(3).hash());
        journal.append(Log.entries(kept + 1, kept + 2));
        assertThat(journal.segments()).extracting(SegmentInfo::number).containsExactly(1L, 2L, 3L, 4L, 5L);
      }
      assertThat(file).as("kept as it is").hasSize(size);
      Verification verification = Journal.verify(dir);
      assertThat(verification.damages()).containsExactly(damage);
      assertThat(verification.lastSeq()).isEqualTo(kept + 2);
      assertThat(verification.breaks()).extracting(KnownBreak::reason).containsExactly("0000000004.journal is damaged");
      Files.delete(Catalog.path(dir, 5));
    }
  }

  @Test
  void everySegmentUnreadable() throws IOException {
    for (long segment = 1; segment <= 4; segment++) {
      Files.write(Catalog.path(dir, segment), Log.garbage((int) Log.SEGMENT));
    }
    try (Journal journal = Log.open(dir)) {
      assertThat(journal.opening().damages()).hasSizeGreaterThanOrEqualTo(4);
      assertThat(journal.lastSeq()).isZero();
      journal.startAfter(ENTRIES, written.get(ENTRIES - 1).hash(), "the database had entry 80");
      journal.append(Log.entries(ENTRIES + 1, ENTRIES + 1));
    }
    try (Journal journal = Log.open(dir)) {
      assertThat(journal.lastSeq()).isEqualTo(ENTRIES + 1);
      assertThat(journal.segments()).hasSize(5);
    }
  }

  @Test
  void aRecordTakenOutSoThatTheOthersCloseUp() throws IOException {
    Written out = entry(60);
    Path file = Log.file(dir, out.place());
    byte[] all = Files.readAllBytes(file);
    int from = (int) out.place().offset();
    int size = Log.size(out);
    System.arraycopy(all, from + size, all, from, all.length - from - size);
    Files.write(file, all);
    assertDamage(Kind.SEQUENCE, out.place(), 60, 60);
  }

  @Test
  void twoRecordsThatChangedPlaces() throws IOException {
    Written first = entry(60);
    Written second = entry(61);
    Path file = Log.file(dir, first.place());
    int size = Log.size(first);
    assertThat(Log.size(second)).isEqualTo(size);
    byte[] bytes = Log.bytes(file, first.place().offset(), size);
    Log.overwrite(file, first.place().offset(), Log.bytes(file, second.place().offset(), size));
    Log.overwrite(file, second.place().offset(), bytes);
    List<Damage> expected =
        List.of(
            Damage.of(Kind.SEQUENCE, file.getFileName().toString(), first.place().offset(), 60, 60),
            Damage.of(Kind.SEQUENCE, file.getFileName().toString(), second.place().offset(), 62, 61));
    assertThat(Journal.verify(dir).damages()).isEqualTo(expected);
    try (Journal journal = Log.open(dir)) {
      assertThat(journal.opening().damages()).isEqualTo(expected);
    }
  }

  @Test
  void aFileUnderAnotherOnesNameIsNotMistakenForIt() throws IOException {
    Files.copy(Catalog.path(dir, 2), Catalog.path(dir, 5));
    try (Journal journal = Log.open(dir)) {
      assertThat(journal.lastSeq()).isEqualTo(ENTRIES);
      assertThat(journal.opening().damages()).first().extracting(Damage::kind).isEqualTo(Kind.HEADER);
      journal.append(Log.entries(ENTRIES + 1, ENTRIES + 1));
      List<Damage> damages = new ArrayList<>();
      assertThat(Log.seqs(journal.readerAfter(0), damages)).isEqualTo(LongStream.rangeClosed(1, ENTRIES + 1).boxed().toList());
    }
  }

  @Test
  void aRecordWhoseContentCannotBeRead() throws IOException {
    Written bad = entry(30);
    Path file = Log.file(dir, bad.place());
    byte[] record = Log.bytes(file, bad.place().offset(), Log.size(bad));
    ByteBuffer.wrap(record).putShort(Frame.LEAD + Frame.STAMP, (short) 30_000);
    Log.mend(record);
    Log.overwrite(file, bad.place().offset(), record);
    List<Damage> damages = new ArrayList<>();
    List<Long> seqs = Log.seqs(Journal.readOnly(dir, Sealer.NONE).reader(), damages);
    assertThat(seqs).hasSize(ENTRIES - 1).doesNotContain(30L);
    assertThat(damages).containsExactly(Damage.of(Kind.CONTENT, file.getFileName().toString(), bad.place().offset(), 30, 30));
  }

  @Test
  void damageInAnOlderSegmentIsFoundByHeadersEvenWhenLittleIsChecked() throws IOException {
    Files.delete(Catalog.path(dir, 2));
    try (Journal journal = Journal.open(dir, Log.options(Sealer.NONE), Beginning.NONE, Log.CLOCK, 0)) {
      assertThat(journal.opening().damages())
          .containsExactly(Damage.of(Kind.MISSING_SEGMENT, "0000000002.journal", 0, lastOf(1).entry().seq() + 1, lastOf(2).entry().seq()));
    }
    Log.overwrite(Catalog.path(dir, 1), 100, new byte[] {99});
    try (Journal journal = Journal.open(dir, Log.options(Sealer.NONE), Beginning.NONE, Log.CLOCK, 0)) {
      assertThat(journal.opening().damages()).extracting(Damage::kind).containsExactly(Kind.HEADER, Kind.MISSING_SEGMENT);
    }
  }

  /** Everybody tells the same, the reader stops there and can go on, and the journal can be appended to. */
  private void assertDamage(Kind kind, Place place, long first, long last) throws IOException {
    Damage expected = Damage.of(kind, Catalog.file(place.segment()), place.offset(), first, last);
    assertThat(Journal.verify(dir).damages()).containsExactly(expected);
    List<Long> kept = LongStream.rangeClosed(1, ENTRIES).filter(seq -> seq < first || seq > last).boxed().toList();
    assertReading(Journal.readOnly(dir, Sealer.NONE).reader(), kept, expected);
    byte[] before = Files.exists(Catalog.path(dir, place.segment())) ? Files.readAllBytes(Catalog.path(dir, place.segment())) : new byte[0];
    byte[] newest = Files.readAllBytes(Catalog.path(dir, 4));
    try (Journal journal = Log.open(dir)) {
      assertThat(journal.opening().damages()).containsExactly(expected);
      assertThat(journal.opening().bytesCut()).isZero();
      assertThat(journal.lastSeq()).isEqualTo(ENTRIES);
      assertThat(journal.lastHash()).isEqualTo(entry(ENTRIES).hash());
      assertReading(journal.readerAfter(0), kept, expected);
      if (before.length > 0) {
        assertThat(Catalog.path(dir, place.segment())).as("nothing is removed").hasBinaryContent(before);
      }
      journal.append(Log.entries(ENTRIES + 1, ENTRIES + 2));
      assertThat(Log.all(journal.readerAfter(ENTRIES))).extracting(Written::entry).isEqualTo(Log.entries(ENTRIES + 1, ENTRIES + 2));
    }
    assertThat(Journal.verify(dir).damages()).contains(expected).hasSize(1);
    Files.deleteIfExists(Catalog.path(dir, 5));
    Files.write(Catalog.path(dir, 4), newest);
  }

  private static void assertReading(JournalReader reader, List<Long> kept, Damage expected) {
    List<Damage> damages = new ArrayList<>();
    assertThat(Log.seqs(reader, damages)).isEqualTo(kept);
    assertThat(damages).isEqualTo(expected.loses() ? List.of(expected) : List.of());
  }

  private Written entry(long seq) {
    return written.get((int) seq - 1);
  }

  private Written lastOf(long segment) {
    return written.stream().filter(one -> one.place().segment() == segment).reduce((one, other) -> other).orElseThrow();
  }
}
