package watchfloor.store.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.store.disk.StoreException;

/** Damage to a file of bytes, or to its checksums: it is found, and told apart. */
class CheckedDamageTest {
  private static final int BLOCK = BlockSums.BLOCK;

  @TempDir Path dir;
  private SummedFile summed;
  private Path file;
  private Path sums;

  @BeforeEach
  void names() {
    summed = SummedFile.in(dir);
    file = summed.file();
    sums = summed.sums();
  }

  @Test
  void anyFlippedBitIsFound() throws IOException {
    summed.write(3 * BLOCK + 100, 0);
    long bits = Files.size(file) * 8;
    for (long bit = 0; bit < bits; bit += 997) {
      SummedFile.flip(file, bit);
      FileCheck check = summed.damaged();
      assertThat(check.bad()).isEqualTo(1);
      assertThat(check.badBlocks()).containsExactly(bit / 8 / BLOCK);
      SummedFile.flip(file, bit);
    }
    summed.sound();
  }

  @Test
  void aSentenceSaysWhatIsDamagedAndWhatToDo() throws IOException {
    summed.write(10 * BLOCK, 0);
    assertThat(CheckedFile.verify(file).sentence()).isEqualTo("The database " + file + " is sound: all of its 10 blocks are what was written.");
    SummedFile.change(file, 3 * BLOCK + 5, new byte[2 * BLOCK]);
    FileCheck check = summed.damaged();
    assertThat(check.sentence())
        .isEqualTo("The database " + file + " is damaged: 3 of its 10 blocks are not what was written, the first at byte 12288: restore it from a backup.");
    assertThat(check.badBlocks()).containsExactly(3L, 4L, 5L);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 17, BLOCK, BLOCK + 1, 10 * BLOCK, 20 * BLOCK})
  void aCutFileIsFoundAndIsNotOpened(int missing) throws IOException {
    summed.write(20 * BLOCK, 0);
    SummedFile.cut(file, 20 * BLOCK - missing);
    FileCheck check = summed.damaged();
    assertThat(check.bad()).isEqualTo((missing + BLOCK - 1) / BLOCK);
    assertThat(check.sentence()).contains("is damaged: it is " + (20 * BLOCK - missing) + " bytes long and should be 81920", "restore it from a backup");
    if (missing < 20 * BLOCK) {
      assertThatThrownBy(summed::open).isInstanceOf(IOException.class).hasMessageContaining("was cut or replaced");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, BLOCK, 3 * BLOCK + 1})
  void aFileThatGrewBehindOurBackIsFound(int more) throws IOException {
    summed.write(4 * BLOCK, 0);
    SummedFile.change(file, 4 * BLOCK, new byte[more]);
    assertThat(summed.damaged().sentence()).contains("should be 16384");
  }

  @Test
  void aFileThatWentAwayIsMissed() throws IOException {
    summed.write(4 * BLOCK, 0);
    Files.delete(file);
    FileCheck check = summed.damaged();
    assertThat(check.bad()).isEqualTo(4);
    assertThat(check.sentence()).isEqualTo("The database " + file + " is missing: restore it from a backup.");
  }

  @Test
  void manyBadBlocksAreCountedAndOnlyTheFirstListed() throws IOException {
    summed.write(1_000 * BLOCK, 0);
    SummedFile.change(file, 0, new byte[1_000 * BLOCK]);
    FileCheck check = summed.damaged();
    assertThat(check.bad()).isEqualTo(1_000);
    assertThat(check.badBlocks()).hasSize(FileCheck.MOST_LISTED).startsWith(0L, 1L, 2L);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 100, 511})
  void garbledHeadsLeaveNothingKnown(int length) throws IOException {
    summed.write(5 * BLOCK, 0);
    if (length == 0) {
      SummedFile.cut(sums, 0);
    } else if (length == 511) {
      Files.delete(sums);
    } else {
      SummedFile.change(sums, 0, SummedFile.random(length, 1));
      SummedFile.change(sums, 512, SummedFile.random(length, 2));
    }
    assertThat(CheckedFile.verify(file).known()).isFalse();
    CheckedFile.adopt(file);
    summed.sound();
  }

  @Test
  void oneGarbledHeadOfTheTwoDoesNoHarm() throws IOException {
    summed.write(5 * BLOCK, 0);
    summed.write(2 * BLOCK, BLOCK);
    for (int place = 0; place < 2; place++) {
      byte[] kept = Files.readAllBytes(sums);
      SummedFile.change(sums, place * 512L, SummedFile.random(52, 1));
      summed.sound();
      Files.write(sums, kept);
    }
  }

  @Test
  void aDamagedChecksumIsNotTakenForADamagedDatabase() throws IOException {
    summed.write(5 * BLOCK, 0);
    for (long bit = BlockSums.ENTRIES_AT * 8; bit < Files.size(sums) * 8; bit++) {
      SummedFile.flip(sums, bit);
      FileCheck check = CheckedFile.verify(file);
      assertThat(check.known()).as(check.sentence()).isFalse();
      assertThat(check.bad()).isZero();
      assertThat(check.sentence()).contains(sums.toString());
      SummedFile.flip(sums, bit);
    }
    summed.sound();
    SummedFile.cut(sums, Files.size(sums) - 3);
    assertThat(CheckedFile.verify(file).known()).isFalse();
  }

  @Test
  void aDamagedBlockIsFoundBesideADamagedChecksum() throws IOException {
    summed.write(5 * BLOCK, 0);
    SummedFile.flip(sums, BlockSums.ENTRIES_AT * 8 + 3);
    SummedFile.flip(file, 4L * BLOCK * 8);
    assertThat(summed.damaged().badBlocks()).containsExactly(4L);
  }

  @Test
  void writingIntoPartOfADamagedBlockDoesNotMakeItSound() throws IOException {
    summed.write(5 * BLOCK, 0);
    SummedFile.flip(file, 2L * BLOCK * 8 + 77);
    summed.write(100, 2 * BLOCK + 1_000);
    assertThat(summed.damaged().badBlocks()).containsExactly(2L);
    summed.write(BLOCK, 2 * BLOCK);
    summed.sound();
  }

  @Test
  void cuttingADamagedBlockDoesNotMakeItSound() throws IOException {
    summed.write(5 * BLOCK, 0);
    SummedFile.flip(file, 2L * BLOCK * 8 + 77);
    try (FileChannel channel = summed.open()) {
      channel.truncate(2 * BLOCK + 1_000);
    }
    assertThat(summed.damaged().badBlocks()).containsExactly(2L);
  }

  @Test
  void checksumsThatCannotBeReadAreSaidInOneSentence() throws IOException {
    Files.write(file, SummedFile.random(5 * BLOCK, 1));
    Files.createDirectory(sums);
    assertThatThrownBy(() -> CheckedFile.verify(file))
        .isInstanceOf(StoreException.class)
        .hasMessageMatching("The database .*some.mv.db could not be checked \\(.+\\): see that .* can be read and written, then try again.");
  }

  @Test
  void aFileThatTheDiskCannotReadIsDamaged() throws IOException {
    summed.write(600 * BLOCK, 0);
    try (FileChannel data = new FailingFile(FilePath.get(file.toString()).open("r"), 300 * BLOCK);
        BlockSums read = new SumsFiles(FilePath.get(file.toString())).read("r").orElseThrow()) {
      SumsCompare.Outcome found = SumsCompare.compare(data, read);
      assertThat(found.sound()).isFalse();
      assertThat(found.bad()).isEqualTo(1);
      assertThat(found.listed()).containsExactly(256L);
      assertThat(found.broken()).hasMessage("Input/output error");
    }
  }

  /** A disk with a spot that cannot be read. */
  private static final class FailingFile extends FileBase {
    private final FileChannel file;
    private final long spot;

    FailingFile(FileChannel file, long spot) {
      this.file = file;
      this.spot = spot;
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
      if (position <= spot && position + to.remaining() > spot) {
        throw new IOException("Input/output error");
      }
      return file.read(to, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }

    @Override
    public int read(ByteBuffer to) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer from) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long position() {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel position(long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel truncate(long size) {
      throw new UnsupportedOperationException();
    }
  }
}
