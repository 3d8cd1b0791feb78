package watchfloor.store.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts and opens them: {@code version 1 | generation 4 | slot 4 | nonce 12 | AES-128-GCM ciphertext and tag 16}.
 *
 * <p>Nonces are random: a key lives for one person and one month, so it never sees the 2^32 texts up to which that is safe
 * (NIST SP 800-38D, 8.3). For one thread at a time.
 */
final class SealCipher {
  /** How many bytes a sealed text is longer than the plain one. */
  static final int OVERHEAD = 21 + 16;
  private static final byte VERSION = 1;
  private static final int NONCE_AT = 9;
  private static final int NONCE = 12;
  private static final int TEXT_AT = NONCE_AT + NONCE;
  private static final int TAG_BITS = 128;

  private final Cipher cipher;

  SealCipher() {
    try {
      this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES-GCM", e);
    }
  }

  /** Which key a text is sealed with. */
  record KeyName(int generation, int slot) {}

  /** Seals the first {@code length} bytes of a text into {@code into}, from {@code at} on. */
  void seal(KeyName name, byte[] key, byte[] plain, int length, byte[] into, int at, RandomPool random) {
    into[at] = VERSION;
    ByteBuffer.wrap(into).putInt(at + 1, name.generation()).putInt(at + 5, name.slot());
    random.next(into, at + NONCE_AT, NONCE);
    try {
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, into, at + NONCE_AT, NONCE));
      cipher.doFinal(plain, 0, length, into, at + TEXT_AT);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM refused a text", e);
    }
  }

  /** The text; empty when it, or the key, is not the one that it was sealed with. */
  Optional<byte[]> open(byte[] sealed, byte[] key) {
    try {
      cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, sealed, NONCE_AT, NONCE));
      return Optional.of(cipher.doFinal(sealed, TEXT_AT, sealed.length - TEXT_AT));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM refused a text", e);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** Whether this has the form of a sealed text. */
  static boolean isSealed(byte[] sealed) {
    return sealed.length >= OVERHEAD && sealed[0] == VERSION && slot(sealed) >= 0;
  }

  static int generation(byte[] sealed) {
    return ByteBuffer.wrap(sealed).getInt(1);
  }

  static int slot(byte[] sealed) {
    return ByteBuffer.wrap(sealed).getInt(5);
  }
}
