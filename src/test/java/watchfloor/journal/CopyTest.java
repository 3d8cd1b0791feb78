package watchfloor.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyTest {
  @TempDir Path dir;

  @Test
  void aCopyEndsWithTheEntryAskedForAndCanBeGoneOnWith() {
    Path from = dir.resolve("from");
    Log.fill(from, 70);
    for (int seq = 0; seq <= 70; seq += 3) {
      Path to = dir.resolve("to" + seq);
      Journal.copyThrough(from, to, seq);
      assertThat(Journal.verify(to).sound()).isTrue();
      try (Journal copy = Log.open(to)) {
        assertThat(copy.opening().bytesCut()).isZero();
        assertThat(copy.lastSeq()).isEqualTo(seq);
        copy.append(Log.entries(seq + 1, seq + 3));
        assertThat(Log.entries(copy)).isEqualTo(Log.entries(1, seq + 3));
      }
    }
    assertThat(Journal.verify(from).lastSeq()).as("the original is as it was").isEqualTo(70);
  }

  @Test
  void aCopyOfMoreThanThereIsEndsWhereTheJournalDoesAlsoWhileItIsWritten() {
    Path from = dir.resolve("from");
    Path to = dir.resolve("to");
    try (Journal journal = Log.open(from)) {
      journal.append(Log.entries(1, 44));
      Journal.copyThrough(from, to, 1_000);
      journal.append(Log.entries(45, 45));
    }
    assertThat(Log.written(to)).extracting(Written::entry).isEqualTo(Log.entries(1, 44));
  }

  @Test
  void whatIsOlderThanTheJournalCannotBeCopied() {
    Path from = dir.resolve("from");
    Log.fill(from, 70);
    try (Journal journal = Log.open(from)) {
      journal.deleteBefore(2);
      long first = journal.segments().get(0).firstSeq();
      assertThatThrownBy(() -> Journal.copyThrough(from, dir.resolve("to"), first - 2)).isInstanceOf(JournalException.class);
      Journal.copyThrough(from, dir.resolve("to"), first);
      assertThat(Journal.verify(dir.resolve("to")).firstSeq()).isEqualTo(first);
    }
  }

  @Test
  void damageIsCopiedAsItIs() throws IOException {
    Path from = dir.resolve("from");
    Path to = dir.resolve("to");
    Log.fill(from, 70);
    Written bad = Log.written(from).get(10);
    Log.overwrite(Log.file(from, bad.place()), bad.place().offset() + 20, Log.garbage(8));
    Files.write(Catalog.path(from, 2), new byte[10]);
    Journal.copyThrough(from, to, 60);
    assertThat(Journal.verify(to).damages()).hasSize(2).isEqualTo(Journal.verify(from).damages());
    assertThat(Journal.verify(to).lastSeq()).isEqualTo(60);
  }

  @Test
  void anExistingJournalIsNotOverwritten() {
    Path from = dir.resolve("from");
    Log.fill(from, 3);
    assertThatThrownBy(() -> Journal.copyThrough(from, from, 2))
        .isInstanceOf(JournalException.class)
        .hasMessage("There is a journal in " + from + " already: choose an empty directory for the copy.");
  }
}
