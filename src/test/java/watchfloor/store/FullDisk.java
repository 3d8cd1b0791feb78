package watchfloor.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** H2's files on a disk that can be full: the scheme {@code full:} passes everything on, but writes fail while it is. */
public final class FullDisk extends FilePathWrapper {
  static final String SCHEME = "full";

  /** H2 makes these by name, so that what they share must be one for all. */
  static final AtomicBoolean FULL = new AtomicBoolean();

  static void register() {
    FilePath.register(new FullDisk());
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new File(super.open(mode));
  }

  private static final class File extends FileBase {
    private final FileChannel file;

    File(FileChannel file) {
      this.file = file;
    }

    private static void refuse() throws IOException {
      if (FULL.get()) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      refuse();
      return file.write(from, position);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      refuse();
      return file.write(from);
    }

    @Override
    public synchronized int read(ByteBuffer to, long position) throws IOException {
      return file.read(to, position);
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
      return file.read(to);
    }

    @Override
    public long position() throws IOException {
      return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      file.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      file.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metadata) throws IOException {
      file.force(metadata);
    }

    @Override
    public synchronized FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
