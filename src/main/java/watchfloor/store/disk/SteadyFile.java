package watchfloor.store.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * Reads and writes a file at given places, and goes on when a thread that uses it is interrupted: a file channel would be
 * closed by that, for everybody.
 *
 * <p>Safe from any thread; forcing does not hold up those who read. Places and lengths are in bytes.
 */
public class SteadyFile implements AutoCloseable {
  /** Opens files; the place where a test can put a disk that fails. */
  public interface Opener {
    /** Opens for reading and writing, and makes the file when it is not there. */
    SteadyFile open(Path path) throws IOException;
  }

  private final Path path;
  private final RandomAccessFile file;

  public SteadyFile(Path path) throws IOException {
    this.path = path;
    this.file = new RandomAccessFile(path.toFile(), "rw");
  }

  public Path path() {
    return path;
  }

  public synchronized long length() throws IOException {
    return file.length();
  }

  /** Fills {@code into} from {@code at} on, as far as the file goes; answers how many bytes that were, 0 behind the end. */
  public synchronized int read(long at, byte[] into, int offset, int length) throws IOException {
    file.seek(at);
    int read = 0;
    while (read < length) {
      int more = file.read(into, offset + read, length - read);
      if (more < 0) {
        break;
      }
      read += more;
    }
    return read;
  }

  public synchronized void write(long at, byte[] from, int offset, int length) throws IOException {
    file.seek(at);
    file.write(from, offset, length);
  }

  public synchronized void truncate(long length) throws IOException {
    file.setLength(length);
  }

  /** Returns when everything written before is on the disk. */
  public void force() throws IOException {
    file.getFD().sync();
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
