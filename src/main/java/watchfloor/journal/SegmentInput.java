package watchfloor.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Reads one segment's file through a window that is as large as its largest record so far, at most 64 MiB, and tells sound records from
 * other bytes. Nothing at or behind a given limit is ever looked at, so that what is still being written is not remembered half. One
 * thread.
 */
final class SegmentInput implements Closeable {
  private static final int WINDOW = 256 << 10;

  private final SegmentFile file;
  private final CRC32C crc = new CRC32C();
  private ByteBuffer window = ByteBuffer.allocate(WINDOW);
  private long from;
  private int length;

  SegmentInput(SegmentFile file) {
    this.file = file;
  }

  long size() throws IOException {
    return file.size();
  }

  /** Reads from the disk again what was read before. */
  void forget() {
    length = 0;
  }

  /** The sound record that begins at {@code offset} and ends at or before {@code limit}; null when there is none. */
  Frame recordAt(long offset, long limit) throws IOException {
    if (!covers(offset, Frame.LEAST_SIZE, limit)) {
      return null;
    }
    int at = (int) (offset - from);
    int marker = window.getInt(at);
    long size = (long) Frame.LEAD + window.getInt(at + 4);
    boolean plausible = Frame.isMarker(marker) && size >= Frame.LEAST_SIZE && size <= Frame.MOST_SIZE;
    if (!plausible || !covers(offset, (int) size, limit)) {
      return null;
    }
    at = (int) (offset - from);
    crc.reset();
    crc.update(window.array(), at + Frame.LEAD, (int) size - Frame.LEAD);
    return window.getInt(at + 8) == (int) crc.getValue() ? new Frame(window, at, (int) size) : null;
  }

  /** Where from {@code offset} on the next sound record with a number above {@code last} begins; -1 when none ends before {@code limit}. */
  long find(long offset, long limit, long last) throws IOException {
    long at = offset;
    while (covers(at, Frame.LEAST_SIZE, limit)) {
      int index = nextCandidate((int) (at - from));
      at = from + index;
      if (index < length) {
        Frame frame = recordAt(at, limit);
        if (frame != null && frame.seq() > last) {
          return at;
        }
        at++;
      }
    }
    return -1;
  }

  private int nextCandidate(int index) {
    byte[] bytes = window.array();
    int at = index;
    while (at < length && bytes[at] != Frame.FIRST_OF_MARKER) {
      at++;
    }
    return at;
  }

  /** Whether a record begins at {@code offset} that does not end before {@code limit}, or none could. */
  boolean cutShort(long offset, long limit) throws IOException {
    if (!covers(offset, Frame.LEAST_SIZE, limit)) {
      return true;
    }
    int marker = window.getInt((int) (offset - from));
    long end = offset + Frame.LEAD + window.getInt((int) (offset - from) + 4);
    return Frame.isMarker(marker) && end > limit;
  }

  /** The place behind the last byte that is not zero, at least {@code offset}. */
  long endOfContent(long offset, long limit) throws IOException {
    long end = offset;
    long at = offset;
    while (covers(at, 1, limit)) {
      byte[] bytes = window.array();
      int index = length;
      while (index > at - from && bytes[index - 1] == 0) {
        index--;
      }
      end = index > at - from ? from + index : end;
      at = from + length;
    }
    return end;
  }

  /** Sees to it that the window holds {@code wanted} bytes from {@code offset} on; false when the file or the limit ends before. */
  private boolean covers(long offset, int wanted, long limit) throws IOException {
    if (offset + wanted > limit) {
      return false;
    }
    if (offset < from || offset + wanted > from + length) {
      fill(offset, wanted, limit);
    }
    return offset + wanted <= from + length;
  }

  private void fill(long offset, int wanted, long limit) throws IOException {
    boolean overlaps = offset >= from && offset < from + length;
    ByteBuffer old = window;
    if (wanted > window.capacity()) {
      window = ByteBuffer.allocate((int) Math.min(Frame.MOST_SIZE, Math.max(wanted, 2L * window.capacity())));
    }
    int kept = overlaps ? (int) (from + length - offset) : 0;
    System.arraycopy(old.array(), overlaps ? (int) (offset - from) : 0, window.array(), 0, kept);
    from = offset;
    length = kept;
    int most = (int) Math.min(window.capacity(), limit - offset);
    while (length < most) {
      int piece = Math.min(most - length, WINDOW);
      int read = file.read(window.slice(length, piece), from + length);
      length += read;
      if (read < piece) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
