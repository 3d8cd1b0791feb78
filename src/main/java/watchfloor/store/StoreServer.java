package watchfloor.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import watchfloor.store.disk.OwnerOnly;
import watchfloor.store.disk.StoreException;

/**
 * A database that a store is kept in.
 *
 * @param url      as {@code postgresql://user@host:5432/db}, without a password
 * @param password empty for none
 */
public record StoreServer(String url, String password) {
  private static final int MOST_TEXT = 4_096;

  public StoreServer {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(password, "password");
  }

  /**
   * With the password that a file holds and nothing else.
   *
   * @throws StoreException it cannot be read, or others than its owner can read it; the message says what to do
   */
  public static StoreServer withPasswordIn(String url, Path file) {
    try {
      Optional<String> remedy = OwnerOnly.remedy(file);
      if (remedy.isPresent()) {
        throw new StoreException("The password file " + file + " can be read or changed by others than its owner: " + remedy.get() + ", and start again.", null);
      }
      if (Files.size(file) > MOST_TEXT) {
        throw new StoreException("The password file " + file + " is longer than a password: it must hold that and nothing else.", null);
      }
      return new StoreServer(url, Files.readString(file).strip());
    } catch (IOException e) {
      throw new StoreException("The password file " + file + " cannot be read (" + e.getMessage() + "): put it there, or leave password-file out.", e);
    }
  }

  /** Never the password. */
  @Override
  public String toString() {
    return url;
  }
}
