package watchfloor.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import watchfloor.store.disk.DurableFiles;
import watchfloor.store.disk.SteadyFile;
import watchfloor.store.disk.StoreException;

/**
 * The files of keys of a store that is followed. Files of months are written in place, so that a key that was destroyed at the hub is
 * overwritten here and not only left behind. Safe from any thread.
 */
final class StandbyKeys {
  private static final String FOLDER = "keys/";
  private static final Pattern MONTH = Pattern.compile("keys/(ops|mentions)/\\d{4}-\\d{2}\\.keys");
  private static final Pattern SMALL = Pattern.compile("keys/(secret|(ops|mentions)/dropped)");
  private static final String COPY = ".copy";
  private static final String ENDING = ".keys";

  private final Path dir;

  StandbyKeys(Path dir) {
    this.dir = dir;
  }

  synchronized Map<String, Long> lengths(String log) {
    Map<String, Long> lengths = new TreeMap<>();
    for (Path file : months(log)) {
      // The second copy is written last: what it does not have was not durable in both.
      lengths.put(FOLDER + log + "/" + file.getFileName(), Math.min(file.toFile().length(), second(file).toFile().length()));
    }
    return lengths;
  }

  private static Path second(Path file) {
    return file.resolveSibling(file.getFileName() + COPY);
  }

  private List<Path> months(String log) {
    Path folder = dir.resolve(log);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  private static StoreException failed(Path path, IOException e) {
    return new StoreException("The keys in " + path + " cannot be read or written (" + e.getMessage() + "): make room or allow it; it is tried again.", e);
  }

  synchronized void put(String name, long from, byte[] bytes) {
    boolean month = MONTH.matcher(name).matches();
    if (!month && !SMALL.matcher(name).matches() || from < 0 || !month && from > 0) {
      throw new StoreException("The hub named a file of keys that no store has: bring both machines to the same version.", null);
    }
    Path file = dir.resolve(name.substring(FOLDER.length()));
    try {
      DurableFiles.privateDirectory(dir);
      DurableFiles.privateDirectory(file.getParent());
      if (month) {
        write(file, from, bytes);
        write(second(file), from, bytes);
      } else if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
        DurableFiles.put(file, bytes);
        if (name.endsWith("secret")) {
          DurableFiles.put(second(file), bytes);
        }
      }
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /** What is there already is not written again: whole files are read anew after each forgetting. */
  private static void write(Path path, long from, byte[] bytes) throws IOException {
    boolean fresh = !Files.exists(path);
    try (SteadyFile file = new SteadyFile(path)) {
      if (from > file.length()) {
        throw new IOException("a part before byte " + from + " is missing");
      }
      byte[] there = new byte[bytes.length];
      int read = file.read(from, there, 0, there.length);
      if (read < bytes.length || !Arrays.equals(there, bytes)) {
        file.write(from, bytes, 0, bytes.length);
        file.force();
      }
    }
    if (fresh) {
      DurableFiles.forceDirectory(path.getParent());
    }
  }

  /** Overwrites and deletes the months that are not among them. */
  synchronized void keepOnly(List<String> names) {
    for (String log : List.of(Journals.OPS, Journals.MENTIONS)) {
      for (Path file : months(log)) {
        if (!names.contains(FOLDER + log + "/" + file.getFileName())) {
          try {
            DurableFiles.wipe(file);
            DurableFiles.wipe(second(file));
          } catch (IOException e) {
            throw failed(file, e);
          }
        }
      }
    }
  }
}
