package watchfloor.settings;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The database that the store is kept in, where it is not kept in files of the center's own.
 *
 * @param url          as {@code postgresql://user@host:5432/db}, never with a password
 * @param passwordFile a file that holds nothing but the password, as the center's file says it; empty where the server wants none
 */
public record ServerSetting(String url, Optional<String> passwordFile) {
  public ServerSetting {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(passwordFile, "passwordFile");
  }

  /** Where the password lies: from the center's folder, unless the setting names a place of its own. */
  public Optional<Path> passwordFile(Path center) {
    return passwordFile.map(path -> center.resolve(path).normalize());
  }
}
