package watchfloor.store.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Wraps the keys of a store that is encrypted at rest, so that its key files alone open nothing.
 *
 * <p>One block of AES-256, without a mode around it: what is wrapped is sixteen random bytes, exactly a block, and no two
 * are ever the same. Modes hide that blocks repeat, and random blocks do not; a slot's checksum finds damage.
 *
 * <p>Safe from any thread.
 */
final class KeyWrap {
  static final int BLOCK = 16;
  private static final byte[] CHECKED = "watchfloor check".getBytes(StandardCharsets.US_ASCII);

  private final Cipher wrapping;
  private final Cipher unwrapping;
  private final long check;

  /** @param key 32 bytes */
  KeyWrap(byte[] key) {
    if (key.length != 32) {
      throw new IllegalArgumentException("a wrapping key has 32 bytes, not " + key.length);
    }
    this.wrapping = cipher(Cipher.ENCRYPT_MODE, key);
    this.unwrapping = cipher(Cipher.DECRYPT_MODE, key);
    byte[] block = Arrays.copyOf(CHECKED, BLOCK);
    wrap(block, 0);
    this.check = ByteBuffer.wrap(block).getLong();
  }

  /** Tells this wrapping key from another one, and says nothing else about it. */
  long check() {
    return check;
  }

  /** Wraps the sixteen bytes at {@code at} where they are. */
  synchronized void wrap(byte[] bytes, int at) {
    apply(wrapping, bytes, at);
  }

  /** The reverse of {@link #wrap}. */
  synchronized void unwrap(byte[] bytes, int at) {
    apply(unwrapping, bytes, at);
  }

  private static void apply(Cipher cipher, byte[] bytes, int at) {
    try {
      cipher.doFinal(bytes, at, BLOCK, bytes, at);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES refused a block", e);
    }
  }

  private static Cipher cipher(int mode, byte[] key) {
    try {
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES-256", e);
    }
  }
}
