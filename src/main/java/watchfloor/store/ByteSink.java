package watchfloor.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects values into bytes, as {@link ByteSource} reads them: big-endian, texts in UTF-8 behind their length. For one thread. */
final class ByteSink {
  private byte[] bytes;
  private int size;

  ByteSink(int expected) {
    bytes = new byte[expected];
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  ByteSink put(byte value) {
    room(1);
    bytes[size++] = value;
    return this;
  }

  ByteSink put(boolean value) {
    return put((byte) (value ? 1 : 0));
  }

  ByteSink put(int value) {
    room(Integer.BYTES);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
    return this;
  }

  ByteSink put(long value) {
    room(Long.BYTES);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
    return this;
  }

  ByteSink put(double value) {
    return put(Double.doubleToRawLongBits(value));
  }

  ByteSink put(String text) {
    return put(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes behind their length. */
  ByteSink put(byte[] value) {
    room(Integer.BYTES + value.length);
    put(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** Forgets what was collected; the room stays. */
  void clear() {
    size = 0;
  }
}
