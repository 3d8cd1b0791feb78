package watchfloor.store;

import java.util.Objects;

/**
 * A database that a store is kept in.
 *
 * @param url      as {@code postgresql://user@host:5432/db}, without a password
 * @param password empty for none
 */
public record StoreServer(String url, String password) {
  public StoreServer {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(password, "password");
  }

  /** Never the password. */
  @Override
  public String toString() {
    return url;
  }
}
