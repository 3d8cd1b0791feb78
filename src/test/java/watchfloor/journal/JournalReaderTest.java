package watchfloor.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.journal.Damage.Kind;

class JournalReaderTest {
  @TempDir Path dir;

  @Test
  void itGoesOnWhenMoreWasAppended() {
    try (Journal journal = Log.open(dir);
        JournalReader reader = journal.reader(journal.end())) {
      long last = 0;
      for (int group : new int[] {1, 3, 20, 1, 90, 2}) {
        assertThat(reader.next()).isEmpty();
        journal.append(Log.entries(last + 1, last + group));
        assertThat(Log.rest(reader)).extracting(Written::entry).isEqualTo(Log.entries(last + 1, last + group));
        assertThat(reader.place()).isEqualTo(journal.end());
        last += group;
      }
    }
  }

  @Test
  void eachEntrysPlacesLeadToItAndBehindIt() {
    Log.fill(dir, 90);
    try (Journal journal = Log.open(dir)) {
      List<Written> all = Log.all(journal.readerAfter(0));
      for (int index = 0; index < all.size(); index++) {
        try (JournalReader at = journal.reader(all.get(index).place());
            JournalReader behind = journal.reader(all.get(index).next())) {
          assertThat(at.next()).map(Written::entry).contains(all.get(index).entry());
          Optional<Entry> next = index + 1 < all.size() ? Optional.of(all.get(index + 1).entry()) : Optional.empty();
          assertThat(behind.next().map(Written::entry)).isEqualTo(next);
        }
        assertThat(Log.all(journal.readerAfter(index))).hasSize(all.size() - index);
      }
      assertThat(all).extracting(Written::place).isSorted();
      assertThat(all.get(all.size() - 1).hash()).isEqualTo(journal.lastHash());
    }
  }

  @Test
  void aReaderOnAnotherThreadSeesEveryEntryOnceWhileTheyAreWritten() throws Exception {
    int entries = 3_000;
    try (Journal journal = Log.open(dir)) {
      CompletableFuture<List<Long>> read = CompletableFuture.supplyAsync(() -> follow(journal, entries));
      for (long seq = 1; seq <= entries; seq += 5) {
        journal.append(Log.entries(seq, seq + 4));
      }
      assertThat(read.get(30, TimeUnit.SECONDS)).isEqualTo(LongStream.rangeClosed(1, entries).boxed().toList());
    }
  }

  private static List<Long> follow(Journal journal, int entries) {
    List<Long> seqs = new ArrayList<>();
    try (JournalReader reader = journal.readerAfter(0)) {
      while (seqs.size() < entries) {
        reader.next().ifPresentOrElse(written -> seqs.add(written.entry().seq()), Thread::onSpinWait);
      }
    }
    return seqs;
  }

  @Test
  void itStopsAtDamageAgainAndAgainUntilItMaySkipIt() throws IOException {
    Log.fill(dir, 60);
    Written bad = Log.written(dir).get(9);
    Log.overwrite(Log.file(dir, bad.place()), bad.place().offset() + 40, new byte[] {99});
    Damage damage = Damage.of(Kind.RECORD, "0000000001.journal", bad.place().offset(), 10, 10);
    assertThat(damage.sentence())
        .isEqualTo("In 0000000001.journal at byte " + bad.place().offset() + " the file is damaged: entry 10 is lost, take it from a backup.");
    try (Journal journal = Log.open(dir);
        JournalReader reader = journal.readerAfter(8)) {
      assertThat(reader.next()).map(written -> written.entry().seq()).contains(9L);
      for (int again = 0; again < 3; again++) {
        assertThatThrownBy(reader::next).isInstanceOfSatisfying(JournalDamage.class, stop -> assertThat(stop.damage()).isEqualTo(damage));
      }
      reader.skipDamage();
      assertThat(Log.rest(reader)).extracting(written -> written.entry().seq()).startsWith(11L).endsWith(60L).hasSize(50);
      assertThat(Log.all(journal.readerAfter(10))).as("what was lost before is none of its business").hasSize(50);
      assertThatThrownBy(() -> Log.all(journal.reader(bad.place())))
          .as("also for a reader that begins there")
          .isInstanceOfSatisfying(JournalDamage.class, stop -> assertThat(stop.damage()).isEqualTo(damage));
    }
  }

  @Test
  void damageThatComesWhileTheJournalIsOpenIsNoticedUpToTheDurableEnd() throws IOException {
    try (Journal journal = Log.open(dir)) {
      journal.append(Log.entries(1, 10));
      Written nine = Log.all(journal.readerAfter(8)).get(0);
      Log.overwrite(Log.file(dir, nine.place()), nine.place().offset(), new byte[2 * Log.size(nine)]);
      List<Damage> damages = new ArrayList<>();
      assertThat(Log.seqs(journal.readerAfter(0), damages)).hasSize(8);
      assertThat(damages).containsExactly(Damage.of(Kind.RECORD, "0000000001.journal", nine.place().offset(), 9, 10));
      journal.append(Log.entries(11, 11));
      damages.clear();
      assertThat(Log.seqs(journal.readerAfter(0), damages)).endsWith(8L, 11L);
      assertThat(damages).extracting(Damage::lastSeqLost).containsExactly(10L);
    }
  }

  @Test
  void aSegmentDeletedBelowItIsToldInASentence() {
    Log.fill(dir, 90);
    try (Journal journal = Log.open(dir);
        JournalReader reader = journal.readerAfter(0)) {
      Place old = reader.next().orElseThrow().place();
      journal.deleteBefore(3);
      assertThatThrownBy(() -> Log.rest(reader))
          .isExactlyInstanceOf(JournalException.class)
          .hasMessage("The journal file 0000000001.journal was deleted while it was read: begin again with the oldest one.");
      assertThatThrownBy(() -> journal.reader(old))
          .isExactlyInstanceOf(JournalException.class)
          .hasMessage("The journal file " + dir.resolve("0000000001.journal") + " is gone: begin with segment 3.");
    }
  }

  @Test
  void aPlaceBeyondTheEndIsRefused() {
    Log.fill(dir, 3);
    try (Journal journal = Log.open(dir)) {
      Place beyond = new Place(journal.end().segment(), journal.end().offset() + 1);
      assertThatThrownBy(() -> journal.reader(beyond)).isExactlyInstanceOf(JournalException.class).hasMessageContaining("newer entries are missing");
    }
  }

  @Test
  void anInterruptedReaderCanGoOn() {
    Log.fill(dir, 30);
    try (Journal journal = Log.open(dir);
        JournalReader reader = journal.readerAfter(0)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(reader::next).isInstanceOf(JournalException.class).isNotInstanceOf(JournalDamage.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(Log.rest(reader)).hasSize(30);
    }
  }

  @Test
  void anotherProcessReadsFromTheStartFromANumberOrFromATimeWhileItIsWritten() {
    try (Journal journal = Log.open(dir)) {
      journal.append(Log.entries(1, 100));
      ReadOnlyJournal other = Journal.readOnly(dir, Sealer.NONE);
      try (JournalReader reader = other.reader()) {
        journal.append(Log.entries(101, 120));
        assertThat(Log.rest(reader)).extracting(written -> written.entry().seq()).startsWith(1L).hasSizeBetween(100, 120);
        assertThat(reader.next()).isEmpty();
      }
      assertThat(Log.all(other.reader())).extracting(Written::entry).isEqualTo(Log.entries(1, 120));
      assertThat(Log.all(other.readerAfter(77))).extracting(Written::entry).isEqualTo(Log.entries(78, 120));
      for (long seq = 1; seq <= 120; seq++) {
        assertThat(Log.all(other.readerFrom(Log.NOON.plusMillis(seq))).get(0).entry().seq()).isEqualTo(seq);
      }
      assertThat(Log.all(other.readerFrom(Log.NOON.plusSeconds(9)))).isEmpty();
    }
  }

  @Test
  void aRecordThatWasHalfWrittenWhenItWasFirstLookedAtIsReadAgain() {
    Log.fill(dir, 20);
    Written late = Log.written(dir).get(11);
    AtomicInteger reads = new AtomicInteger();
    Disk slow = new QuickDisk() {
      @Override
      public SegmentFile open(Path path, boolean write) throws IOException {
        return new HalfWritten(super.open(path, write), late, reads);
      }
    };
    assertThat(Log.all(new ReadOnlyJournal(dir, Sealer.NONE, slow).reader())).extracting(Written::entry).isEqualTo(Log.entries(1, 20));
    assertThat(reads.get()).isGreaterThan(1);
  }

  /** The end of one record comes only after the first long read. */
  private record HalfWritten(SegmentFile file, Written late, AtomicInteger reads) implements SegmentFile {
    @Override
    public int read(ByteBuffer to, long position) throws IOException {
      int start = to.position();
      int read = file.read(to, position);
      if (read > 2_000 && reads.getAndIncrement() == 0) {
        for (long at = late.next().offset() - 20; at < late.next().offset(); at++) {
          to.put(start + (int) (at - position), (byte) 0);
        }
      }
      return read;
    }

    @Override
    public void write(ByteBuffer from, long position) {
      throw new UnsupportedOperationException("readers do not write");
    }

    @Override
    public void force() {
      throw new UnsupportedOperationException("readers do not write");
    }

    @Override
    public void truncate(long size) {
      throw new UnsupportedOperationException("readers do not write");
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  @Test
  void aReaderBesideAWriterNeverMistakesWhatIsBeingWrittenForDamage() throws Exception {
    int entries = 4_000;
    try (Journal journal = Log.open(dir)) {
      journal.append(Log.entries(1, 1));
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(() -> {
            for (long seq = 2; seq <= entries; seq += 9) {
              journal.append(Log.entries(seq, seq + 8));
            }
          });
      ReadOnlyJournal other = Journal.readOnly(dir, Sealer.NONE);
      long seen = 0;
      while (!writing.isDone()) {
        long before = journal.lastSeq();
        List<Written> all = Log.all(other.reader());
        seen = all.get(all.size() - 1).entry().seq();
        assertThat(all).hasSize((int) seen);
        assertThat(seen).isGreaterThanOrEqualTo(before);
        assertThat(Journal.verify(dir).damages()).isEmpty();
      }
      writing.get(10, TimeUnit.SECONDS);
      assertThat(seen).isPositive();
    }
  }
}
