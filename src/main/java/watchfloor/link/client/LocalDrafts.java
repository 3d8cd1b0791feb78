package watchfloor.link.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was typed at this desk and the hub does not have yet, a file an item, so that neither a lost link nor the end of the program loses it.
 *
 * <p>Only the owner can read the folder. Holds the newest {@link #MOST}; waits for the disk, so not on the JavaFX thread. Not for two programs
 * at once.
 */
final class LocalDrafts {
  static final int MOST = 200;
  private static final String ENDING = ".txt";

  private final Path folder;

  LocalDrafts(Path folder) {
    this.folder = folder;
  }

  synchronized void keep(long item, String text) {
    try {
      makeFolder();
      Path part = folder.resolve(item + ".part");
      try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
        file.write(StandardCharsets.UTF_8.encode(text));
        file.force(true);
      }
      Files.move(part, file(item), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      List<Path> all = oldestFirst();
      for (Path old : all.subList(0, Math.max(0, all.size() - MOST))) {
        Files.deleteIfExists(old);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The text could not be kept in " + folder + ": make room there, or copy it somewhere else", e);
    }
  }

  synchronized Optional<String> find(long item) {
    try {
      return Files.exists(file(item)) ? Optional.of(Files.readString(file(item))) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The text that was kept in " + file(item) + " could not be read", e);
    }
  }

  /** The hub has this text now; a later one stays. */
  synchronized void handedOver(long item, String text) {
    if (find(item).filter(text::equals).isPresent()) {
      forget(item);
    }
  }

  synchronized void forget(long item) {
    try {
      Files.deleteIfExists(file(item));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file(item) + " could not be removed", e);
    }
  }

  /** The items of which something is kept, oldest first. */
  synchronized List<Long> items() {
    try {
      List<Long> items = new ArrayList<>();
      for (Path file : oldestFirst()) {
        String name = file.getFileName().toString();
        items.add(Long.parseLong(name.substring(0, name.length() - ENDING.length())));
      }
      return items;
    } catch (IOException e) {
      throw new UncheckedIOException("The texts that were kept in " + folder + " could not be read", e);
    }
  }

  private List<Path> oldestFirst() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d{1,19}\\.txt"))
          .sorted(Comparator.comparing(file -> file.toFile().lastModified()))
          .toList();
    }
  }

  private Path file(long item) {
    return folder.resolve(item + ENDING);
  }

  private void makeFolder() throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(folder.toAbsolutePath().getParent());
    try {
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectory(folder);
      }
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }
}
