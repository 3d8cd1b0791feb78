package watchfloor.store.keys;

import java.nio.ByteBuffer;

/**
 * Stands for a mention's key in 128 bits: the first half of a keyed SHA-256.
 *
 * <p>Equal fingerprints count as equal keys. Among n keys two share one with a chance of n squared in 2^129: for a thousand
 * million mentions that is one in 10^20, far below the chance that the memory it stands in is wrong. The secret in it keeps
 * anybody from looking for such a pair. Never zero in both halves, so that zero can mark an empty place.
 */
public record Fingerprint(long high, long low) {
  private static final int HEX = 16;

  /** From sixteen bytes, such as {@link PersonHash} makes. */
  static Fingerprint of(byte[] bytes) {
    ByteBuffer both = ByteBuffer.wrap(bytes);
    return new Fingerprint(both.getLong(), both.getLong());
  }

  /** From what {@link #text} gave. */
  public static Fingerprint parse(String text) {
    return new Fingerprint(Long.parseUnsignedLong(text.substring(0, HEX), HEX), Long.parseUnsignedLong(text.substring(HEX), HEX));
  }

  public Fingerprint {
    if (high == 0 && low == 0) {
      throw new IllegalArgumentException("a fingerprint is never zero");
    }
  }

  byte[] bytes() {
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
  }

  /** 32 digits. */
  public String text() {
    return String.format("%016x%016x", high, low);
  }
}
