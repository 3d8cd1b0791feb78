package watchfloor.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The least that a promise costs: some bytes that are written into a file of fixed size, and forced, a caller at a time. Put
 * behind a bare UPDATE it tells what the disk takes of a durable claim, whatever the program around it does.
 */
final class ForcedLog implements AutoCloseable {
  /** Bytes that a claim takes in the journal, about. */
  private static final int CLAIM = 200;
  private static final int SIZE = 4 << 20;

  private final FileChannel file;
  private int at;

  /** Makes the file, whole and forced, as the journal makes its own ahead. */
  ForcedLog(Path path) {
    try {
      file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      write(ByteBuffer.allocate(SIZE), 0);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Returns when one more claim is on the disk. */
  synchronized void append() {
    try {
      write(ByteBuffer.allocate(CLAIM), at);
      at = (at + CLAIM) % (SIZE - CLAIM);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void write(ByteBuffer bytes, long from) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes, from + bytes.position());
    }
    file.force(false);
  }

  private static BenchException failed(IOException e) {
    return new BenchException("The bare log beside the store could not be written (" + e.getMessage() + "): make room there.", e);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }
}
