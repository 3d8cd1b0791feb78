package watchfloor.store.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import watchfloor.store.disk.SteadyFile;

/**
 * The two files that hold the same month of keys, as slots of bytes; what a slot means is not known here.
 *
 * <p>Whatever is written goes to the first file and is forced there before the second one is touched. So one of them is
 * whole at any time, and a slot that the second file reaches was once safe in the first.
 */
final class KeyCopies implements AutoCloseable {
  private static final String SECOND = ".copy";

  private final SteadyFile first;
  private final SteadyFile second;

  private KeyCopies(SteadyFile first, SteadyFile second) {
    this.first = first;
    this.second = second;
  }

  static KeyCopies open(Path file, SteadyFile.Opener opener) throws IOException {
    SteadyFile first = opener.open(file);
    try {
      return new KeyCopies(first, opener.open(second(file)));
    } catch (IOException e) {
      first.close();
      throw e;
    }
  }

  static Path second(Path file) {
    return file.resolveSibling(file.getFileName() + SECOND);
  }

  Path path() {
    return first.path();
  }

  List<SteadyFile> both() {
    return List.of(first, second);
  }

  SteadyFile first() {
    return first;
  }

  SteadyFile second() {
    return second;
  }

  /** The header, when these bytes are one. */
  static Optional<byte[]> header(SteadyFile file, int generation) throws IOException {
    byte[] header = new byte[KeyHeader.SIZE];
    file.read(0, header, 0, header.length);
    return KeyHeader.sound(header, generation) ? Optional.of(header) : Optional.empty();
  }

  /** How many whole slots this file has. */
  static int slots(SteadyFile file) throws IOException {
    return (int) Math.max(0, (file.length() - KeyHeader.SIZE) / KeySlot.SIZE);
  }

  static long place(int slot) {
    return KeyHeader.SIZE + (long) slot * KeySlot.SIZE;
  }

  /** Reads slots into the start of {@code into}; what the file lacks is zero. */
  static void read(SteadyFile file, int slot, int count, byte[] into) throws IOException {
    int read = file.read(place(slot), into, 0, count * KeySlot.SIZE);
    Arrays.fill(into, read, count * KeySlot.SIZE, (byte) 0);
  }

  /** Both are at the same length, a whole number of slots. */
  boolean even() throws IOException {
    long length = first.length();
    return length == second.length() && length >= KeyHeader.SIZE && (length - KeyHeader.SIZE) % KeySlot.SIZE == 0;
  }

  /** Writes to both, one after the other; on return it is durable in both. */
  void write(int slot, byte[] slots, int count) throws IOException {
    for (SteadyFile file : both()) {
      file.write(place(slot), slots, 0, count * KeySlot.SIZE);
      file.force();
    }
  }

  /** Cuts both behind that many slots. */
  void cut(int slots) throws IOException {
    for (SteadyFile file : both()) {
      if (file.length() > place(slots)) {
        file.truncate(place(slots));
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (second) {
      first.close();
    }
  }
}
