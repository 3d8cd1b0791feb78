package watchfloor.store.sums;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is ended behind, or in the middle of, every single change it makes to its files. */
class CheckedCrashTest {
  private static final int BLOCK = BlockSums.BLOCK;
  private static final String NAME = "some.mv.db";

  @TempDir Path dir;
  private Path first;
  private Path again;
  private Path stopped;

  @BeforeEach
  void start() throws IOException {
    CheckedFilePath.register();
    TapedDisk.register();
    first = Files.createDirectory(dir.resolve("first"));
    again = Files.createDirectory(dir.resolve("again"));
    stopped = Files.createDirectory(dir.resolve("stopped"));
  }

  private FileChannel open() throws IOException {
    return open(first, "checked:taped:");
  }

  private static FileChannel open(Path in, String scheme) throws IOException {
    FileChannel channel = FilePath.get(scheme + in.resolve(NAME)).open("rw");
    channel.tryLock();
    return channel;
  }

  @Test
  void everyMomentOfWritingAndCuttingLeavesASoundFile() throws IOException {
    Random random = new Random(7);
    try (FileChannel channel = open()) {
      for (int step = 0; step < 40; step++) {
        if (step % 7 == 6) {
          channel.truncate(random.nextInt((int) channel.size() + 1));
        } else {
          int length = step % 2 == 0 ? BLOCK * (1 + random.nextInt(4)) : 1 + random.nextInt(2 * BLOCK);
          int at = random.nextInt((int) channel.size() + BLOCK);
          byte[] bytes = new byte[length];
          random.nextBytes(bytes);
          channel.write(ByteBuffer.wrap(bytes), step % 2 == 0 ? at / BLOCK * BLOCK : at);
        }
      }
    }
    everyMomentIsSound(false);
  }

  @Test
  void everyMomentOfMakingTheFirstChecksumsLeavesAFileThatCanBeOpened() throws IOException {
    byte[] old = new byte[7 * BLOCK + 5];
    new Random(1).nextBytes(old);
    for (Path in : List.of(first, again)) {
      Files.write(in.resolve(NAME), old);
    }
    try (FileChannel channel = open()) {
      channel.write(ByteBuffer.wrap(new byte[BLOCK]), BLOCK);
    }
    everyMomentIsSound(true);
  }

  @Test
  void everyMomentOfPuttingACompactedFileInItsPlaceLeavesASoundOne() throws IOException {
    try (FileChannel channel = open()) {
      channel.write(ByteBuffer.wrap(new byte[9 * BLOCK]), 0);
    }
    FilePath compacted = FilePath.get("checked:taped:" + first.resolve(NAME + ".tempFile"));
    try (FileChannel channel = compacted.open("rw")) {
      channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), 4 * BLOCK);
    }
    compacted.moveTo(FilePath.get("checked:taped:" + first.resolve(NAME)), true);
    try (FileChannel channel = open()) {
      channel.write(ByteBuffer.wrap(new byte[] {4}), BLOCK);
    }
    everyMomentIsSound(false);
    assertThat(first.toFile().list()).containsExactlyInAnyOrder(NAME, NAME + ".sums");
  }

  /** @param mayBeUnknown before the first checksums are there */
  private void everyMomentIsSound(boolean mayBeUnknown) throws IOException {
    assertThat(TapedDisk.TAPE).hasSizeGreaterThan(5);
    boolean known = false;
    for (TapedDisk.Change change : TapedDisk.TAPE) {
      for (TapedDisk.Change part : partsOf(change)) {
        known |= sound(part, !known && mayBeUnknown);
      }
      change.apply(again);
      known |= sound(null, !known && mayBeUnknown);
    }
    assertThat(known).isTrue();
  }

  private static List<TapedDisk.Change> partsOf(TapedDisk.Change change) {
    List<TapedDisk.Change> parts = new ArrayList<>();
    if (change instanceof TapedDisk.Written written) {
      boolean data = written.file().equals(NAME);
      for (int cut = data ? 1_000 : 4; cut < written.bytes().length; cut += data ? 1_548 : 4) {
        parts.add(written.cut(cut));
      }
    }
    return parts;
  }

  /** @return whether the file was known to be sound */
  private boolean sound(TapedDisk.Change last, boolean mayBeUnknown) throws IOException {
    TapedDisk.copy(again, stopped);
    if (last != null) {
      last.apply(stopped);
    }
    FileCheck check = CheckedFile.verify(stopped.resolve(NAME));
    boolean nothingYet = check.bytes() == 0;
    assertThat(check.bad()).as(check.sentence()).isZero();
    assertThat(check.known() || nothingYet || mayBeUnknown).as(check.sentence()).isTrue();
    if (!nothingYet) {
      open(stopped, "checked:").close();
      FileCheck opened = CheckedFile.verify(stopped.resolve(NAME));
      assertThat(opened.sound()).as(opened.sentence()).isTrue();
      assertThat(opened.bytes()).isEqualTo(check.bytes());
    }
    return check.known();
  }
}
