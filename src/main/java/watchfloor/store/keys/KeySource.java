package watchfloor.store.keys;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import watchfloor.store.disk.StoreException;

/** Where a store's key is kept while the program is not running. */
public sealed interface KeySource permits KeySource.None, StoreKeyFile, Keyring {
  /**
   * The key, made on the spot where the store is new and has none yet; empty for a store that is not encrypted.
   *
   * @param store the store's directory
   * @param fresh there is no store in it yet, so that a new key opens nothing that an old one closed
   * @throws StoreException there is no key, it is not sound, or others could have read it; the message says what to do
   */
  Optional<StoreKey> key(Path store, boolean fresh);

  /**
   * Keeps the key of a store that was begun on another machine.
   *
   * @throws StoreException there is another one already, or it cannot be kept
   */
  void keep(Path store, StoreKey key);

  /** The store is not encrypted. */
  record None() implements KeySource {
    @Override
    public void keep(Path store, StoreKey key) {
      throw new StoreException("The store in " + store + " is not encrypted by these settings, and was on the other machine: bring the two into line.", null);
    }

    @Override
    public Optional<StoreKey> key(Path store, boolean fresh) {
      return Optional.empty();
    }
  }

  /** A key as it is written down: base64. */
  static String text(StoreKey key) {
    return Base64.getEncoder().encodeToString(key.secret());
  }

  /** Reads {@link #text}, white space around it aside; empty when it is anything else. */
  static Optional<StoreKey> parsed(String text) {
    try {
      byte[] secret = Base64.getDecoder().decode(text.strip());
      return secret.length == StoreKey.BYTES ? Optional.of(new StoreKey(secret)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
