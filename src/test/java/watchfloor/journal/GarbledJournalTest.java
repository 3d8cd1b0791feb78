package watchfloor.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the files, every record that is still whole is read, every other one is told as lost, and the journal goes on. */
class GarbledJournalTest {
  private static final int ENTRIES = 80;
  private static final int ROUNDS = 150;

  @TempDir Path dir;

  @Test
  void everyEntryIsEitherReadOrToldAsLost() throws IOException {
    Path whole = dir.resolve("whole");
    Log.fill(whole, ENTRIES);
    List<Written> written = Log.written(whole);
    Random dice = new Random(11);
    for (int round = 0; round < ROUNDS; round++) {
      Path spoiled = dir.resolve("round" + round);
      Files.createDirectory(spoiled);
      for (long segment = 1; segment <= 4; segment++) {
        Files.copy(Catalog.path(whole, segment), Catalog.path(spoiled, segment));
      }
      TreeSet<Long> hit = spoil(spoiled, written, dice);
      assertEveryEntryToldOnce(spoiled, hit, "round " + round);
    }
  }

  /** Returns the entries whose records were touched. */
  private static TreeSet<Long> spoil(Path spoiled, List<Written> written, Random dice) throws IOException {
    TreeSet<Long> hit = new TreeSet<>();
    for (int wound = dice.nextInt(4); wound >= 0; wound--) {
      long segment = 1 + dice.nextInt(4);
      Path file = Catalog.path(spoiled, segment);
      if (!Files.exists(file)) {
        continue;
      }
      int size = (int) Files.size(file);
      int from = size == 0 ? 0 : dice.nextInt(size);
      int to = from;
      switch (dice.nextInt(4)) {
        case 0 -> Files.delete(file);
        case 1 -> Log.truncate(file, from);
        case 2 -> {
          to = Math.min(size, from + 1 + dice.nextInt(600));
          Log.overwrite(file, from, new byte[to - from]);
        }
        default -> {
          to = Math.min(size, from + 1 + dice.nextInt(40));
          byte[] flipped = Arrays.copyOfRange(Files.readAllBytes(file), from, to);
          for (int index = 0; index < flipped.length; index++) {
            flipped[index] ^= 0x33;
          }
          Log.overwrite(file, from, flipped);
        }
      }
      note(written, segment, from, to > from ? to : Integer.MAX_VALUE, Files.exists(file), hit);
    }
    return hit;
  }

  private static void note(List<Written> written, long segment, long from, long to, boolean there, TreeSet<Long> hit) {
    written.stream()
        .filter(one -> one.place().segment() == segment)
        .filter(one -> !there || one.next().offset() > from && one.place().offset() < to)
        .forEach(one -> hit.add(one.entry().seq()));
  }

  private static void assertEveryEntryToldOnce(Path spoiled, TreeSet<Long> hit, String round) throws IOException {
    if (Catalog.read(spoiled, Disk.REAL).isEmpty()) {
      return;
    }
    List<Damage> damages = Journal.verify(spoiled).damages();
    try (Journal journal = Log.open(spoiled)) {
      assertThat(journal.opening().damages()).as(round).isEqualTo(damages);
      List<Damage> met = new ArrayList<>();
      List<Long> read = Log.seqs(journal.readerAfter(firstOf(journal)), met);
      assertThat(damages).as(round).containsAll(met);
      for (long seq = firstOf(journal) + 1; seq <= ENTRIES; seq++) {
        long wanted = seq;
        boolean lost = damages.stream().anyMatch(damage -> damage.firstSeqLost() <= wanted && wanted <= damage.lastSeqLost());
        boolean told = lost || wanted > journal.lastSeq();
        assertThat(read.contains(seq) || told).as(round + ", entry " + seq + " is read or told").isTrue();
        assertThat(read.contains(seq) && lost && lastKnown(damages, wanted)).as(round + ", entry " + seq + " is not both").isFalse();
        assertThat(read.contains(seq) || hit.contains(seq)).as(round + ", entry " + seq + " was whole").isTrue();
      }
      long last = journal.lastSeq();
      journal.append(Log.entries(last + 1, last + 40));
      assertThat(Log.all(journal.readerAfter(last)))
          .extracting(one -> one.entry().seq())
          .isEqualTo(LongStream.rangeClosed(last + 1, last + 40).boxed().toList());
    }
    assertThat(Journal.verify(spoiled).damages()).as(round).containsAll(damages);
  }

  private static boolean lastKnown(List<Damage> damages, long seq) {
    return damages.stream().anyMatch(damage -> damage.firstSeqLost() <= seq && seq <= damage.lastSeqLost() && damage.lastSeqLost() != Damage.UNKNOWN);
  }

  private static long firstOf(Journal journal) {
    return journal.segments().get(0).firstSeq() - 1;
  }
}
