package watchfloor.store.keys;

import java.security.SecureRandom;
import java.util.Arrays;

/** Hands out random bytes from one large draw, because many small ones cost more than the sealing. For one thread at a time. */
final class RandomPool {
  private static final int SIZE = 1 << 16;

  private final SecureRandom random = new SecureRandom();
  private final byte[] pool = new byte[SIZE];
  private int at = SIZE;

  /** Fills these bytes; no byte is handed out twice, and none stays behind. */
  void next(byte[] into, int offset, int length) {
    if (at + length > SIZE) {
      random.nextBytes(pool);
      at = 0;
    }
    System.arraycopy(pool, at, into, offset, length);
    Arrays.fill(pool, at, at + length, (byte) 0);
    at += length;
  }
}
