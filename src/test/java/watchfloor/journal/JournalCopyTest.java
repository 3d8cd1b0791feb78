package watchfloor.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalCopyTest {
  private static final int MOST = 700;

  @TempDir Path dir;

  private Path original() {
    return dir.resolve("original");
  }

  private Path copied() {
    return dir.resolve("copy");
  }

  /** How many pieces it took. */
  private static int follow(Journal journal, JournalCopy copy) {
    int pieces = 0;
    JournalPiece piece = journal.pieces().read(copy.end(), MOST);
    while (piece.bytes().length > 0) {
      copy.append(piece);
      pieces++;
      piece = journal.pieces().read(copy.end(), MOST);
    }
    return pieces;
  }

  private void assertTheSame(Journal journal) throws IOException {
    assertThat(Journal.verify(copied())).satisfies(copy -> {
      assertThat(copy.sound()).isTrue();
      assertThat(copy.lastSeq()).isEqualTo(journal.lastSeq());
      assertThat(copy.lastHash()).isEqualTo(journal.lastHash());
    });
    for (SegmentInfo segment : journal.segments()) {
      byte[] theirs = Files.readAllBytes(segment.path());
      byte[] ours = Files.readAllBytes(copied().resolve(segment.path().getFileName()));
      assertThat(ours).as(segment.path().toString()).isEqualTo(Arrays.copyOf(theirs, ours.length));
      assertThat(Arrays.copyOfRange(theirs, ours.length, theirs.length)).containsOnly(0);
    }
  }

  @Test
  void a_copy_has_the_same_bytes_over_many_segments_and_says_where_it_ends() throws IOException {
    try (Journal journal = Log.open(original()); JournalCopy copy = new JournalCopy(copied(), "ops")) {
      for (int round = 0; round < 5; round++) {
        journal.append(Log.entries(journal.lastSeq() + 1, journal.lastSeq() + 40));
        assertThat(follow(journal, copy)).isGreaterThan(3);
        assertThat(copy.end()).isEqualTo(journal.end());
        assertThat(copy.lastSeq()).isEqualTo(journal.lastSeq());
        assertThat(follow(journal, copy)).as("nothing new").isZero();
      }
      assertThat(journal.segments()).hasSizeGreaterThan(3);
      assertTheSame(journal);
    }
  }

  @Test
  void a_copy_that_was_broken_off_anywhere_goes_on_and_ends_with_the_same_bytes() throws IOException {
    try (Journal journal = Log.open(original())) {
      journal.append(Log.entries(1, 60));
      for (int seed = 0; seed < 40; seed++) {
        Random random = new Random(seed);
        try (JournalCopy copy = new JournalCopy(copied(), "ops")) {
          copy.append(journal.pieces().read(copy.end(), MOST));
        }
        tear(random);
        journal.append(Log.entries(journal.lastSeq() + 1, journal.lastSeq() + 5));
      }
      try (JournalCopy copy = new JournalCopy(copied(), "ops")) {
        follow(journal, copy);
      }
      assertTheSame(journal);
    }
  }

  /** As a power cut does: the newest segment ends early, or holds rubbish from somewhere on. */
  private void tear(Random random) throws IOException {
    Path newest;
    try (Stream<Path> files = Files.list(copied())) {
      newest = files.filter(file -> file.toString().endsWith(".journal")).max(Path::compareTo).orElseThrow();
    }
    try (RandomAccessFile file = new RandomAccessFile(newest.toFile(), "rw")) {
      long at = Header.SIZE + random.nextLong(file.length() - Header.SIZE + 1);
      if (random.nextBoolean()) {
        file.setLength(at);
      } else {
        file.seek(at);
        file.write(new byte[random.nextInt(50)]);
      }
    }
  }

  @Test
  void what_was_changed_on_the_way_is_refused_and_changes_nothing() throws IOException {
    try (Journal journal = Log.open(original()); JournalCopy copy = new JournalCopy(copied(), "ops")) {
      journal.append(Log.entries(1, 20));
      copy.append(journal.pieces().read(copy.end(), MOST));
      Place before = copy.end();
      JournalPiece piece = journal.pieces().read(before, MOST);
      for (int at = 0; at < piece.bytes().length; at += 7) {
        byte[] changed = piece.bytes().clone();
        changed[at] ^= 1;
        assertThatThrownBy(() -> copy.append(new JournalPiece(piece.segment(), piece.offset(), changed))).isInstanceOf(JournalMismatch.class);
      }
      byte[] cut = Arrays.copyOf(piece.bytes(), piece.bytes().length - 1);
      assertThatThrownBy(() -> copy.append(new JournalPiece(piece.segment(), piece.offset(), cut))).isInstanceOf(JournalMismatch.class);
      assertThat(copy.end()).isEqualTo(before);
      follow(journal, copy);
      assertTheSame(journal);
    }
  }

  @Test
  void another_history_is_told_from_this_one() {
    try (JournalCopy copy = new JournalCopy(copied(), "ops")) {
      try (Journal journal = Log.open(original())) {
        journal.append(Log.entries(1, 10));
        follow(journal, copy);
      }
      try (Journal other = Log.open(dir.resolve("other"))) {
        other.append(Log.entries(1, 9));
        other.append(List.of(Log.entry(10, 41)));
        other.append(Log.entries(11, 40));
        Place end = copy.end();
        assertThatThrownBy(() -> {
          follow(other, copy);
        }).isInstanceOf(JournalException.class);
        assertThat(copy.end()).isEqualTo(end);
      }
    }
  }

  @Test
  void a_piece_never_goes_beyond_what_is_durable_and_a_segment_that_is_gone_is_said() {
    try (Journal journal = Log.open(original())) {
      journal.append(Log.entries(1, 100));
      assertThat(journal.pieces().read(journal.end(), MOST).bytes()).isEmpty();
      long newest = journal.end().segment();
      journal.deleteBefore(newest);
      assertThatThrownBy(() -> journal.pieces().read(new Place(1, 512), MOST)).isInstanceOf(JournalException.class).hasMessageContaining("gone");
      assertThat(journal.pieces().read(JournalPieces.BEGINNING, MOST).segment()).isEqualTo(newest);
    }
  }
}
