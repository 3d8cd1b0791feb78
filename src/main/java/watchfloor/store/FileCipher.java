package watchfloor.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import watchfloor.store.disk.StoreException;

/** Tells whether a store's database is encrypted, by how its file begins, and refuses one that is not as the center wants it. */
final class FileCipher {
  private static final String SEALED = "H2encrypt";
  private static final String PLAIN = "H:2";

  private FileCipher() {}

  /** @throws StoreException it is encrypted and there is no key, or the other way round */
  static void refuseOther(Path database, boolean wanted) {
    String begins = beginning(database);
    if (wanted && begins.startsWith(PLAIN)) {
      throw new StoreException(
          "The store in " + database.getParent() + " is not encrypted, and center.yaml gives it a key: encryption begins with a new store, so move"
              + " this one away, or write 'key: none'.",
          null);
    }
    if (!wanted && begins.startsWith(SEALED)) {
      throw new StoreException(
          "The store in " + database.getParent() + " is encrypted, and center.yaml names no key: write the 'key' that it was made with.", null);
    }
  }

  private static String beginning(Path database) {
    if (!Files.exists(database)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(database)) {
      return new String(in.readNBytes(SEALED.length()), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new StoreException("The store's file " + database + " cannot be read (" + e.getMessage() + "): allow it.", e);
    }
  }
}
