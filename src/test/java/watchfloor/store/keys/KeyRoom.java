package watchfloor.store.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import watchfloor.desk.MovableClock;
import watchfloor.store.disk.SteadyFile;

/** Keys in a directory, opened and looked at as tests need it. */
public final class KeyRoom {
  static final Instant NOVEMBER = Instant.parse("2026-11-24T09:00:00Z");
  static final String ANNA = "bluesky/did:plc:anna";
  static final String BORIS = "bluesky/did:plc:boris";

  final Path dir;
  final MovableClock clock = new MovableClock(NOVEMBER);
  Optional<byte[]> wrap = Optional.empty();

  KeyRoom(Path dir) {
    this.dir = dir;
  }

  PersonKeys open() {
    return open(SteadyFile::new);
  }

  PersonKeys open(SteadyFile.Opener disk) {
    return PersonKeys.open(dir, StoreSecret.open(dir, wrap), wrap, clock, disk);
  }

  Path file() {
    return dir.resolve("2026-11.keys");
  }

  Path copy() {
    return dir.resolve("2026-11.keys.copy");
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(PersonKeys keys, byte[] sealed) {
    return new String(keys.open(sealed).orElseThrow(), StandardCharsets.UTF_8);
  }

  public static void flip(Path file, long at) throws IOException {
    try (SteadyFile open = new SteadyFile(file)) {
      byte[] one = new byte[1];
      open.read(at, one, 0, 1);
      one[0] ^= 0x55;
      open.write(at, one, 0, 1);
    }
  }

  static void cut(Path file, long length) throws IOException {
    try (SteadyFile open = new SteadyFile(file)) {
      open.truncate(length);
    }
  }

  /** Where a key, or anything, stands in the files of a directory. */
  public static boolean found(Path dir, byte[] wanted) {
    String needle = new String(wanted, StandardCharsets.ISO_8859_1);
    return contents(dir).stream().anyMatch(content -> content.contains(needle));
  }

  private static List<String> contents(Path dir) {
    try (Stream<Path> files = Files.walk(dir)) {
      return files.filter(Files::isRegularFile).map(KeyRoom::content).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sixteen bytes of a key as they stand in this month's file. */
  byte[] storedKey(int slot) throws IOException {
    byte[] key = new byte[KeySlot.KEY];
    try (SteadyFile open = new SteadyFile(file())) {
      open.read(KeyCopies.place(slot) + KeySlot.HASH, key, 0, key.length);
    }
    return key;
  }

  public static void copyAll(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
