package watchfloor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The folder below a store through which verbs and the running room talk: {@code NAME.order} is asked, {@code NAME.taken} is in the
 * room's hands, {@code NAME.progress} tells how far it is, {@code NAME.answer} how it ended.
 *
 * <p>A file is written beside its place, forced, and moved into it, so that nobody sees half of one. Taking an order and taking
 * it back are both one move or removal of the same file: exactly one of the two succeeds. Safe from any thread.
 */
final class OrderFolder {
  static final String ORDER = ".order";
  static final String TAKEN = ".taken";
  static final String PROGRESS = ".progress";
  static final String ANSWER = ".answer";
  static final String NEW = ".new";

  /** Bytes; a file that is larger is none of ours. */
  static final int LARGEST = 16 << 20;

  private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

  private final Path folder;

  OrderFolder(Path store) {
    folder = store.resolve("orders");
  }

  Path path() {
    return folder;
  }

  /**
   * Makes the folder where it is not there, for its owner only.
   *
   * @throws IOException something else lies in its place, or the disk refused
   */
  void make() throws IOException {
    Files.createDirectories(folder.toAbsolutePath().getParent());
    try {
      if (knowsOwners(folder.toAbsolutePath().getParent())) {
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      } else {
        Files.createDirectory(folder);
      }
    } catch (FileAlreadyExistsException e) {
      if (!isThere()) {
        throw new IOException("something that is no folder lies there", e);
      }
    }
    if (knowsOwners(folder) && !Files.getPosixFilePermissions(folder).equals(OWNER_ONLY)) {
      Files.setPosixFilePermissions(folder, OWNER_ONLY);
    }
  }

  boolean isThere() {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
  }

  /** Who this process is to the disk; empty where the disk knows no owners. */
  Optional<UserPrincipal> self() throws IOException {
    if (!knowsOwners(folder)) {
      return Optional.empty();
    }
    Path mine = Files.createTempFile(folder, "owner", NEW);
    try {
      return Optional.of(Files.getOwner(mine, LinkOption.NOFOLLOW_LINKS));
    } finally {
      Files.deleteIfExists(mine);
    }
  }

  UserPrincipal owner() throws IOException {
    return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS);
  }

  UserPrincipal owner(String file) throws IOException {
    return Files.getOwner(folder.resolve(file), LinkOption.NOFOLLOW_LINKS);
  }

  boolean has(String file) {
    return Files.exists(folder.resolve(file), LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether it is a plain file: no link, no pipe, no folder. */
  boolean isPlain(String file) {
    return Files.isRegularFile(folder.resolve(file), LinkOption.NOFOLLOW_LINKS);
  }

  /** The names of the files that end so, at most {@code most} of them, in no order. */
  List<String> files(String ending, int most) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ending)) {
      for (Path file : files) {
        if (names.size() >= most) {
          return names;
        }
        names.add(file.getFileName().toString());
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return names;
  }

  /** @param force whether it has to be on the disk before anybody sees it */
  void write(String file, byte[] bytes, boolean force) throws IOException {
    Path beside = Files.createTempFile(folder, "order", NEW);
    try {
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        if (force) {
          channel.force(true);
        }
      }
      Files.move(beside, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** @throws NoSuchFileException it is not there */
  byte[] read(String file) throws IOException {
    if (has(file) && !isPlain(file)) {
      throw new IOException("it is no plain file");
    }
    try (InputStream in = Files.newInputStream(folder.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException("it is larger than " + (LARGEST >> 20) + " MB");
      }
      return bytes;
    }
  }

  /** Takes an order into the room's hands; false when the one who asked has taken it back. */
  boolean take(String name) throws IOException {
    try {
      Files.move(folder.resolve(name + ORDER), folder.resolve(name + TAKEN), StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Removes a file; false when it was not there. */
  boolean remove(String file) throws IOException {
    return Files.deleteIfExists(folder.resolve(file));
  }

  private static boolean knowsOwners(Path place) throws IOException {
    return Files.getFileStore(place).supportsFileAttributeView(PosixFileAttributeView.class);
  }
}
