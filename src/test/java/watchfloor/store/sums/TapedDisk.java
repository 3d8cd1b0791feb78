package watchfloor.store.sums;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** H2's files on a disk that keeps in mind every change in its order, so that a test can stop the world behind each of them. */
public final class TapedDisk extends FilePathWrapper {
  static final String SCHEME = "taped";

  /** H2 makes these by name, so that what they share must be one for all. */
  public static final List<Change> TAPE = new CopyOnWriteArrayList<>();

  public static void register() {
    FilePath.register(new TapedDisk());
    TAPE.clear();
  }

  /** Makes a directory hold the files of another, and no others. */
  public static void copy(Path from, Path to) throws IOException {
    for (Path old : files(to)) {
      Files.delete(old);
    }
    for (Path file : files(from)) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
  }

  private static List<Path> files(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files.toList();
    }
  }

  /** One change, to be made again in another directory. */
  public sealed interface Change {
    void apply(Path dir) throws IOException;
  }

  record Made(String file) implements Change {
    @Override
    public void apply(Path dir) throws IOException {
      FileChannel.open(dir.resolve(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
    }
  }

  record Written(String file, long at, byte[] bytes) implements Change {
    @Override
    public void apply(Path dir) throws IOException {
      try (FileChannel channel = FileChannel.open(dir.resolve(file), StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(bytes), at);
      }
    }

    /** The same, ended after so many bytes. */
    Written cut(int length) {
      return new Written(file, at, Arrays.copyOf(bytes, length));
    }
  }

  record Cut(String file, long size) implements Change {
    @Override
    public void apply(Path dir) throws IOException {
      try (FileChannel channel = FileChannel.open(dir.resolve(file), StandardOpenOption.WRITE)) {
        channel.truncate(size);
      }
    }
  }

  record Moved(String file, String to) implements Change {
    @Override
    public void apply(Path dir) throws IOException {
      Files.move(dir.resolve(file), dir.resolve(to), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  record Gone(String file) implements Change {
    @Override
    public void apply(Path dir) throws IOException {
      Files.deleteIfExists(dir.resolve(file));
    }
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    if (!mode.equals("r") && !exists()) {
      TAPE.add(new Made(getName()));
    }
    return new File(super.open(mode), getName());
  }

  @Override
  public void delete() {
    if (exists()) {
      TAPE.add(new Gone(getName()));
    }
    super.delete();
  }

  @Override
  public void moveTo(FilePath newName, boolean atomicReplace) {
    super.moveTo(newName, atomicReplace);
    TAPE.add(new Moved(getName(), newName.getName()));
  }

  private static final class File extends FileBaseDefault {
    private final FileChannel file;
    private final String name;

    File(FileChannel file, String name) {
      this.file = file;
      this.name = name;
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      byte[] bytes = new byte[from.remaining()];
      from.duplicate().get(bytes);
      TAPE.add(new Written(name, position, bytes));
      return file.write(from, position);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      TAPE.add(new Cut(name, size));
      file.truncate(size);
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
      return file.read(to, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void force(boolean metadata) throws IOException {
      file.force(metadata);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
