package watchfloor.store;

import java.io.IOException;
import java.nio.file.Files;
import org.h2.mvstore.MVStoreTool;
import watchfloor.store.disk.StoreException;
import watchfloor.store.sums.CheckedFile;

/**
 * Writes the database's file anew with nothing but what is in its tables. H2 leaves what was deleted in old pages until they are
 * used again; after this no page of the old file is left. The database must be closed, see {@link Database#exchangeFile}.
 *
 * <p>A file under H2's own cipher is left as it is: nobody reads its old pages without the key.
 */
final class FilePurge {
  private final StoreUrl url;

  FilePurge(StoreUrl url) {
    this.url = url;
  }

  /** @throws StoreException the new file could not be written; the old one is still in force then */
  void run() {
    try {
      if (url.fileKey().isEmpty()) {
        MVStoreTool.compact(url.file().toString(), true);
        StoreFiles.force(url.file());
        CheckedFile.adopt(url.file());
      }
      Files.deleteIfExists(url.dir().resolve(StoreUrl.NAME + ".trace.db"));
    } catch (IOException | RuntimeException e) {
      throw new StoreException(new Troubles(url.dir()).sentence("be written anew", e), e);
    }
  }
}
