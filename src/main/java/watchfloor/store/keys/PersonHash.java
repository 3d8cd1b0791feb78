package watchfloor.store.keys;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Turns a person into sixteen bytes that only this store can make: SHA-256 over the store's secret and the person, cut in half.
 * Two of n persons share them with a chance of n squared in 2^129: never. The halving is what keeps anybody from going on from one
 * hash to another. For one thread at a time.
 */
final class PersonHash {
  private static final byte[] PURPOSE = "person".getBytes(StandardCharsets.US_ASCII);

  private final MessageDigest digest;
  private final byte[] secret;
  private final byte[] full = new byte[32];

  PersonHash(StoreSecret secret) {
    this.secret = secret.bytes();
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  void of(String person, byte[] into) {
    digest.update(secret);
    digest.update(PURPOSE);
    digest.update(person.getBytes(StandardCharsets.UTF_8));
    try {
      digest.digest(full, 0, full.length);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 has 32 bytes", e);
    }
    System.arraycopy(full, 0, into, 0, KeySlot.HASH);
  }
}
