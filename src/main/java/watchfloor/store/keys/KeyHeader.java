package watchfloor.store.keys;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import watchfloor.store.disk.StoreException;

/**
 * The first 40 bytes of a key file: {@code magic 8 | version 4 | generation 4 | wrapped 4 | wrap check 8 | zeros 8 | crc 4}.
 * As long as a slot, so that slots lie at multiples of their own size.
 */
final class KeyHeader {
  static final int SIZE = KeySlot.SIZE;
  private static final long MAGIC = 0x57464B45_59533031L;
  private static final int VERSION = 1;

  private KeyHeader() {}

  static byte[] of(int generation, Optional<KeyWrap> wrap) {
    ByteBuffer header = ByteBuffer.allocate(SIZE);
    header.putLong(MAGIC).putInt(VERSION).putInt(generation);
    header.putInt(wrap.isPresent() ? 1 : 0).putLong(wrap.map(KeyWrap::check).orElse(0L));
    header.putInt(SIZE - 4, crc(header.array()));
    return header.array();
  }

  /** Whether these bytes are a header of this month. */
  static boolean sound(byte[] bytes, int generation) {
    ByteBuffer header = ByteBuffer.wrap(bytes);
    return header.getLong(0) == MAGIC && header.getInt(SIZE - 4) == crc(bytes) && header.getInt(12) == generation;
  }

  /** @throws StoreException a sound header, but of a newer program or for another wrapping key */
  static void refuseOther(byte[] sound, Optional<KeyWrap> wrap, Path file) {
    ByteBuffer header = ByteBuffer.wrap(sound);
    if (header.getInt(8) != VERSION) {
      throw new StoreException("The key file " + file + " was written by a newer program: use that one.", null);
    }
    refuseOtherWrap(header.getInt(16) == 1, header.getLong(20), wrap, file);
  }

  static void refuseOtherWrap(boolean wrapped, long check, Optional<KeyWrap> wrap, Path file) {
    if (wrapped && wrap.isEmpty()) {
      throw new StoreException("The file " + file + " is encrypted: give the store's key, then start again.", null);
    }
    if (!wrapped && wrap.isPresent()) {
      throw new StoreException("The file " + file + " is not encrypted, but a key was given: start without one.", null);
    }
    if (wrapped && check != wrap.orElseThrow().check()) {
      throw new StoreException("The file " + file + " is encrypted with another key than the one given: give that one.", null);
    }
  }

  private static int crc(byte[] header) {
    CRC32C crc = new CRC32C();
    crc.update(header, 0, SIZE - 4);
    return (int) crc.getValue();
  }
}
