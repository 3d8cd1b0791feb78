package watchfloor.analysis;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.mention.MentionKey;

/**
 * Keeps what people corrected, a line each, so that a model can always be made again: the file is the truth, a model is what follows from it.
 *
 * <p>Lines are only added, and each is forced to the disk before {@link #add} returns. A line that a crash cut off is left out, and the next one
 * begins behind it. Two processes may add at the same time: a lock beside the file puts one behind the other. Any thread.
 */
final class CorrectionFile {
  static final String NAME = "corrections.tsv";
  private static final Logger LOG = LoggerFactory.getLogger(CorrectionFile.class);
  private static final long BYTES_AT_MOST = 256L << 20;

  private final Path file;

  CorrectionFile(Path folder) {
    this.file = folder.resolve(NAME);
  }

  /** What stood in the file, and how many of its lines are damaged. */
  record Content(List<CorrectionText.Entry> entries, int damaged) {}

  /** How many bytes the file has; 0 where it is not there. It changes with whatever is added. */
  long size() {
    return file.toFile().length();
  }

  /** @throws TeachingException it cannot be read */
  synchronized Content read() {
    if (!Files.exists(file)) {
      return new Content(List.of(), 0);
    }
    try {
      if (Files.size(file) > BYTES_AT_MOST) {
        throw new TeachingException(file + " is larger than 256 MiB, more than is learned from: move its oldest lines elsewhere.");
      }
      return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new TeachingException("the corrections in " + file + " cannot be read (" + e.getMessage() + "): see that this user may read them.", e);
    }
  }

  private static Content parse(String text) {
    List<CorrectionText.Entry> entries = new ArrayList<>();
    int damaged = 0;
    for (String line : text.split("\n")) {
      Optional<CorrectionText.Entry> entry = CorrectionText.entry(line);
      entry.ifPresent(entries::add);
      damaged += entry.isEmpty() && !line.isEmpty() ? 1 : 0;
    }
    return new Content(List.copyOf(entries), damaged);
  }

  /**
   * Adds lines and forces them: when this returns, they survive whatever comes.
   *
   * @throws TeachingException they could not be kept; nothing of them counts
   */
  synchronized void add(List<CorrectionText.Entry> entries) {
    String lines = entries.stream().map(CorrectionText::line).collect(Collectors.joining());
    try {
      FileChannel lock = lock();
      try {
        append(lines);
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      throw new TeachingException("the correction could not be kept in " + file + " (" + e.getMessage() + "): see that the disk has room.", e);
    }
  }

  private void append(String lines) throws IOException {
    boolean fresh = !Files.exists(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size();
      try {
        write(channel, end, (broken(channel, end) ? "\n" : "") + lines);
      } catch (IOException e) {
        channel.truncate(end);
        throw e;
      }
    }
    if (fresh) {
      forceFolder();
    }
  }

  private static void write(FileChannel channel, long at, String lines) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
    long to = at;
    while (bytes.hasRemaining()) {
      to += channel.write(bytes, to);
    }
    channel.force(true);
  }

  /** Whether the last line has no end: a crash cut it off. */
  private static boolean broken(FileChannel channel, long size) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n';
  }

  /** Leaves out what was said about these mentions, for good; whole or not at all. */
  synchronized int forget(Set<MentionKey> keys) {
    try {
      FileChannel lock = lock();
      try {
        List<CorrectionText.Entry> kept = new ArrayList<>(read().entries());
        int before = kept.size();
        kept.removeIf(entry -> entry instanceof CorrectionText.Corrected corrected && keys.contains(corrected.correction().key()));
        if (kept.size() < before) {
          replace(file, kept.stream().map(CorrectionText::line).collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8));
        }
        return before - kept.size();
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      throw new TeachingException("corrections could not be removed from " + file + " (" + e.getMessage() + "): see that the disk has room.", e);
    }
  }

  /** Held until it is closed. */
  private FileChannel lock() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    FileChannel channel = FileChannel.open(file.resolveSibling(NAME + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      channel.lock();
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Puts a whole file in place in one step, forced. */
  static void replace(Path file, byte[] content) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void forceFolder() {
    try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      LOG.debug("the folder of {} cannot be forced; some systems keep names safe by themselves", file, e);
    }
  }
}
