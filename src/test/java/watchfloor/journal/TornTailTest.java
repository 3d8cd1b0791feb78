package watchfloor.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An append that was cut off anywhere leaves all before it, and nothing of itself. */
class TornTailTest {
  private static final int ENTRIES = 6;

  @TempDir Path dir;

  @Test
  void aLastRecordThatEndsTooEarlyIsCutWhereverItEnds() throws IOException {
    byte[] whole = written();
    Written last = Log.written(dir).get(ENTRIES - 1);
    for (long size = last.place().offset(); size < last.next().offset(); size++) {
      byte[] torn = Arrays.copyOf(whole, (int) size);
      Files.write(Log.file(dir, last.place()), torn);
      assertCut(last, contentEnd(torn) - last.place().offset(), "truncated to " + size);
    }
  }

  @Test
  void aLastRecordWhoseRestNeverCameIsCutWhereverItStops() throws IOException {
    byte[] whole = written();
    Written last = Log.written(dir).get(ENTRIES - 1);
    for (long end = last.place().offset(); end < last.next().offset(); end++) {
      byte[] torn = whole.clone();
      Arrays.fill(torn, (int) end, torn.length, (byte) 0);
      Files.write(Log.file(dir, last.place()), torn);
      assertCut(last, contentEnd(torn) - last.place().offset(), "zeros from " + end);
    }
  }

  @Test
  void aLastRecordWithAWrongByteIsCutWhereverThatIs() throws IOException {
    byte[] whole = written();
    Written last = Log.written(dir).get(ENTRIES - 1);
    for (long at = last.place().offset(); at < last.next().offset(); at++) {
      byte[] torn = whole.clone();
      torn[(int) at] ^= 0x55;
      Files.write(Log.file(dir, last.place()), torn);
      assertCut(last, contentEnd(torn) - last.place().offset(), "garbled at " + at);
    }
  }

  @Test
  void garbageBehindTheLastRecordIsCutAndTheJournalGoesOn() throws IOException {
    written();
    Written last = Log.written(dir).get(ENTRIES - 1);
    Log.overwrite(Log.file(dir, last.place()), last.next().offset() + 10, Log.garbage(900));
    assertThat(Journal.verify(dir).tornBytes()).isEqualTo(910);
    try (Journal journal = Log.open(dir)) {
      assertThat(journal.opening().bytesCut()).isEqualTo(910);
      assertThat(journal.opening().cutAt()).contains(last.next());
      journal.append(Log.entries(ENTRIES + 1, ENTRIES + 30));
      assertThat(Log.entries(journal)).isEqualTo(Log.entries(1, ENTRIES + 30));
    }
    assertThat(Journal.verify(dir).sound()).isTrue();
  }

  private byte[] written() throws IOException {
    Log.fill(dir, ENTRIES);
    return Files.readAllBytes(Catalog.path(dir, 1));
  }

  private static long contentEnd(byte[] bytes) {
    int end = bytes.length;
    while (bytes[end - 1] == 0) {
      end--;
    }
    return end;
  }

  /** Opening cuts it, a second opening finds nothing to do, and what is appended then is all that follows. */
  private void assertCut(Written last, long torn, String how) throws IOException {
    long bytes = Math.max(0, torn);
    try (Journal journal = Log.open(dir)) {
      assertThat(journal.lastSeq()).as(how).isEqualTo(ENTRIES - 1);
      assertThat(journal.end()).as(how).isEqualTo(last.place());
      assertThat(journal.opening().damages()).as(how).isEmpty();
      assertThat(journal.opening().bytesCut()).as(how).isEqualTo(bytes);
      assertThat(journal.opening().cutAt()).as(how).isEqualTo(bytes > 0 ? Optional.of(last.place()) : Optional.empty());
    }
    try (Journal journal = Log.open(dir)) {
      assertThat(journal.opening().bytesCut()).as(how).isZero();
      journal.append(Log.entries(ENTRIES, ENTRIES + 2));
      assertThat(Log.entries(journal)).as(how).isEqualTo(Log.entries(1, ENTRIES + 2));
    }
    assertThat(Journal.verify(dir).sound()).as(how).isTrue();
    Files.deleteIfExists(Catalog.path(dir, 2));
  }
}
