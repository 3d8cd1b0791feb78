package watchfloor.link.trust;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * What tells one hub from another: the SHA-256 of its public key (SPKI), so that it stays the same when only the certificate is renewed.
 *
 * @param hex 64 small hexadecimal figures
 */
public record Fingerprint(String hex) {
  private static final int LENGTH = 64;
  private static final int GROUP = 4;

  public Fingerprint {
    if (!hex.matches("[0-9a-f]{" + LENGTH + "}")) {
      throw new IllegalArgumentException("no fingerprint: " + hex);
    }
  }

  public static Fingerprint of(X509Certificate certificate) {
    try {
      return new Fingerprint(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getPublicKey().getEncoded())));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java machine has no SHA-256", e);
    }
  }

  /** Reads one as people write it: with or without blanks, colons, dashes and capitals; empty for anything else. */
  public static Optional<Fingerprint> parse(String written) {
    String bare = written.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT);
    return bare.matches("[0-9a-f]{" + LENGTH + "}") ? Optional.of(new Fingerprint(bare)) : Optional.empty();
  }

  /** In groups that two people can read to each other: {@code A1B2 C3D4 ...}. */
  public String text() {
    return hex.toUpperCase(Locale.ROOT).replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
  }

  /** Enough of it to tell hubs apart at a glance, and far too little to know one by. */
  public String brief() {
    return text().substring(0, 2 * GROUP + 1);
  }

  /** Takes the same time wherever two differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint that
        && MessageDigest.isEqual(hex.getBytes(StandardCharsets.US_ASCII), that.hex.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public int hashCode() {
    return hex.hashCode();
  }
}
