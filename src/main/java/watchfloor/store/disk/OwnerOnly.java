package watchfloor.store.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Files that nobody but their owner can read: makes them, and tells whether one is such a file. */
public final class OwnerOnly {
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.complementOf(
          EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
  private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  /** Windows lets these read everything anyway, and lists them on most files, by a name in its own language. */
  private static final Pattern ADMINISTRATORS = Pattern.compile("(?i).*\\\\(system|administrat\\p{L}*|administrador\\p{L}*)");

  private OwnerOnly() {}

  /**
   * Makes a file that is its owner's alone from its first moment.
   *
   * @throws java.nio.file.FileAlreadyExistsException it is there
   */
  public static FileChannel create(Path file) throws IOException {
    Set<String> views = file.getFileSystem().supportedFileAttributeViews();
    if (views.contains("posix")) {
      return FileChannel.open(file, NEW, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return views.contains("acl") ? FileChannel.open(file, NEW, ownerAlone(file.getFileSystem())) : FileChannel.open(file, NEW);
  }

  /** Makes a folder into which nobody but its owner can look, and closes one that is there; where files have no such rights it is only made. */
  public static void folder(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static FileAttribute<List<AclEntry>> ownerAlone(FileSystem system) throws IOException {
    UserPrincipal self = system.getUserPrincipalLookupService().lookupPrincipalByName(System.getProperty("user.name"));
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

  /** What to do about a file that others can read or change, as half a sentence; empty when it is its owner's alone. */
  public static Optional<String> remedy(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Set<PosixFilePermission> given = Files.getPosixFilePermissions(file);
      return given.stream().anyMatch(OTHERS::contains) ? Optional.of("run chmod 600 " + file) : Optional.empty();
    }
    AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (view == null) {
      return Optional.empty();
    }
    return reader(view.getAcl(), view.getOwner()).map(name -> "take the rights of " + name + " away in the file's security properties");
  }

  /** The first besides the owner and the administrators who can read the file. */
  static Optional<String> reader(List<AclEntry> entries, UserPrincipal owner) {
    return entries.stream()
        .filter(entry -> entry.type() == AclEntryType.ALLOW && entry.permissions().contains(AclEntryPermission.READ_DATA))
        .map(AclEntry::principal)
        .filter(principal -> !principal.equals(owner))
        .map(UserPrincipal::getName)
        .filter(name -> !ADMINISTRATORS.matcher(name).matches())
        .findFirst();
  }
}
