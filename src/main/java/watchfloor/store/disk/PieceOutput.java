package watchfloor.store.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a large file beside work that must not wait: a piece at a time, each forced before the next, because whoever forces a few
 * bytes waits for the many that others have written and the disk does not have yet. All of it is durable once it is closed. For one
 * thread; a buffer belongs in front of it where writes are small.
 */
public final class PieceOutput extends OutputStream {
  static final int PIECE = 1 << 20;

  private final FileChannel file;
  private int unforced;

  /** Begins the file anew. */
  public PieceOutput(Path path) throws IOException {
    this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      int piece = Math.min(length - done, PIECE - unforced);
      put(ByteBuffer.wrap(bytes, offset + done, piece));
      done += piece;
      unforced += piece;
      if (unforced == PIECE) {
        force();
      }
    }
  }

  private void put(ByteBuffer piece) throws IOException {
    while (piece.hasRemaining()) {
      file.write(piece);
    }
  }

  private void force() throws IOException {
    file.force(false);
    unforced = 0;
  }

  @Override
  public void close() throws IOException {
    if (file.isOpen()) {
      try (file) {
        file.force(true);
      }
    }
  }
}
