package watchfloor.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import watchfloor.store.disk.PieceOutput;

/**
 * Has H2 write the file of a backup, named {@code pieces:/dir/name}, by {@link PieceOutput}. Public because H2 makes these by itself.
 */
public final class PieceFilePath extends FilePathWrapper {
  private static final String SCHEME = "pieces";
  private static final int BUFFER = 1 << 16;

  /** The name of a file that is to be written so; makes the scheme known to H2, again does no harm. */
  static String of(Path file) {
    FilePath.register(new PieceFilePath());
    return SCHEME + ":" + file;
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public OutputStream newOutputStream(boolean append) throws IOException {
    return append ? super.newOutputStream(true) : new BufferedOutputStream(new PieceOutput(Path.of(getBase().toString())), BUFFER);
  }
}
