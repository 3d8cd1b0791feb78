package watchfloor.store.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret from which a store that is encrypted at rest takes every key it needs: each purpose has its own, and none of
 * them tells another or the secret.
 */
public final class StoreKey {
  /** How long the secret is. */
  public static final int BYTES = 32;

  private static final String HASH = "HmacSHA256";
  private static final int HASH_BYTES = 32;
  private static final int MOST_DERIVED = 255 * HASH_BYTES;
  private static final int CHECK_BYTES = 8;
  /** Not secret (RFC 5869, 3.1): it keeps our keys apart from another program's with the same secret. */
  private static final byte[] SALT = "watchfloor store 1".getBytes(StandardCharsets.UTF_8);

  private final byte[] secret;

  /** @param secret {@value #BYTES} bytes, copied */
  StoreKey(byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException("a store's key has " + BYTES + " bytes, not " + secret.length);
    }
    this.secret = secret.clone();
  }

  static StoreKey random() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return new StoreKey(secret);
  }

  byte[] secret() {
    return secret.clone();
  }

  /**
   * The key for a purpose, the same each time.
   *
   * @param purpose what it is for, in a word
   * @param bytes   how long it is, 1 to 8,160
   */
  public byte[] derive(String purpose, int bytes) {
    return hkdf(secret, SALT, purpose.getBytes(StandardCharsets.UTF_8), bytes);
  }

  /** Tells this key from others without telling it: kept beside what the key opens, so that a wrong key is told from damage. */
  String check() {
    return HexFormat.of().formatHex(derive("check", CHECK_BYTES));
  }

  /** Extract, then expand, with SHA-256 (RFC 5869, section 2). */
  static byte[] hkdf(byte[] secret, byte[] salt, byte[] info, int bytes) {
    if (bytes < 1 || bytes > MOST_DERIVED) {
      throw new IllegalArgumentException("bytes: " + bytes);
    }
    try {
      Mac extract = mac(salt.length == 0 ? new byte[HASH_BYTES] : salt);
      Mac expand = mac(extract.doFinal(secret));
      byte[] derived = new byte[bytes];
      byte[] last = new byte[0];
      for (int at = 0, turn = 1; at < bytes; at += HASH_BYTES, turn++) {
        expand.update(last);
        expand.update(info);
        expand.update((byte) turn);
        last = expand.doFinal();
        System.arraycopy(last, 0, derived, at, Math.min(HASH_BYTES, bytes - at));
      }
      return derived;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HASH, e);
    }
  }

  private static Mac mac(byte[] key) throws GeneralSecurityException {
    Mac mac = Mac.getInstance(HASH);
    mac.init(new SecretKeySpec(key, HASH));
    return mac;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoreKey key && Arrays.equals(secret, key.secret);
  }

  @Override
  public int hashCode() {
    return check().hashCode();
  }

  /** Never the secret: what is printed ends up in logs. */
  @Override
  public String toString() {
    return "StoreKey " + check();
  }
}
