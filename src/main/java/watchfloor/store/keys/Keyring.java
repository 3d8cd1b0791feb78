package watchfloor.store.keys;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import watchfloor.store.disk.StoreException;

/**
 * A store's key in the keyring of the person who is signed in: Secret Service or KWallet, the macOS Keychain, the Windows
 * Credential Manager. It can ask that person to unlock it, and waits for the answer; for servers, {@link StoreKeyFile} is the way.
 *
 * @param service whose secret it is, as the keyring shows it
 * @param account which store's; one store, one account
 */
public record Keyring(String service, String account) implements KeySource {
  /** How the systems say that there is no such entry; the library has no other sign. 1168 is Windows' ERROR_NOT_FOUND. */
  private static final Pattern NOT_THERE = Pattern.compile("No stored credentials match.*|Password is not in wallet|Error code 1168");

  /** An open keyring. */
  interface Ring extends AutoCloseable {
    String find(String service, String account) throws PasswordAccessException;

    void keep(String service, String account, String secret) throws PasswordAccessException;

    @Override
    void close();
  }

  /** Opens the system's keyring. */
  interface Opener {
    Ring open() throws BackendNotSupportedException;
  }

  @Override
  public Optional<StoreKey> key(Path store, boolean fresh) {
    return key(store, fresh, SystemRing::open);
  }

  Optional<StoreKey> key(Path store, boolean fresh, Opener opener) {
    try (Ring ring = opener.open()) {
      return Optional.of(found(ring, store).orElseGet(() -> made(ring, store, fresh)));
    } catch (StoreException e) {
      throw e;
    } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
      throw new StoreException("The key of the store in " + store
          + " cannot be had, because this machine has no keyring that answers: use a key file instead.", e);
    }
  }

  @Override
  public void keep(Path store, StoreKey key) {
    try (Ring ring = SystemRing.open()) {
      if (found(ring, store).isEmpty()) {
        ring.keep(service, account, KeySource.text(key));
      }
      if (!found(ring, store).equals(Optional.of(key))) {
        throw new StoreException("The entry " + service + " / " + account + " in the keyring is not the key of the store in " + store + ": name another account.", null);
      }
    } catch (PasswordAccessException e) {
      throw refused("written", e);
    } catch (BackendNotSupportedException | LinkageError e) {
      throw new StoreException("The key of the store in " + store + " cannot be kept, because this machine has no keyring that answers: use a key file instead.", e);
    }
  }

  private Optional<StoreKey> found(Ring ring, Path store) {
    try {
      String text = ring.find(service, account);
      return Optional.of(
          KeySource.parsed(text)
              .orElseThrow(() -> new StoreException("The entry " + service + " / " + account
                  + " in the keyring does not hold the key of the store in " + store + ": restore the entry, or name another account.", null)));
    } catch (PasswordAccessException e) {
      if (NOT_THERE.matcher(String.valueOf(e.getMessage())).matches()) {
        return Optional.empty();
      }
      throw refused("read", e);
    }
  }

  private StoreKey made(Ring ring, Path store, boolean fresh) {
    if (!fresh) {
      throw new StoreException("The keyring has no entry " + service + " / " + account + " with the key of the store in " + store
          + ": sign in as the one who made the store, or restore the entry; without it the store cannot be opened.", null);
    }
    StoreKey key = StoreKey.random();
    try {
      ring.keep(service, account, KeySource.text(key));
    } catch (PasswordAccessException e) {
      throw refused("written", e);
    }
    if (!found(ring, store).equals(Optional.of(key))) {
      throw refused("written", null);
    }
    return key;
  }

  /** Never taken for a missing entry: making a new key then would replace one that still opens a store. */
  private StoreException refused(String what, PasswordAccessException cause) {
    String why = cause == null ? "" : " (" + cause.getMessage() + ")";
    return new StoreException("The entry " + service + " / " + account + " in the keyring could not be " + what + why
        + ": unlock the keyring and start again, or use a key file.", cause);
  }
}
