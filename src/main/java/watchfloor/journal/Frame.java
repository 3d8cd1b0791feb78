package watchfloor.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A record as it lies in a segment, found sound, still undecoded; it looks into a reader's buffer and is good only until that reads on.
 *
 * <p>Layout (big-endian): marker 4, length of what follows the checksum 4, CRC32C of that 4, seq 8, time in ms 8, body, chain hash 32.
 * The hash is SHA-256(hash before | seq | time | body as on disk). The marker says whether the body is sealed, and whether the
 * record is the first of its group: of a group that was being written when the power failed any part may be missing, and that is no
 * damage. Its bytes occur in no UTF-8 text, so that nobody outside can write something that looks like a record.
 *
 * @param bytes holds the record from {@code start} on
 * @param size of the whole record
 */
record Frame(ByteBuffer bytes, int start, int size) {
  static final int PLAIN = 0xFF57C1FE;
  static final int SEALED = 0xFFA8C0FE;
  static final int MORE_PLAIN = 0xFF3CC1FD;
  static final int MORE_SEALED = 0xFFC3C0FD;
  static final byte FIRST_OF_MARKER = (byte) 0xFF;
  static final int HASH = 32;
  /** Marker, length, checksum. */
  static final int LEAD = 12;
  /** Seq and time. */
  static final int STAMP = 16;
  static final int LEAST_SIZE = LEAD + STAMP + HASH;
  static final int MOST_SIZE = 64 << 20;

  static boolean isMarker(int marker) {
    return marker == PLAIN || marker == SEALED || marker == MORE_PLAIN || marker == MORE_SEALED;
  }

  static int marker(boolean sealed, boolean firstOfGroup) {
    return firstOfGroup ? (sealed ? SEALED : PLAIN) : sealed ? MORE_SEALED : MORE_PLAIN;
  }

  boolean sealed() {
    return bytes.getInt(start) == SEALED || bytes.getInt(start) == MORE_SEALED;
  }

  boolean firstOfGroup() {
    return bytes.getInt(start) == SEALED || bytes.getInt(start) == PLAIN;
  }

  long seq() {
    return bytes.getLong(start + LEAD);
  }

  long millis() {
    return bytes.getLong(start + LEAD + 8);
  }

  byte[] hash() {
    return Arrays.copyOfRange(bytes.array(), start + size - HASH, start + size);
  }

  int bodyAt() {
    return start + LEAD + STAMP;
  }

  int bodyLength() {
    return size - LEAST_SIZE;
  }
}
