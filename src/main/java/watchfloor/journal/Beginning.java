package watchfloor.journal;

/**
 * What an empty journal continues: usually nothing, or another journal's end.
 *
 * @param seq the first entry gets the number after this one; 0 or more
 * @param hash the chain's hash so far, 32 bytes
 */
public record Beginning(long seq, byte[] hash) {
  /** A journal that continues nothing. */
  public static final Beginning NONE = new Beginning(0, new byte[Frame.HASH]);

  public Beginning {
    if (seq < 0 || hash.length != Frame.HASH) {
      throw new IllegalArgumentException("seq " + seq + ", hash of " + hash.length + " bytes");
    }
  }
}
