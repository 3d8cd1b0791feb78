package watchfloor.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * An entry with its bytes and its place in a hash chain, for a log that is kept elsewhere than in files: the same bytes and the
 * same chain as an unsealed journal has, so that one can be moved into the other and still be proved.
 *
 * @param body what is hashed, beside number and time: actor, station, operation and payload
 * @param hash the chain's hash after this entry, 32 bytes
 */
public record ChainedEntry(Entry entry, byte[] body, byte[] hash) {
  /** Before the first entry. */
  public static byte[] beginning() {
    return new byte[Frame.HASH];
  }

  /** Puts an entry behind the one whose hash is given. */
  public static ChainedEntry after(byte[] before, Entry entry) {
    Encoded encoded = Body.encode(entry, Sealer.NONE, true);
    byte[] body = Arrays.copyOf(encoded.head(), encoded.head().length + encoded.tail().length);
    System.arraycopy(encoded.tail(), 0, body, encoded.head().length, encoded.tail().length);
    return new ChainedEntry(entry, body, new Chain().next(before, encoded));
  }

  /** An entry as it was kept; empty when the bytes are none. */
  public static Optional<ChainedEntry> kept(long seq, Instant at, byte[] body, byte[] hash) {
    return Body.decode(seq, at, body).map(entry -> new ChainedEntry(entry, body, hash));
  }

  /** Whether this is what followed the entry whose hash is given, unchanged. */
  public boolean follows(byte[] before) {
    return Arrays.equals(hash, after(before, entry).hash());
  }
}
