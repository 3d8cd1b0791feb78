package watchfloor.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import watchfloor.store.disk.StoreException;
import watchfloor.store.disk.StoreHeldException;

/**
 * Makes sure that one process alone works on a store, and lets the others say which one.
 *
 * <p>The operating system holds the lock, so that a crash frees it; the file beside it only tells who it was. The locked
 * byte lies far behind the text, because on some systems a locked stretch cannot be read.
 */
final class StoreLock implements AutoCloseable {
  static final String FILE = "watchfloor.pid";
  private static final long LOCKED_BYTE = 1L << 30;
  private static final int MOST_TEXT = 4_096;
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /** @throws StoreHeldException another process, or another store of this one, holds the directory */
  static StoreLock take(Path dir, Clock clock) {
    FileChannel channel = null;
    try {
      Files.createDirectories(dir);
      channel =
          FileChannel.open(
              dir.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        throw new StoreHeldException(heldBy(dir, channel, clock));
      }
      tell(channel, clock);
      return new StoreLock(channel);
    } catch (IOException e) {
      closeAfter(channel, e);
      throw new StoreException(
          "The store's directory " + dir + " cannot be written (" + e.getMessage() + "): choose another one, or allow it.", e);
    } catch (StoreHeldException e) {
      closeAfter(channel, e);
      throw e;
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void tell(FileChannel channel, Clock clock) throws IOException {
    ProcessHandle self = ProcessHandle.current();
    String command = self.info().commandLine().or(() -> self.info().command()).orElse("an unknown command");
    String text = self.pid() + "\n" + clock.instant() + "\n" + cut(command.replaceAll("\\s+", " "), 1_000) + "\n";
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    channel.force(true);
  }

  private static String heldBy(Path dir, FileChannel channel, Clock clock) throws IOException {
    ByteBuffer read = ByteBuffer.allocate(MOST_TEXT);
    channel.read(read, 0);
    List<String> lines = new String(read.array(), 0, read.position(), StandardCharsets.UTF_8).lines().toList();
    if (lines.size() < 3) {
      return "The store in " + dir + " is in use by another process: close that one first, or choose another directory.";
    }
    return "The store in " + dir + " is in use by process " + lines.get(0) + " (" + cut(lines.get(2), 120) + "), started "
        + shown(lines.get(1), clock) + ": close that one first, or choose another directory.";
  }

  private static String shown(String instant, Clock clock) {
    try {
      return SHOWN.withZone(clock.getZone()).format(Instant.parse(instant));
    } catch (DateTimeException e) {
      return instant;
    }
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  private static void closeAfter(FileChannel channel, Exception first) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        first.addSuppressed(e);
      }
    }
  }

  /** Frees the store for others. The file stays: removing it could take it from under one who just opened it. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StoreException("The store's lock could not be freed (" + e.getMessage() + ").", e);
    }
  }
}
