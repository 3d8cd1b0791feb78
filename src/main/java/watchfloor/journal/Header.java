package watchfloor.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The first 512 bytes of a segment: what it is, and which entry and hash it continues, so that it can be checked even when older ones
 * are gone.
 *
 * <p>Layout (big-endian): magic 8, version 4, flags 4, number 8, first seq 8, own seq 8, made at (ms) 8, own hash 32, start hash 32, key
 * check 16, name 1 + 63, reason 2 + up to 300, CRC32C at 508. Every version to come keeps the magic, the version's place and the
 * checksum's, so that an older program can tell "newer" from "damaged".
 *
 * @param number the segment's
 * @param ownSeq the last entry that the journal had when the segment was made
 * @param ownHash the chain's hash after that
 * @param startSeq the entry after which this segment continues; another than ownSeq only where the chain was taken up anew
 * @param startHash the chain's hash after that
 * @param created when it was made, in milliseconds
 * @param keyCheck of the key that seals its entries, 16 bytes; none when they are in the clear
 * @param reason why the chain was taken up anew; empty when it was not
 */
record Header(
    String name, long number, long ownSeq, byte[] ownHash, long startSeq, byte[] startHash, long created, byte[] keyCheck, String reason) {
  static final int SIZE = 512;
  private static final long MAGIC = 0xFE57464A524E4C0AL;
  private static final int VERSION = 1;
  private static final int SEALED = 1;
  private static final int KEY_CHECK = 16;
  private static final int KEY_CHECK_AT = 112;
  private static final int NAME_AT = 128;
  private static final int REASON_AT = 192;
  private static final int MOST_REASON = 300;
  private static final int CHECKSUM_AT = SIZE - 4;

  boolean sealed() {
    return keyCheck.length > 0;
  }

  boolean takesUpAnew() {
    return !reason.isEmpty();
  }

  ByteBuffer encoded() {
    ByteBuffer to = ByteBuffer.allocate(SIZE);
    to.putLong(MAGIC).putInt(VERSION).putInt(sealed() ? SEALED : 0);
    to.putLong(number).putLong(startSeq + 1).putLong(ownSeq).putLong(created).put(ownHash).put(startHash).put(keyCheck);
    byte[] called = name.getBytes(StandardCharsets.UTF_8);
    to.put(NAME_AT, new byte[] {(byte) called.length}).put(NAME_AT + 1, called);
    byte[] why = cut(reason);
    to.putShort(REASON_AT, (short) why.length).put(REASON_AT + 2, why);
    to.putInt(CHECKSUM_AT, checksum(to.array()));
    return to.clear();
  }

  /** At most 300 bytes, and no half character. */
  private static byte[] cut(String text) {
    byte[] all = text.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(all.length, MOST_REASON);
    while (length < all.length && (all[length] & 0xC0) == 0x80) {
      length--;
    }
    return Arrays.copyOf(all, length);
  }

  private static int checksum(byte[] header) {
    CRC32C crc = new CRC32C();
    crc.update(header, 0, CHECKSUM_AT);
    return (int) crc.getValue();
  }

  /**
   * Reads one back; empty when it is damaged.
   *
   * @param path named when it was written by a newer program, which is a {@link JournalException}
   */
  static Optional<Header> decode(byte[] bytes, Path path) {
    ByteBuffer from = ByteBuffer.wrap(bytes);
    if (bytes.length < SIZE || from.getLong() != MAGIC || from.getInt(CHECKSUM_AT) != checksum(bytes)) {
      return Optional.empty();
    }
    if (from.getInt() > VERSION) {
      throw new JournalException("The journal file " + path + " was written by a newer program: use that one, or a newer one still.");
    }
    boolean sealed = (from.getInt() & SEALED) != 0;
    long number = from.getLong();
    long startSeq = from.getLong() - 1;
    long ownSeq = from.getLong();
    long created = from.getLong();
    byte[] ownHash = Arrays.copyOfRange(bytes, from.position(), from.position() + Frame.HASH);
    byte[] startHash = Arrays.copyOfRange(bytes, from.position() + Frame.HASH, KEY_CHECK_AT);
    byte[] keyCheck = sealed ? Arrays.copyOfRange(bytes, KEY_CHECK_AT, KEY_CHECK_AT + KEY_CHECK) : new byte[0];
    String name = new String(bytes, NAME_AT + 1, bytes[NAME_AT], StandardCharsets.UTF_8);
    String reason = new String(bytes, REASON_AT + 2, from.getShort(REASON_AT), StandardCharsets.UTF_8);
    return Optional.of(new Header(name, number, ownSeq, ownHash, startSeq, startHash, created, keyCheck, reason));
  }
}
