package watchfloor.store.keys;

import java.nio.file.Path;
import java.util.Optional;
import watchfloor.store.disk.SteadyFile;
import watchfloor.store.disk.StoreException;
import watchfloor.store.keys.KeySlot.State;

/** Reads every key of a store's files, to keep them elsewhere. Nobody may add or destroy keys meanwhile. */
public final class KeyExport {
  /** Sees each key in its place; no bytes where it was destroyed on purpose. */
  public interface Visitor {
    void key(int month, int slot, Fingerprint person, byte[] key);
  }

  private KeyExport() {}

  /**
   * @param dir  where the keys are
   * @param wrap what they are wrapped with in a store that is encrypted at rest
   * @throws StoreException they cannot be read, or are wrapped otherwise
   */
  public static void each(Path dir, Optional<byte[]> wrap, Visitor visitor) {
    Optional<KeyWrap> keyWrap = wrap.map(KeyWrap::new);
    try (KeyFiles files = new KeyFiles(dir, keyWrap, SteadyFile::new)) {
      for (int month : files.generations()) {
        files.current(month).load((number, state, slots, at) -> show(month, number, state, slots, at, keyWrap, visitor));
      }
    }
  }

  private static void show(int month, int number, State state, byte[] slots, int at, Optional<KeyWrap> wrap, Visitor visitor) {
    if (state != State.LIVE && state != State.FORGOTTEN) {
      return;
    }
    byte[] hash = new byte[KeySlot.HASH];
    System.arraycopy(slots, at, hash, 0, KeySlot.HASH);
    byte[] key = new byte[state == State.LIVE ? KeySlot.KEY : 0];
    if (state == State.LIVE) {
      KeySlot.key(slots, at, key);
      wrap.ifPresent(it -> it.unwrap(key, 0));
    }
    visitor.key(month, number, Fingerprint.of(hash), key);
  }
}
