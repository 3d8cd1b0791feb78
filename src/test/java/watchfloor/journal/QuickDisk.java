package watchfloor.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The real files, but nobody waits for the disk: for tests in which no power fails. */
class QuickDisk implements Disk {
  @Override
  public SegmentFile open(Path path, boolean write) throws IOException {
    return new Quick(Disk.REAL.open(path, write));
  }

  @Override
  public SegmentFile create(Path path) throws IOException {
    return new Quick(Disk.REAL.create(path));
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Disk.REAL.move(from, to);
  }

  @Override
  public void delete(Path path) throws IOException {
    Disk.REAL.delete(path);
  }

  @Override
  public void forceDirectory(Path dir) {}

  private record Quick(SegmentFile file) implements SegmentFile {
    @Override
    public int read(ByteBuffer to, long position) throws IOException {
      return file.read(to, position);
    }

    @Override
    public void write(ByteBuffer from, long position) throws IOException {
      file.write(from, position);
    }

    @Override
    public void force() {}

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void truncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
