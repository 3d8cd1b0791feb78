package watchfloor.store.disk;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes and removes whole files so that a crash leaves the old state or the new one, never half of one. */
public final class DurableFiles {
  private static final Logger LOG = LoggerFactory.getLogger(DurableFiles.class);

  private DurableFiles() {}

  /** Puts a small file in place, forced, in one step; an older one is replaced. */
  public static void put(Path path, byte[] content) throws IOException {
    Path temporary = path.resolveSibling(path.getFileName() + ".new");
    try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
      out.write(content);
      out.getFD().sync();
    }
    Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceDirectory(path.toAbsolutePath().getParent());
  }

  /** Makes a directory that the owner alone may look into, where the system can say so; one that is there stays as it is. */
  public static void privateDirectory(Path dir) throws IOException {
    if (Files.isDirectory(dir)) {
      return;
    }
    Files.createDirectories(dir);
    if (Files.getFileStore(dir).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Makes names that came or went durable. Some systems cannot force a directory, and keep names safe by themselves. */
  public static void forceDirectory(Path dir) {
    boolean interrupted = Thread.interrupted();
    try (FileChannel channel = FileChannel.open(dir, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("the directory {} cannot be forced", dir, e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Overwrites a file with zeros, forces that, and deletes it; nothing happens when it is not there. */
  public static void wipe(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    byte[] zeros = new byte[1 << 16];
    try (SteadyFile file = new SteadyFile(path)) {
      long length = file.length();
      for (long at = 0; at < length; at += zeros.length) {
        file.write(at, zeros, 0, (int) Math.min(zeros.length, length - at));
      }
      file.force();
    }
    Files.delete(path);
  }
}
