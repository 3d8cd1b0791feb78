package watchfloor.store.seen;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import watchfloor.mention.MentionKey;
import watchfloor.store.keys.Fingerprint;
import watchfloor.store.keys.StoreSecret;

/** Makes fingerprints: SHA-256 of {@code secret | source | 0 | external id}, cut to 16 bytes. For one thread; each can have its own. */
public final class Fingerprints {
  private final byte[] secret;
  private final MessageDigest digest;
  private final byte[] full = new byte[32];
  private final ByteBuffer view = ByteBuffer.wrap(full);

  public Fingerprints(StoreSecret secret) {
    this.secret = secret.bytes();
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  public Fingerprint of(MentionKey key) {
    digest.update(secret);
    digest.update(key.source().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(key.externalId().getBytes(StandardCharsets.UTF_8));
    finish();
    long high = view.getLong(0);
    long low = view.getLong(8);
    return new Fingerprint(high, high == 0 && low == 0 ? 1 : low);
  }

  /** Tells this secret from another one: fingerprints that were made with that one are of no use. */
  long check() {
    digest.update(secret);
    digest.update("which secret".getBytes(StandardCharsets.US_ASCII));
    finish();
    return view.getLong(16);
  }

  private void finish() {
    try {
      digest.digest(full, 0, full.length);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 has 32 bytes", e);
    }
  }
}
