package watchfloor.link.trust;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the number of a hub's term, so that a hub can believe it from a client that only repeats it: who could make one up could end a hub
 * with it. A hub and its standby share the key. Any thread.
 */
public final class TermSeal {
  private static final String HASH = "HmacSHA256";

  private final byte[] key;

  /** @param key the hub's, see {@link HubIdentity#sessionKey} */
  public TermSeal(byte[] key) {
    this.key = key.clone();
  }

  /** The number and its seal, in a word. */
  public String sealed(long term) {
    return term + "." + HexFormat.of().formatHex(mac(term));
  }

  /** The number; empty when it is none, or was sealed by somebody else. */
  public OptionalLong opened(String sealed) {
    OptionalLong number = number(sealed);
    boolean ours = number.isPresent()
        && MessageDigest.isEqual(sealed(number.getAsLong()).getBytes(StandardCharsets.US_ASCII), sealed.getBytes(StandardCharsets.US_ASCII));
    return ours ? number : OptionalLong.empty();
  }

  /** The number, whoever sealed it; empty when it is none. */
  public static OptionalLong number(String sealed) {
    return sealed.matches("[1-9]\\d{0,17}\\.[0-9a-f]{32}") ? OptionalLong.of(Long.parseLong(sealed.substring(0, sealed.indexOf('.')))) : OptionalLong.empty();
  }

  private byte[] mac(long term) {
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(new SecretKeySpec(key, HASH));
      return Arrays.copyOf(mac.doFinal(("watchfloor term " + term).getBytes(StandardCharsets.US_ASCII)), 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
