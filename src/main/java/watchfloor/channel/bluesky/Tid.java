package watchfloor.channel.bluesky;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * The key of an answer's record, as posts have them (atproto.com/specs/tid): made of the answer's own key, so that every attempt at the same
 * answer, also after the program ended in between, names the same record and can make no second one. Pure.
 */
final class Tid {
  private static final String LETTERS = "234567abcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 13;
  private static final int CLOCK_BITS = 10;
  private static final int CHANCE_BITS = 32;
  private static final long TIME_MASK = (1L << 53) - 1;

  private Tid() {}

  /**
   * Holds 42 bits of the key's hash: the chance that two answers of one account share a record is nil for all it will ever write.
   *
   * @param base a time that is the same at each attempt; the identifier's own time lies up to two and a half hours before it
   */
  static String of(Instant base, String key) {
    UUID hash = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    long stretch = Math.max(1, BlueskySource.micros(base) >>> CHANCE_BITS) - 1;
    long micros = (stretch << CHANCE_BITS | hash.getMostSignificantBits() >>> CHANCE_BITS) & TIME_MASK;
    return written(micros << CLOCK_BITS | hash.getLeastSignificantBits() & (1 << CLOCK_BITS) - 1);
  }

  static String written(long value) {
    char[] text = new char[LENGTH];
    long rest = value;
    for (int i = LENGTH - 1; i >= 0; i--) {
      text[i] = LETTERS.charAt((int) (rest & 31));
      rest >>>= 5;
    }
    return new String(text);
  }
}
