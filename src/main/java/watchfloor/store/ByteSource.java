package watchfloor.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads values out of bytes that {@link ByteSink} collected. For one thread.
 *
 * <p>Every method throws {@link java.nio.BufferUnderflowException} where the bytes end too early.
 */
final class ByteSource {
  private final ByteBuffer bytes;

  ByteSource(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  byte octet() {
    return bytes.get();
  }

  boolean flag() {
    return bytes.get() != 0;
  }

  int integer() {
    return bytes.getInt();
  }

  long number() {
    return bytes.getLong();
  }

  double real() {
    return Double.longBitsToDouble(bytes.getLong());
  }

  byte[] block() {
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw new java.nio.BufferUnderflowException();
    }
    byte[] block = new byte[length];
    bytes.get(block);
    return block;
  }

  String text() {
    return new String(block(), StandardCharsets.UTF_8);
  }
}
