package watchfloor.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import watchfloor.store.keys.PersonSealer;

/** Collects values into bytes, as {@link ByteSource} reads them: big-endian, texts in UTF-8 behind their length. For one thread. */
final class ByteSink {
  private static final VarHandle INTEGERS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle NUMBERS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

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
    INTEGERS.set(bytes, size, value);
    size += Integer.BYTES;
    return this;
  }

  ByteSink put(long value) {
    room(Long.BYTES);
    NUMBERS.set(bytes, size, value);
    size += Long.BYTES;
    return this;
  }

  ByteSink put(double value) {
    return put(Double.doubleToRawLongBits(value));
  }

  ByteSink put(String text) {
    return text.isEmpty() ? put(0) : put(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes behind their length. */
  ByteSink put(byte[] value) {
    room(Integer.BYTES + value.length);
    put(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  /** What another one collected, sealed for a person, behind its length; without a copy in between. */
  ByteSink putSealed(PersonSealer persons, String person, ByteSink plain) {
    int length = plain.size + PersonSealer.OVERHEAD;
    put(length);
    room(length);
    persons.seal(person, plain.bytes, plain.size, bytes, size);
    size += length;
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
