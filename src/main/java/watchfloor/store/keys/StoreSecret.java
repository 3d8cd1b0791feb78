package watchfloor.store.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import watchfloor.store.disk.DurableFiles;
import watchfloor.store.disk.StoreException;

/**
 * Keeps the store's secret: 32 random bytes, made once, that go into every keyed hash, so that a hash on disk does not tell
 * whose it is to someone who tries all names.
 *
 * <p>It stands in two copies; a lost or damaged one is made again from the other. Losing both is told, never healed with a
 * new secret: with another one nobody could be found any more, and so nobody forgotten.
 */
public final class StoreSecret {
  static final String FILE = "secret";
  static final int LENGTH = 32;
  private static final long MAGIC = 0x57465345_43524554L;
  private static final int SIZE = 8 + 4 + 8 + LENGTH + 4;

  private final byte[] bytes;

  private StoreSecret(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A secret that is kept elsewhere than in files. */
  public static StoreSecret of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new StoreException("The store's secret has " + bytes.length + " bytes, not " + LENGTH + ": bring it back from a backup.", null);
    }
    return new StoreSecret(bytes.clone());
  }

  /** A new one. */
  public static StoreSecret random() {
    byte[] secret = new byte[LENGTH];
    new SecureRandom().nextBytes(secret);
    return new StoreSecret(secret);
  }

  /** The secret itself, a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Reads the secret of a store, and makes it where the directory holds no keys yet.
   *
   * @param dir  where the keys are; it is made when it is not there
   * @param key  the wrapping key of a store that is encrypted at rest, 32 bytes
   * @throws StoreException both copies are gone or damaged, the wrapping key is another one, or the directory cannot be used
   */
  public static StoreSecret open(Path dir, Optional<byte[]> key) {
    Optional<KeyWrap> wrap = key.map(KeyWrap::new);
    Path file = dir.resolve(FILE);
    Path copy = dir.resolve(FILE + ".copy");
    try {
      DurableFiles.privateDirectory(dir);
      Optional<byte[]> first = read(file);
      Optional<byte[]> second = read(copy);
      if (first.isEmpty() && second.isEmpty()) {
        refuseToReplace(dir, file, copy);
      }
      byte[] content = first.or(() -> second).orElseGet(() -> fresh(wrap));
      if (second.isPresent() && !Arrays.equals(content, second.get())) {
        throw new StoreException(
            "The secrets " + file + " and " + copy + " differ: keep the one that belongs to this store, remove the other.", null);
      }
      if (first.isEmpty()) {
        DurableFiles.put(file, content);
      }
      if (second.isEmpty()) {
        DurableFiles.put(copy, content);
      }
      return new StoreSecret(unwrapped(content, wrap, file));
    } catch (IOException e) {
      throw new StoreException("The store's secret " + file + " cannot be read or written (" + e.getMessage() + "): allow it, then start again.", e);
    }
  }

  private static void refuseToReplace(Path dir, Path file, Path copy) throws IOException {
    boolean keys;
    try (Stream<Path> files = Files.list(dir)) {
      keys = files.anyMatch(one -> one.getFileName().toString().contains(".keys"));
    }
    if (Files.exists(file) || Files.exists(copy) || keys) {
      throw new StoreException("The store's secret " + file + " and its copy are lost or damaged: bring one of them back from a backup.", null);
    }
  }

  private static Optional<byte[]> read(Path file) throws IOException {
    if (!Files.exists(file) || Files.size(file) != SIZE) {
      return Optional.empty();
    }
    byte[] content = Files.readAllBytes(file);
    ByteBuffer view = ByteBuffer.wrap(content);
    boolean sound = content.length == SIZE && view.getLong(0) == MAGIC && view.getInt(SIZE - 4) == crc(content);
    return sound ? Optional.of(content) : Optional.empty();
  }

  private static byte[] fresh(Optional<KeyWrap> wrap) {
    byte[] secret = new byte[LENGTH];
    new SecureRandom().nextBytes(secret);
    byte[] content =
        ByteBuffer.allocate(SIZE)
            .putLong(MAGIC)
            .putInt(wrap.isPresent() ? 1 : 0)
            .putLong(wrap.map(KeyWrap::check).orElse(0L))
            .put(secret)
            .array();
    wrap.ifPresent(
        it -> {
          it.wrap(content, 20);
          it.wrap(content, 20 + KeyWrap.BLOCK);
        });
    ByteBuffer.wrap(content).putInt(SIZE - 4, crc(content));
    return content;
  }

  private static byte[] unwrapped(byte[] content, Optional<KeyWrap> wrap, Path file) {
    ByteBuffer view = ByteBuffer.wrap(content);
    KeyHeader.refuseOtherWrap(view.getInt(8) == 1, view.getLong(12), wrap, file);
    byte[] secret = Arrays.copyOfRange(content, 20, 20 + LENGTH);
    wrap.ifPresent(
        it -> {
          it.unwrap(secret, 0);
          it.unwrap(secret, KeyWrap.BLOCK);
        });
    return secret;
  }

  private static int crc(byte[] content) {
    CRC32C crc = new CRC32C();
    crc.update(content, 0, SIZE - 4);
    return (int) crc.getValue();
  }
}
