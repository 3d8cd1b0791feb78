package watchfloor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.channel.net.Places;

/** Keeps what sources must remember in small files of one folder, each replaced as a whole. Safe from any thread, each file by one at a time. */
final class PlaceFiles implements Places {
  private static final Logger LOG = LoggerFactory.getLogger(PlaceFiles.class);
  private static final int LARGEST = 1 << 20;

  private final Path folder;

  PlaceFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<String> read(String name) {
    Path file = file(name, ".place");
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LARGEST ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      LOG.warn("{} cannot be read; the source begins without it", file, e);
      return Optional.empty();
    }
  }

  @Override
  public void keep(String name, String text) throws IOException {
    Path file = file(name, ".place");
    try {
      Folders.write(file, text);
    } catch (IOException e) {
      throw new IOException(file + " cannot be written (" + e.getMessage() + "): check the folder and the disk.", e);
    }
  }

  /** A file of a source's own beside them. */
  Path file(String name, String ending) {
    String plain = name.replaceAll("[^A-Za-z0-9 _-]", "_");
    // Two names that look alike without their special letters are still two.
    return folder.resolve(plain.equals(name) ? plain + ending : plain + "-" + Integer.toHexString(name.hashCode()) + ending);
  }
}
