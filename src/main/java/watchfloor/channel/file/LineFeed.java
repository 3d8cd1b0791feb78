package watchfloor.channel.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Cuts a stream of bytes into lines of strict UTF-8, and numbers them. A line that is none does not stop the rest. For one thread. */
final class LineFeed implements Closeable {
  /** Longest line that is read, in bytes; what is longer is named and left out. */
  static final int LONGEST = 1 << 20;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final byte[] buffer;
  private int next;
  private int filled;
  private byte[] line = new byte[512];
  private int length;
  private boolean tooLong;
  private long number;

  /** @param fault one plain sentence where the line cannot be read, else empty; {@code text} is then empty */
  record Line(long number, String text, String fault, int column) {}

  LineFeed(InputStream in) {
    this(in, 1 << 16);
  }

  /** @param atOnce how many bytes are read at a time: little, where there is little */
  LineFeed(InputStream in, int atOnce) {
    this.in = in;
    this.buffer = new byte[atOnce];
  }

  /** The next line without its end, or null after the last one. */
  Line read() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (next < filled || fill()) {
      any = true;
      int end = next;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      keep(end);
      next = end + 1;
      if (end < filled) {
        break;
      }
    }
    if (!any) {
      return null;
    }
    number++;
    return line();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    next = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  private void keep(int end) {
    int more = end - next;
    if (length + more > LONGEST) {
      tooLong = true;
      return;
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(length + more, line.length * 2));
    }
    System.arraycopy(buffer, next, line, length, more);
    length += more;
  }

  private Line line() {
    if (tooLong) {
      return new Line(number, "", "the line is longer than 1 MB: that is no post", 0);
    }
    int start = number == 1 && length >= 3 && Arrays.equals(line, 0, 3, BYTE_ORDER_MARK, 0, 3) ? 3 : 0;
    int end = length > start && line[length - 1] == '\r' ? length - 1 : length;
    if (isAscii(start, end)) {
      return new Line(number, new String(line, start, end - start, StandardCharsets.ISO_8859_1), "", 0);
    }
    return decoded(start, end);
  }

  /** Most lines are, and those cannot be wrong. */
  private boolean isAscii(int start, int end) {
    int all = 0;
    for (int i = start; i < end; i++) {
      all |= line[i];
    }
    return all >= 0;
  }

  private Line decoded(int start, int end) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(line, start, end - start);
    CharBuffer text = CharBuffer.allocate(end - start);
    CoderResult result = decoder.decode(bytes, text, true);
    text.flip();
    return result.isError()
        ? new Line(number, "", "this is not UTF-8 text: save the file as UTF-8", text.length() + 1)
        : new Line(number, text.toString(), "", 0);
  }
}
