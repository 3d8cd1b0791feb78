package watchfloor.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.journal.Damage.Kind;

/** What somebody does who can repair a checksum is still noticed. */
class VerificationTest {
  @TempDir Path dir;
  private List<Written> written;

  @BeforeEach
  void threeSegments() {
    Log.fill(dir, 60);
    written = Log.written(dir);
  }

  @Test
  void aSoundJournalIsCounted() {
    Verification verification = Journal.verify(dir);
    assertThat(verification.sound()).isTrue();
    assertThat(verification.segments()).isEqualTo(3);
    assertThat(verification.entries()).isEqualTo(60);
    assertThat(verification.bytes()).isEqualTo(3 * Log.SEGMENT);
    assertThat(verification.firstSeq()).isEqualTo(1);
    assertThat(verification.lastSeq()).isEqualTo(60);
    assertThat(verification.firstAt()).contains(Log.NOON.plusMillis(1));
    assertThat(verification.lastAt()).contains(Log.NOON.plusMillis(60));
    assertThat(verification.lastHash()).isEqualTo(written.get(59).hash());
    assertThat(verification.tornBytes()).isZero();
  }

  @Test
  void aJournalWithoutEntriesIsSound(@TempDir Path empty) {
    Log.open(empty).close();
    Verification verification = Journal.verify(empty);
    assertThat(verification.sound()).isTrue();
    assertThat(verification.entries()).isZero();
    assertThat(verification.firstAt()).isEmpty();
  }

  @Test
  void anyChangedByteWithARepairedChecksum() throws IOException {
    Written changed = written.get(29);
    Path file = Log.file(dir, changed.place());
    byte[] record = Log.bytes(file, changed.place().offset(), Log.size(changed));
    for (int at = Frame.LEAD + 8; at < record.length - Frame.HASH; at++) {
      byte[] forged = record.clone();
      forged[at] ^= 1;
      Log.mend(forged);
      Log.overwrite(file, changed.place().offset(), forged);
      assertThat(Journal.verify(dir).damages()).containsExactly(damage(changed));
    }
    Log.overwrite(file, changed.place().offset(), record);
    assertThat(Journal.verify(dir).sound()).isTrue();
  }

  @Test
  void aChangedRecordWithARepairedHashIsNoticedAtTheNextOne() throws IOException {
    Written changed = written.get(29);
    forge(changed, written.get(28).hash());
    assertThat(Journal.verify(dir).damages()).containsExactly(damage(written.get(30)));
  }

  @Test
  void aChangedLastRecordOfASegmentWithARepairedHashIsNoticedAtTheNextHeader() throws IOException {
    Written changed = written.stream().filter(one -> one.place().segment() == 1).reduce((one, other) -> other).orElseThrow();
    long seq = changed.entry().seq();
    forge(changed, written.get((int) seq - 2).hash());
    assertThat(Journal.verify(dir).damages()).containsExactly(Damage.of(Kind.CHAIN, "0000000002.journal", 0, seq, seq));
  }

  /** Changes the record and everything in it that depends on that. */
  private void forge(Written changed, byte[] before) throws IOException {
    Path file = Log.file(dir, changed.place());
    byte[] forged = Log.bytes(file, changed.place().offset(), Log.size(changed));
    forged[Frame.LEAD + Frame.STAMP + 3] ^= 1;
    byte[] hash = new Chain().next(before, new Frame(ByteBuffer.wrap(forged), 0, forged.length));
    System.arraycopy(hash, 0, forged, forged.length - Frame.HASH, Frame.HASH);
    Log.mend(forged);
    Log.overwrite(file, changed.place().offset(), forged);
  }

  @Test
  void aRemovedRecordWhoseFollowersWereRenumbered() throws IOException {
    Written removed = written.get(56);
    Path file = Log.file(dir, removed.place());
    int size = Log.size(removed);
    for (int index = 57; index < 60; index++) {
      byte[] follower = Log.bytes(file, written.get(index).place().offset(), size);
      ByteBuffer.wrap(follower).putLong(Frame.LEAD, index);
      Log.mend(follower);
      Log.overwrite(file, written.get(index - 1).place().offset(), follower);
    }
    Log.overwrite(file, written.get(59).place().offset(), new byte[size]);
    assertThat(Journal.verify(dir).damages()).extracting(Damage::kind).containsOnly(Kind.CHAIN).hasSize(3);
  }

  @Test
  void anOpeningNoticesABrokenChainTooAndTheJournalGoesOn() throws IOException {
    forge(written.get(29), written.get(28).hash());
    try (Journal journal = Log.open(dir)) {
      assertThat(journal.opening().damages()).containsExactly(damage(written.get(30)));
      journal.append(Log.entries(61, 61));
    }
    assertThat(Journal.verify(dir).damages()).hasSize(1);
  }

  @Test
  void damageIsCountedBeyondWhatIsListed(@TempDir Path other) throws IOException {
    JournalOptions large = new JournalOptions("ops", 1 << 20, Sealer.NONE, Runnable::run);
    try (Journal journal = Journal.open(other, large, Beginning.NONE, Log.CLOCK)) {
      journal.append(Log.entries(1, 2_500));
    }
    byte[] all = Files.readAllBytes(Catalog.path(other, 1));
    for (Written one : Log.written(other)) {
      if (one.entry().seq() % 2 == 0) {
        all[(int) one.place().offset() + 50] ^= 1;
      }
    }
    Files.write(Catalog.path(other, 1), all);
    Verification verification = Journal.verify(other);
    assertThat(verification.damages()).hasSize(1_000);
    assertThat(verification.moreDamages()).as("the last record is a torn tail").isEqualTo(249);
  }

  private static Damage damage(Written at) {
    return Damage.of(Kind.CHAIN, Catalog.file(at.place().segment()), at.place().offset(), at.entry().seq(), at.entry().seq());
  }
}
