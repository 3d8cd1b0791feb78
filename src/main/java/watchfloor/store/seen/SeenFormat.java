package watchfloor.store.seen;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The bytes of a file of seen keys.
 *
 * <p>Header: {@code magic 8 | version 4 | sequence 8 | day 8 | check of the secret 8 | crc32c 4}. Frame: {@code count 4 | segment 8 |
 * offset 8 | first kept sequence 8 | fingerprints 16 each | crc32c 4}, the checksum over the sequence too. A frame whose segment
 * is {@link #OPEN} counts only together with a later one that has a place in the log.
 */
final class SeenFormat {
  static final int HEADER = 40;
  static final int FRAME_HEADER = 28;
  static final int CRC = 4;
  static final int KEY = 16;
  /** The most keys in one frame. */
  static final int MOST = 1 << 20;
  static final long OPEN = -1;
  private static final long MAGIC = 0x57465345_454E3031L;
  private static final int VERSION = 1;

  /**
   * What stands before the keys of a frame.
   *
   * @param count  0 or more
   * @param first  the sequence of the first slice that was kept when it was written
   */
  record Frame(int count, long segment, long offset, long first) {
    static Frame open(int count, long first) {
      return new Frame(count, OPEN, 0, first);
    }

    static Frame closing(int count, SeenMark mark, long first) {
      return new Frame(count, mark.segment(), mark.offset(), first);
    }

    /** Up to where the log is covered, by this frame and those before it; empty in an open one. */
    Optional<SeenMark> mark() {
      return segment == OPEN ? Optional.empty() : Optional.of(new SeenMark(segment, offset));
    }

    int size() {
      return FRAME_HEADER + count * KEY + CRC;
    }
  }

  private SeenFormat() {}

  static byte[] header(SeenSlice slice, long check) {
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    header.putLong(MAGIC).putInt(VERSION).putLong(slice.sequence()).putLong(slice.day()).putLong(check);
    header.putInt(crc(header.array(), 0, HEADER - CRC, 0));
    return header.array();
  }

  /** The slice with its sequence; empty when this is not the header of a file of that name and secret. */
  static Optional<SeenSlice> header(byte[] bytes, SeenSlice named, long check) {
    ByteBuffer header = ByteBuffer.wrap(bytes);
    boolean sound =
        header.getInt(HEADER - CRC) == crc(bytes, 0, HEADER - CRC, 0)
            && header.getLong(0) == MAGIC
            && header.getInt(8) == VERSION
            && header.getLong(20) == named.day()
            && header.getLong(28) == check;
    return sound ? Optional.of(new SeenSlice(header.getLong(12), named.day(), named.part())) : Optional.empty();
  }

  /** @param pairs the keys as pairs of longs; {@code frame.count()} of them from {@code from} on */
  static byte[] frame(Frame frame, long[] pairs, int from, long sequence) {
    ByteBuffer bytes = ByteBuffer.allocate(frame.size());
    bytes.putInt(frame.count()).putLong(frame.segment()).putLong(frame.offset()).putLong(frame.first());
    for (int i = 0; i < 2 * frame.count(); i++) {
      bytes.putLong(pairs[2 * from + i]);
    }
    bytes.putInt(crc(bytes.array(), 0, frame.size() - CRC, sequence));
    return bytes.array();
  }

  /** Empty when these bytes cannot be the beginning of a frame. */
  static Optional<Frame> frame(ByteBuffer bytes) {
    Frame frame = new Frame(bytes.getInt(0), bytes.getLong(4), bytes.getLong(12), bytes.getLong(20));
    boolean possible = frame.count() >= 0 && frame.count() <= MOST && frame.segment() >= OPEN && frame.offset() >= 0;
    return possible ? Optional.of(frame) : Optional.empty();
  }

  static boolean sound(ByteBuffer bytes, Frame frame, long sequence) {
    return bytes.getInt(frame.size() - CRC) == crc(bytes.array(), 0, frame.size() - CRC, sequence);
  }

  private static int crc(byte[] bytes, int from, int length, long sequence) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, length);
    return (int) crc.getValue() ^ (int) (sequence * 0x9E3779B9L);
  }
}
