package watchfloor.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals with AES-256-GCM: nonce (12 random bytes), cipher text, tag (16 bytes).
 *
 * <p>With random nonces one key is good for 2^32 entries (NIST SP 800-38D, 8.3): at 150 a second without a pause, for ten months. Safe from
 * any thread.
 */
public final class AesSealer implements Sealer {
  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int CHECK = 16;

  private final SecretKeySpec key;
  private final byte[] check;
  private final SecureRandom random = new SecureRandom();

  /** @param key 32 random bytes; copied */
  public AesSealer(byte[] key) {
    if (key.length != KEY) {
      throw new IllegalArgumentException("a key has " + KEY + " bytes, not " + key.length);
    }
    this.key = new SecretKeySpec(key, "AES");
    this.check = check(key);
  }

  private static byte[] check(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Arrays.copyOf(mac.doFinal("watchfloor journal key check".getBytes(StandardCharsets.US_ASCII)), CHECK);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  @Override
  public byte[] seal(byte[] plain) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
      byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
      cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  @Override
  public byte[] open(byte[] sealed) throws GeneralSecurityException {
    if (sealed.length < NONCE + TAG_BITS / 8) {
      throw new GeneralSecurityException("too short to be sealed: " + sealed.length + " bytes");
    }
    return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE)).doFinal(sealed, NONCE, sealed.length - NONCE);
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  @Override
  public byte[] keyCheck() {
    return check.clone();
  }
}
