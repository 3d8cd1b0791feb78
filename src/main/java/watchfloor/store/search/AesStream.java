package watchfloor.store.search;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;

/**
 * Turns a file's bytes into secret ones and back, from any place in the file: AES in counter mode (NIST SP 800-38A, 6.5), where the
 * key stream of a block depends only on the file's first counter and the block's number.
 *
 * <p>Going on where the last call ended costs nothing; going elsewhere costs a new start. For one thread.
 */
final class AesStream {
  static final int BLOCK = 16;

  private final SecretKey key;
  private final byte[] first;
  private final byte[] skipped = new byte[BLOCK];
  private Cipher cipher;
  private long at = -1;

  /** @param first the counter of the file's first block, {@link #BLOCK} bytes, never the same for two files of one key */
  AesStream(SecretKey key, byte[] first) {
    this.key = key;
    this.first = first;
  }

  /** Reads or writes {@code length} bytes that stand at {@code position} of the file; {@code from} and {@code to} may be the same place. */
  void apply(long position, byte[] from, int offset, int length, byte[] to, int toOffset) {
    try {
      if (position != at) {
        start(position);
      }
      int done = cipher.update(from, offset, length, to, toOffset);
      if (done != length) {
        throw new IllegalStateException("counter mode gave " + done + " of " + length + " bytes");
      }
      at = position + length;
    } catch (ShortBufferException e) {
      throw new IllegalArgumentException("no room for " + length + " bytes", e);
    }
  }

  private void start(long position) throws ShortBufferException {
    try {
      if (cipher == null) {
        cipher = Cipher.getInstance("AES/CTR/NoPadding");
      }
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter(position / BLOCK)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot do AES in counter mode", e);
    }
    cipher.update(skipped, 0, (int) (position % BLOCK), new byte[BLOCK], 0);
  }

  private byte[] counter(long block) {
    byte[] sum = first.clone();
    long carry = block;
    for (int i = BLOCK - 1; i >= 0 && carry != 0; i--) {
      carry += sum[i] & 0xFF;
      sum[i] = (byte) carry;
      carry >>>= Byte.SIZE;
    }
    return sum;
  }
}
