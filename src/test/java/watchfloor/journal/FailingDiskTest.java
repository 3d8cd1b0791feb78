package watchfloor.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the disk fails nothing of the group counts, and no ghost of it comes back; when the power fails, everything acknowledged is there. */
class FailingDiskTest {
  private static final List<Integer> GROUPS = List.of(3, 12, 1, 20, 60, 2);

  @TempDir Path dir;

  @Test
  void whateverStepFailsNothingOfTheGroupCountsAndTheNextAppendWorks() {
    for (int group : GROUPS) {
      for (long failures : new long[] {1, 2, 3}) {
        long steps = 1;
        for (long step = 0; step < steps; step++) {
          Path at = dir.resolve(group + "-" + failures + "-" + step);
          steps = Math.max(steps, failAt(at, group, step, failures));
        }
        assertThat(steps).as("steps of a group of " + group).isGreaterThan(1);
      }
    }
  }

  /** Returns how many steps the group takes when nothing fails. */
  private static long failAt(Path at, int group, long step, long failures) {
    FaultyDisk disk = new FaultyDisk();
    long steps;
    try (Journal journal = Log.open(at, Sealer.NONE, disk)) {
      journal.append(Log.entries(1, 20));
      Place end = journal.end();
      JournalReader reader = journal.readerAfter(20);
      assertThat(reader.next()).isEmpty();
      disk.fail(step, failures);
      Throwable thrown = catchThrowable(() -> journal.append(Log.entries(21, 20 + group)));
      steps = disk.operations();
      disk.heal();
      if (thrown == null) {
        return 0;
      }
      assertThat(thrown).isInstanceOf(JournalException.class).hasMessageContaining("No space left on device");
      assertThat(journal.end()).isEqualTo(end);
      assertThat(journal.lastSeq()).isEqualTo(20);
      assertThat(reader.next()).isEmpty();
      journal.append(Log.entries(21, 21));
      assertThat(Log.entries(journal)).isEqualTo(Log.entries(1, 21));
      assertThat(Log.rest(reader)).extracting(Written::entry).isEqualTo(Log.entries(21, 21));
    }
    assertWhole(at, 21);
    return Math.max(steps, step + 2);
  }

  private static void assertWhole(Path at, int entries) {
    assertThat(Journal.verify(at).sound()).isTrue();
    assertThat(Journal.verify(at).tornBytes()).isZero();
    try (Journal journal = Log.open(at)) {
      assertThat(journal.opening().damages()).isEmpty();
      assertThat(journal.opening().bytesCut()).isZero();
      assertThat(Log.entries(journal)).isEqualTo(Log.entries(1, entries));
    }
  }

  @Test
  void whileTheDiskFailsEveryAppendIsRefusedAndTheReasonTold() {
    FaultyDisk disk = new FaultyDisk();
    try (Journal journal = Log.open(dir, Sealer.NONE, disk)) {
      journal.append(Log.entries(1, 5));
      disk.fail(0, Long.MAX_VALUE);
      assertThatThrownBy(() -> journal.append(Log.entries(6, 7)))
          .isInstanceOf(JournalException.class)
          .hasMessage(
              "The journal ops in " + dir + " could not be written (No space left on device) and nothing of this was kept: "
                  + "make room on its disk, or replace it.")
          .hasRootCauseInstanceOf(IOException.class);
      for (int again = 0; again < 3; again++) {
        assertThatThrownBy(() -> journal.append(Log.entries(6, 7)))
            .hasMessageStartingWith("The journal ops in " + dir + " takes nothing, because its disk failed and still does (No space left on device)");
      }
      disk.heal();
      journal.append(Log.entries(6, 6));
      assertThat(Log.entries(journal)).isEqualTo(Log.entries(1, 6));
    }
    assertWhole(dir, 6);
  }

  @Test
  void anotherEndCannotBeBegunOnAFailingDiskAndIsLater() {
    FaultyDisk disk = new FaultyDisk();
    try (Journal journal = Log.open(dir, Sealer.NONE, disk)) {
      journal.append(Log.entries(1, 5));
      for (long step = 0; step < 8; step++) {
        disk.fail(step, 1);
        assertThatThrownBy(() -> journal.startAfter(9, new byte[32], "moved")).isInstanceOf(JournalException.class);
        assertThat(journal.lastSeq()).isEqualTo(5);
      }
      disk.heal();
      journal.startAfter(9, new byte[32], "moved");
      journal.append(Log.entries(10, 10));
    }
    assertThat(Journal.verify(dir).breaks()).hasSize(1);
    assertThat(Journal.verify(dir).sound()).isTrue();
  }

  @Test
  void aNextFileThatCannotBePreparedHoldsUpNobodyUntilItIsNeeded() {
    FaultyDisk disk = new FaultyDisk();
    List<Runnable> chores = new ArrayList<>();
    Home home = new Home(dir, new JournalOptions("ops", Log.SEGMENT, Sealer.NONE, chores::add), disk, Log.CLOCK);
    try (Journal journal = Journal.open(home, Beginning.NONE, 0)) {
      journal.append(Log.entries(1, 20));
      disk.fail(0, Long.MAX_VALUE);
      chores.get(0).run();
      assertThat(disk.operations()).isPositive();
      disk.heal();
      assertThat(dir.resolve(Catalog.SPARE)).doesNotExist();
      journal.append(Log.entries(21, 22));
      journal.append(Log.entries(23, 50));
      assertThat(Log.entries(journal)).isEqualTo(Log.entries(1, 50));
    }
  }

  @Test
  void anInterruptedWriterIsRefusedAndTheNextAppendGoesOn() {
    try (Journal journal = Log.open(dir)) {
      journal.append(Log.entries(1, 2));
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> journal.append(Log.entries(3, 4))).isInstanceOf(JournalException.class);
      assertThatThrownBy(() -> journal.append(Log.entries(3, 4))).isInstanceOf(JournalException.class);
      assertThat(Thread.interrupted()).isTrue();
      journal.append(Log.entries(3, 3));
      assertThat(Log.entries(journal)).isEqualTo(Log.entries(1, 3));
    }
    assertWhole(dir, 3);
  }

  @Test
  void aDirectoryThatMayNotBeWrittenIsToldInASentence() {
    Log.fill(dir, 3);
    Disk forbidden = new ForbiddingDisk();
    assertThatThrownBy(() -> Log.open(dir, Sealer.NONE, forbidden))
        .isInstanceOf(JournalException.class)
        .hasMessageStartingWith("The journal ops in " + dir + " cannot be opened (")
        .hasMessageContaining("make sure that the directory can be written");
  }

  @Test
  void afterAPowerCutAtAnyStepEverythingAcknowledgedIsThere() throws IOException {
    Random dice = new Random(24);
    int cuts = 0;
    for (int round = 0; round < 4; round++) {
      boolean cut = true;
      for (long step = 0; cut; step++) {
        Path at = dir.resolve(round + "-" + step);
        cut = cutAt(at, step, dice);
        cuts++;
      }
    }
    assertThat(cuts).isGreaterThan(100);
  }

  /** Returns whether the power failed before the work was done. */
  private static boolean cutAt(Path at, long step, Random dice) throws IOException {
    FaultyDisk disk = new FaultyDisk();
    long acknowledged = 0;
    boolean cut = false;
    Journal journal = Log.open(at, Sealer.NONE, disk);
    disk.fail(step, Long.MAX_VALUE);
    for (int group : GROUPS) {
      try {
        journal.append(Log.entries(acknowledged + 1, acknowledged + group));
        acknowledged += group;
      } catch (JournalException e) {
        cut = true;
        break;
      }
    }
    journal.close();
    disk.cutPower(dice);
    assertAcknowledged(at, acknowledged);
    return cut;
  }

  private static void assertAcknowledged(Path at, long acknowledged) {
    try (Journal journal = Log.open(at)) {
      assertThat(journal.opening().damages()).allSatisfy(damage -> {
        assertThat(damage.kind()).as("nothing else looks like damage after a power cut").isEqualTo(Damage.Kind.CUT_OFF);
        assertThat(damage.firstSeqLost()).isGreaterThan(acknowledged);
      });
      List<Damage> damages = new ArrayList<>();
      List<Long> seqs = Log.seqs(journal.readerAfter(0), damages);
      assertThat(seqs.stream().filter(seq -> seq <= acknowledged)).hasSize((int) acknowledged);
      long last = journal.lastSeq();
      assertThat(last).isGreaterThanOrEqualTo(acknowledged);
      journal.append(Log.entries(last + 1, last + 30));
      assertThat(Log.all(journal.readerAfter(last))).extracting(Written::entry).isEqualTo(Log.entries(last + 1, last + 30));
    }
  }

  /** Everything can be read and nothing written. */
  private static final class ForbiddingDisk implements Disk {
    @Override
    public SegmentFile open(Path path, boolean write) throws IOException {
      if (write) {
        throw new AccessDeniedException(path.toString());
      }
      return Disk.REAL.open(path, false);
    }

    @Override
    public SegmentFile create(Path path) throws IOException {
      throw new AccessDeniedException(path.toString());
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      throw new AccessDeniedException(from.toString());
    }

    @Override
    public void delete(Path path) {
      assertThat(path).doesNotExist();
    }

    @Override
    public void forceDirectory(Path directory) {
      assertThat(directory).exists();
    }
  }
}
