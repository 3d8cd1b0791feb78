package watchfloor.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Puts records into a segment, one behind the other, with one copy into a buffer outside of the heap and as few writes as that buffer
 * allows: one up to a megabyte. One thread.
 */
final class RecordOutput {
  private static final int BUFFER = 1 << 20;

  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
  private final CRC32C crc = new CRC32C();
  private final Chain chain = new Chain();
  private SegmentFile file;
  private long at;

  /** Writes them from {@code offset} on, unforced; returns the chain's hash after the last one. */
  byte[] write(SegmentFile to, long offset, byte[] before, List<Encoded> records) throws IOException {
    file = to;
    at = offset;
    buffer.clear();
    byte[] hash = before;
    for (Encoded record : records) {
      hash = chain.next(hash, record);
      put(record, hash);
    }
    flush();
    return hash;
  }

  private void put(Encoded record, byte[] hash) throws IOException {
    byte[] stamp = Chain.stamp(record.entry());
    crc.reset();
    crc.update(stamp);
    crc.update(record.head());
    crc.update(record.tail());
    crc.update(hash);
    if (buffer.remaining() < Frame.LEAD) {
      flush();
    }
    buffer.putInt(record.marker()).putInt((int) record.size() - Frame.LEAD).putInt((int) crc.getValue());
    put(stamp);
    put(record.head());
    put(record.tail());
    put(hash);
  }

  private void put(byte[] bytes) throws IOException {
    int done = 0;
    while (done < bytes.length) {
      if (!buffer.hasRemaining()) {
        flush();
      }
      int piece = Math.min(buffer.remaining(), bytes.length - done);
      buffer.put(bytes, done, piece);
      done += piece;
    }
  }

  private void flush() throws IOException {
    buffer.flip();
    int length = buffer.remaining();
    file.write(buffer, at);
    at += length;
    buffer.clear();
  }
}
