package watchfloor.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Tells which of the center's files have other content than at the last look. Polled: somebody's clock calls
 * {@link #check}, and asking costs one look at size and time a file; only where those moved is the content read.
 *
 * <p>For one thread.
 */
public final class FileWatch {
  /** Files looked at in one folder; what goes beyond is left alone. */
  public static final int MOST_IN_A_FOLDER = 500;

  private final List<Path> watched;
  private Map<Path, Seen> last;

  private record Seen(long size, long modified, UUID digest) {}

  /** @param watched files, and folders whose files are meant; none of them need be there yet */
  public FileWatch(List<Path> watched) {
    this.watched = List.copyOf(watched);
    this.last = look(Map.of());
  }

  /** The files that changed, came or went since the last look; empty when all is as it was. */
  public List<Path> check() {
    Map<Path, Seen> now = look(last);
    List<Path> changed = new ArrayList<>();
    Set<Path> all = new LinkedHashSet<>(now.keySet());
    all.addAll(last.keySet());
    for (Path file : all) {
      Seen before = last.get(file);
      Seen after = now.get(file);
      if (before == null || after == null || !before.digest.equals(after.digest)) {
        changed.add(file);
      }
    }
    last = now;
    return changed;
  }

  private Map<Path, Seen> look(Map<Path, Seen> before) {
    Map<Path, Seen> seen = new HashMap<>();
    for (Path path : watched) {
      for (Path file : filesAt(path)) {
        Seen found = look(file, before.get(file));
        if (found != null) {
          seen.put(file, found);
        }
      }
    }
    return seen;
  }

  private static List<Path> filesAt(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.sorted().limit(MOST_IN_A_FOLDER).toList();
    } catch (NotDirectoryException | NoSuchFileException e) {
      return List.of(path);
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /** Null where there is no file that can be read: one that cannot be counts as gone until it can. */
  private static Seen look(Path file, Seen before) {
    try {
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      if (!facts.isRegularFile()) {
        return null;
      }
      long modified = facts.lastModifiedTime().to(TimeUnit.NANOSECONDS);
      if (before != null && before.size == facts.size() && before.modified == modified) {
        return before;
      }
      return new Seen(facts.size(), modified, digest(file));
    } catch (IOException e) {
      return null;
    }
  }

  private static UUID digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return UUID.nameUUIDFromBytes(in.readNBytes(TextFiles.LARGEST + 1));
    }
  }
}
