package watchfloor.journal;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The operating system's files. */
final class RealDisk implements Disk {
  @Override
  public SegmentFile open(Path path, boolean write) throws IOException {
    return new ChannelFile(
        write ? FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE) : FileChannel.open(path, StandardOpenOption.READ));
  }

  @Override
  public SegmentFile create(Path path) throws IOException {
    return new ChannelFile(
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
  }

  /** Windows has no such call, and keeps names safe by itself. */
  @Override
  public void forceDirectory(Path dir) throws IOException {
    if (File.separatorChar == '\\') {
      return;
    }
    try (FileChannel channel = FileChannel.open(dir, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private record ChannelFile(FileChannel channel) implements SegmentFile {
    @Override
    public int read(ByteBuffer to, long position) throws IOException {
      int all = 0;
      while (to.hasRemaining()) {
        int read = channel.read(to, position + all);
        if (read < 0) {
          break;
        }
        all += read;
      }
      return all;
    }

    @Override
    public void write(ByteBuffer from, long position) throws IOException {
      long at = position;
      while (from.hasRemaining()) {
        at += channel.write(from, at);
      }
    }

    @Override
    public void force() throws IOException {
      channel.force(false);
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public void truncate(long size) throws IOException {
      channel.truncate(size);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
