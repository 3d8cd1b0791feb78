package watchfloor.link.trust;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that only their owner can read, written whole or not at all, and on disk when the call returns. */
final class OwnerFiles {
  private static final Logger LOG = LoggerFactory.getLogger(OwnerFiles.class);
  private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
  /** Windows lets these read everything anyway, and lists them on most files, by a name in its own language. */
  private static final Pattern ADMINISTRATORS = Pattern.compile("(?i).*\\\\(system|administrat\\p{L}*|administrador\\p{L}*)");

  private OwnerFiles() {}

  static void folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder.toAbsolutePath().getParent());
      try {
        Files.createDirectory(folder, rights(folder, "rwx------"));
      } catch (FileAlreadyExistsException e) {
        // Somebody else made it at the same moment, which is as good; anything but a folder is not.
        if (!Files.isDirectory(folder)) {
          throw e;
        }
      }
    }
  }

  /** Replaces a file in one step. Two processes may do so at once: one of the two files is there then, whole. */
  static void write(Path file, byte[] content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    folder(folder);
    Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      try (FileChannel channel = FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights(file, "rw-------"))) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    force(folder);
  }

  /** Opens a file that says by its lock alone who is writing; it stays, empty. */
  static FileChannel lockFile(Path file) throws IOException {
    folder(file.toAbsolutePath().getParent());
    return FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), rights(file, "rw-------"));
  }

  /** Makes a name durable. Some systems cannot force a directory, and keep names safe by themselves. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("the directory {} cannot be forced", folder, e);
    }
  }

  private static FileAttribute<?>[] rights(Path path, String posix) throws IOException {
    Set<String> views = path.getFileSystem().supportedFileAttributeViews();
    if (views.contains("posix")) {
      return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))};
    }
    return views.contains("acl") ? new FileAttribute<?>[] {ownerAlone(path)} : new FileAttribute<?>[0];
  }

  private static FileAttribute<List<AclEntry>> ownerAlone(Path path) throws IOException {
    UserPrincipal self = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(System.getProperty("user.name"));
    List<AclEntry> entries = List.of(
        AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(self).setPermissions(EnumSet.allOf(AclEntryPermission.class)).build());
    return new FileAttribute<>() {
      @Override
      public String name() {
        return "acl:acl";
      }

      @Override
      public List<AclEntry> value() {
        return entries;
      }
    };
  }

  /** @throws TrustException others than its owner can read it, or change it */
  static void refuseOthers(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
        throw new TrustException("Others than its owner can read or change " + file + ": take that right away (chmod 600) and start again.", null);
      }
      return;
    }
    AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (view != null && view.getAcl().stream().anyMatch(entry -> other(entry, view))) {
      throw new TrustException(
          "Others than its owner can read " + file + ": take that right away in the file's security properties and start again.", null);
    }
  }

  private static boolean other(AclEntry entry, AclFileAttributeView view) {
    try {
      return entry.type() == AclEntryType.ALLOW && entry.permissions().contains(AclEntryPermission.READ_DATA)
          && !entry.principal().equals(view.getOwner()) && !ADMINISTRATORS.matcher(entry.principal().getName()).matches();
    } catch (IOException e) {
      throw new TrustException("Nobody can say who owns a file of the hub (" + e.getMessage() + "): check the folder.", e);
    }
  }
}
