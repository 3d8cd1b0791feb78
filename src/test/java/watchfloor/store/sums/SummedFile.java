package watchfloor.store.sums;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.h2.store.fs.FilePath;

/** A file with checksums, for tests that write to it and damage it. */
record SummedFile(Path file) {
  static SummedFile in(Path dir) {
    CheckedFilePath.register();
    return new SummedFile(dir.resolve("some.mv.db"));
  }

  Path sums() {
    return file.resolveSibling("some.mv.db.sums");
  }

  FileChannel open() throws IOException {
    FileChannel channel = FilePath.get("checked:" + file).open("rw");
    channel.tryLock();
    return channel;
  }

  static byte[] random(int bytes, long seed) {
    byte[] random = new byte[bytes];
    new Random(seed).nextBytes(random);
    return random;
  }

  void write(int bytes, long at) throws IOException {
    try (FileChannel channel = open()) {
      channel.write(ByteBuffer.wrap(random(bytes, at + bytes)), at);
    }
  }

  void sound() {
    FileCheck check = CheckedFile.verify(file);
    assertThat(check.sound()).as(check.sentence()).isTrue();
  }

  FileCheck damaged() {
    FileCheck check = CheckedFile.verify(file);
    assertThat(check.known()).as(check.sentence()).isTrue();
    assertThat(check.sound()).as(check.sentence()).isFalse();
    return check;
  }

  static void change(Path path, long at, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(bytes), at);
    }
  }

  static void cut(Path path, long size) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    }
  }

  static void flip(Path path, long bit) throws IOException {
    byte[] all = Files.readAllBytes(path);
    all[(int) (bit / 8)] ^= (byte) (1 << bit % 8);
    change(path, bit / 8, new byte[] {all[(int) (bit / 8)]});
  }
}
