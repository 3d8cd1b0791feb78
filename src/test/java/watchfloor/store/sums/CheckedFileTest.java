package watchfloor.store.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checksums of a file of bytes, without a database above: they keep up with whatever is written. */
class CheckedFileTest {
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

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whateverIsWrittenAndCutStaysSoundAndIsWhatWasWritten(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] model = new byte[0];
    FileChannel channel = summed.open();
    for (int step = 0; step < 150; step++) {
      if (random.nextInt(8) == 0) {
        int size = random.nextInt(model.length + 1);
        channel.truncate(size);
        model = Arrays.copyOf(model, size);
      } else {
        byte[] bytes = SummedFile.random(1 + random.nextInt(random.nextBoolean() ? 300 : 5 * BLOCK), random.nextLong());
        int at = random.nextInt(model.length + 2 * BLOCK);
        if (random.nextBoolean()) {
          at = at / BLOCK * BLOCK;
          bytes = Arrays.copyOf(bytes, (bytes.length + BLOCK - 1) / BLOCK * BLOCK);
        }
        assertThat(channel.write(ByteBuffer.wrap(bytes), at)).isEqualTo(bytes.length);
        model = Arrays.copyOf(model, Math.max(model.length, at + bytes.length));
        System.arraycopy(bytes, 0, model, at, bytes.length);
      }
      assertThat(channel.size()).isEqualTo(model.length);
      if (random.nextInt(4) == 0) {
        channel.close();
        if (model.length > 0) {
          summed.sound();
        }
        channel = summed.open();
      }
    }
    channel.close();
    assertThat(Files.readAllBytes(file)).isEqualTo(model);
  }

  @Test
  void writesWithoutAPositionFollowEachOther() throws IOException {
    try (FileChannel channel = summed.open()) {
      channel.write(ByteBuffer.wrap(SummedFile.random(5_000, 1)));
      channel.write(ByteBuffer.wrap(SummedFile.random(5_000, 2)));
      assertThat(channel.position()).isEqualTo(10_000);
      channel.truncate(6_000);
      assertThat(channel.position()).isEqualTo(6_000);
      channel.force(true);
    }
    summed.sound();
    assertThat(Files.size(file)).isEqualTo(6_000);
  }

  @Test
  void withoutChecksumsNothingIsKnownUntilTheFileIsAdopted() throws IOException {
    Files.write(file, SummedFile.random(5 * BLOCK + 7, 1));
    FileCheck check = CheckedFile.verify(file);
    assertThat(check.known()).isFalse();
    assertThat(check.sound()).isFalse();
    assertThat(check.bytes()).isEqualTo(5 * BLOCK + 7);
    assertThat(check.sentence()).contains(file.toString());
    CheckedFile.adopt(file);
    summed.sound();
    SummedFile.flip(file, 12_345);
    summed.damaged();
  }

  @Test
  void aFileWithoutChecksumsGetsThemWhenItIsOpenedForWriting() throws IOException {
    Files.write(file, SummedFile.random(5 * BLOCK, 1));
    summed.write(BLOCK, 2 * BLOCK);
    summed.sound();
  }

  @Test
  void aFileThatIsOnlyReadGetsNone() throws IOException {
    Files.write(file, SummedFile.random(5 * BLOCK, 1));
    try (FileChannel channel = FilePath.get("checked:" + file).open("r")) {
      channel.read(ByteBuffer.allocate(10), 0);
    }
    assertThat(sums).doesNotExist();
  }

  @Test
  void otherFilesHaveNoChecksums() throws IOException {
    Path other = dir.resolve("some.temp.db");
    try (FileChannel channel = FilePath.get("checked:" + other).open("rw")) {
      channel.write(ByteBuffer.wrap(SummedFile.random(100, 1)), 0);
    }
    assertThat(dir.toFile().list()).containsExactly("some.temp.db");
  }

  @Test
  void whoDoesNotGetTheLockLeavesTheChecksumsAlone() throws IOException {
    try (FileChannel channel = summed.open()) {
      channel.write(ByteBuffer.wrap(SummedFile.random(5 * BLOCK, 1)), 0);
      byte[] before = Files.readAllBytes(sums);
      Files.delete(sums);
      try (FileChannel second = FilePath.get("checked:" + file).open("rw")) {
        assertThatThrownBy(second::tryLock).isInstanceOf(OverlappingFileLockException.class);
      }
      assertThat(sums).doesNotExist();
      Files.write(sums, before);
    }
  }

  @Test
  void deletingTheDatabaseDeletesItsChecksums() throws IOException {
    summed.write(BLOCK, 0);
    FilePath.get("checked:" + file).delete();
    assertThat(dir).isEmptyDirectory();
  }

  @Test
  void aRestoredFileDoesNotKeepTheChecksumsOfTheOneBefore() throws IOException {
    summed.write(5 * BLOCK, 0);
    try (var out = FilePath.get("checked:" + file).newOutputStream(false)) {
      out.write(SummedFile.random(3 * BLOCK, 9));
    }
    assertThat(CheckedFile.verify(file).known()).isFalse();
  }
}
