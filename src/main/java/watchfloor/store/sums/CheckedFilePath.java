package watchfloor.store.sums;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Puts checksums under H2: a database opened as {@code jdbc:h2:checked:/dir/name} keeps one for every block of its file, and
 * {@link CheckedFile#verify} can tell later whether the file is what was written.
 *
 * <p>Only database files that are opened for writing have them; everything else passes to the file system below, which another
 * scheme can name ({@code checked:other:/dir/name}). Public because H2 makes these by itself.
 */
public final class CheckedFilePath extends FilePathWrapper {
  static final String SCHEME = "checked";
  static final String DATABASE = ".mv.db";

  /** Makes the scheme known to H2; again does no harm. */
  public static void register() {
    FilePath.register(new CheckedFilePath());
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  private boolean checked() {
    return getBase().name.endsWith(DATABASE);
  }

  private SumsFiles sums() {
    return new SumsFiles(getBase());
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel file = super.open(mode);
    return checked() && !mode.equals("r") ? new CheckedChannel(file, sums()) : file;
  }

  /** What comes this way is not summed, so that the checksums from before must not stay. */
  @Override
  public OutputStream newOutputStream(boolean append) throws IOException {
    if (checked()) {
      sums().delete();
    }
    return super.newOutputStream(append);
  }

  /** The checksums go first: a database without them can be opened, they without it would say that one was lost. */
  @Override
  public void delete() {
    if (checked()) {
      sums().delete();
    }
    super.delete();
  }

  /** A compacted database takes the place of the one before in this way; its checksums are ready before it does. */
  @Override
  public void moveTo(FilePath newName, boolean atomicReplace) {
    CheckedFilePath target = (CheckedFilePath) newName;
    if (target.checked()) {
      try (FileChannel data = getBase().open("r")) {
        target.sums().build(data);
      } catch (IOException e) {
        throw DbException.convertIOException(e, target.getBase().name);
      }
    }
    super.moveTo(newName, atomicReplace);
    if (target.checked()) {
      target.sums().promote();
    }
    if (checked()) {
      sums().delete();
    }
  }
}
