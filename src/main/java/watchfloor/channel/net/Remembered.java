package watchfloor.channel.net;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Remembers which posts and authors were handed in, over the end of the program: a network that tells everybody of every removal tells of
 * millions, and only those that we hold are worth passing on.
 *
 * <p>Keeps eight bytes of a hash each: one in many billions is taken for another, which asks the store for nothing that it has. At most
 * {@link #MOST}, the oldest go first. A file that is not there, or broken off in its middle, is what it still holds. For one thread.
 */
public final class Remembered implements AutoCloseable {
  public static final int MOST = 500_000;

  private final Path path;
  private final int most;
  private final Set<Long> known;
  private FileChannel file;
  private long written;

  /** @throws IOException the disk refused: one plain sentence */
  public static Remembered open(Path path) throws IOException {
    return open(path, MOST);
  }

  static Remembered open(Path path, int most) throws IOException {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Set<Long> known = bounded(most);
      if (read(path, known) != known.size()) {
        rewrite(path, known);
      }
      return new Remembered(path, most, known);
    } catch (IOException e) {
      throw new IOException(path + " could not be opened (" + e.getMessage() + "): check the folder and the disk.", e);
    }
  }

  private Remembered(Path path, int most, Set<Long> known) throws IOException {
    this.path = path;
    this.most = most;
    this.known = known;
    this.file = append(path);
    this.written = known.size();
  }

  /** Remembers a name of anything. @throws IOException the disk refused: one plain sentence */
  public void add(String name) throws IOException {
    long hash = hash(name);
    if (known.add(hash)) {
      ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).putLong(hash).flip();
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      written++;
      if (written >= 2L * most) {
        file.close();
        rewrite(path, known);
        file = append(path);
        written = known.size();
      }
    }
  }

  public boolean holds(String name) {
    return known.contains(hash(name));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static FileChannel append(Path path) throws IOException {
    return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static long hash(String name) {
    UUID hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return hash.getMostSignificantBits() ^ hash.getLeastSignificantBits();
  }

  /** How many whole entries the file holds; a different number than is known means that it wants to be written anew. */
  private static long read(Path path, Set<Long> known) throws IOException {
    if (!Files.exists(path)) {
      return 0;
    }
    long entries = 0;
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      while (true) {
        known.add(in.readLong());
        entries++;
      }
    } catch (EOFException end) {
      return Files.size(path) == entries * Long.BYTES ? entries : -1;
    }
  }

  private static void rewrite(Path path, Set<Long> known) throws IOException {
    Path part = path.resolveSibling(path.getFileName() + ".part");
    ByteBuffer bytes = ByteBuffer.allocate(known.size() * Long.BYTES);
    known.forEach(bytes::putLong);
    Files.write(part, bytes.array());
    Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Set<Long> bounded(int most) {
    return Collections.newSetFromMap(new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
        return size() > most;
      }
    });
  }
}
