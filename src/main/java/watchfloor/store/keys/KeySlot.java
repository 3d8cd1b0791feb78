package watchfloor.store.keys;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * A person's place in a key file: {@code keyed hash of the person 16 | key 16 | state 4 | crc 4}. The checksum covers the
 * month and the slot's number too, so that a slot that was written to a wrong place is found.
 */
final class KeySlot {
  static final int SIZE = 40;
  static final int HASH = 16;
  static final int KEY = 16;
  private static final int KEY_AT = 16;
  private static final int STATE_AT = 32;
  private static final int CRC_AT = 36;
  private static final int LIVE = 1;
  private static final int FORGOTTEN = 2;
  private static final int VOID = 3;

  /** What a slot says. */
  enum State {
    /** It holds a key. */
    LIVE,
    /** It held a key that was destroyed on purpose. */
    FORGOTTEN,
    /** A crash left it before anybody could rely on it. */
    VOID,
    /** It held a key that can no longer be read. */
    DAMAGED
  }

  private KeySlot() {}

  static void live(byte[] into, int at, int generation, int number, byte[] hash, byte[] key) {
    System.arraycopy(hash, 0, into, at, HASH);
    System.arraycopy(key, 0, into, at + KEY_AT, KEY);
    finish(into, at, generation, number, LIVE);
  }

  /** Destroys the key in a slot; whose it was stays, so that its texts read as forgotten and not as damaged. */
  static void forget(byte[] slot, int at, int generation, int number, byte[] hash) {
    System.arraycopy(hash, 0, slot, at, HASH);
    Arrays.fill(slot, at + KEY_AT, at + STATE_AT, (byte) 0);
    finish(slot, at, generation, number, FORGOTTEN);
  }

  static void empty(byte[] slot, int at, int generation, int number) {
    Arrays.fill(slot, at, at + STATE_AT, (byte) 0);
    finish(slot, at, generation, number, VOID);
  }

  static State state(byte[] slots, int at, int generation, int number) {
    ByteBuffer view = ByteBuffer.wrap(slots);
    if (view.getInt(at + CRC_AT) != crc(slots, at, generation, number)) {
      return State.DAMAGED;
    }
    return switch (view.getInt(at + STATE_AT)) {
      case LIVE -> State.LIVE;
      case FORGOTTEN -> State.FORGOTTEN;
      case VOID -> State.VOID;
      default -> State.DAMAGED;
    };
  }

  /** The first half of the hash, as a number. */
  static long hash(byte[] slots, int at) {
    return ByteBuffer.wrap(slots).getLong(at);
  }

  /** The second half of the hash, as a number. */
  static long otherHash(byte[] slots, int at) {
    return ByteBuffer.wrap(slots).getLong(at + Long.BYTES);
  }

  static boolean isOf(byte[] slots, int at, byte[] hash) {
    return Arrays.equals(slots, at, at + HASH, hash, 0, HASH);
  }

  static void key(byte[] slots, int at, byte[] into) {
    System.arraycopy(slots, at + KEY_AT, into, 0, KEY);
  }

  private static void finish(byte[] slot, int at, int generation, int number, int state) {
    ByteBuffer view = ByteBuffer.wrap(slot);
    view.putInt(at + STATE_AT, state);
    view.putInt(at + CRC_AT, crc(slot, at, generation, number));
  }

  private static int crc(byte[] slots, int at, int generation, int number) {
    CRC32C crc = new CRC32C();
    crc.update(slots, at, CRC_AT);
    return (int) crc.getValue() ^ (number * 0x9E3779B1) ^ generation;
  }
}
